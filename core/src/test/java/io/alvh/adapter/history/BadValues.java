package io.alvh.adapter.history;

import static io.alvh.adapter.history.BadData.PRICE;
import static io.alvh.adapter.history.BadData.refused;
import static io.alvh.adapter.history.BadData.replace;
import static io.alvh.adapter.history.MadeUpFolder.BILL;
import static io.alvh.adapter.history.MadeUpFolder.FEB;
import static io.alvh.adapter.history.MadeUpFolder.FUNDS;
import static io.alvh.adapter.history.MadeUpFolder.SPX;
import static io.alvh.adapter.history.MadeUpFolder.VVIX;

import java.nio.file.Files;
import java.util.List;

/// Values that cannot be, in good files.
final class BadValues {
  private BadValues() {}

  static List<BadData> numbers() {
    return List.of(
        replace(
            "NaN",
            VVIX,
            "01/03/2024,85.5",
            "01/03/2024,NaN",
            refused(VVIX + ":3:12", "NaN", PRICE)),
        replace(
            "infinite",
            VVIX,
            "01/03/2024,85.5",
            "01/03/2024,Infinity",
            refused(VVIX + ":3:12", "Infinity", PRICE)),
        replace(
            "beyond double",
            VVIX,
            "01/03/2024,85.5",
            "01/03/2024,1e999",
            refused(VVIX + ":3:12", "1e999", PRICE)),
        replace(
            "zero", VVIX, "01/03/2024,85.5", "01/03/2024,0", refused(VVIX + ":3:12", "0", PRICE)),
        replace(
            "negative",
            VVIX,
            "01/03/2024,85.5",
            "01/03/2024,-85.5",
            refused(VVIX + ":3:12", "-85.5", PRICE)),
        replace(
            "not a number",
            VVIX,
            "01/03/2024,85.5",
            "01/03/2024,n/a",
            refused(VVIX + ":3:12", "n/a", PRICE)),
        replace(
            "blank price",
            VVIX,
            "01/03/2024,85.5",
            "01/03/2024,",
            refused(VVIX + ":3:12", "", PRICE)),
        replace(
            "decimal comma",
            VVIX,
            "01/03/2024,85.5",
            "01/03/2024,\"85,5\"",
            refused(VVIX + ":3:12", "85,5", PRICE)),
        replace("zero open", SPX, "4703.90,", "0.00,", refused(SPX + ":2:12", "0.00", PRICE)),
        replace(
            "high below low",
            SPX,
            "4704.50,4703.50",
            "4703.50,4704.50",
            refused(SPX + ":2:20", "4703.50", "a high not below the low 4704.5")),
        replace(
            "close outside the range",
            SPX,
            "4703.50,4704.00",
            "4703.50,4804.00",
            refused(
                SPX + ":2:36", "4804.00", "a close between the low 4703.5 and the high 4704.5")),
        replace(
            "rate that is no percentage",
            FUNDS,
            "2024-01-03,5.33",
            "2024-01-03,533",
            refused(FUNDS + ":3:12", "533", "a number from -5.0 to 30.0")));
  }

  static List<BadData> contracts() {
    return List.of(
        new BadData(
            "contract under the wrong expiry",
            f -> {
              f.write("cfe_vx/VX_2024-01-17.csv", Files.readString(f.root().resolve(FEB)));
            },
            refused(
                "cfe_vx/VX_2024-01-17.csv:2:12",
                "G (Feb 2024)",
                "the contract of 2024-01-17, as the file's name says")),
        new BadData(
            "name without a date",
            f -> f.write("cfe_vx/VX_Feb.csv", "x"),
            refused(
                "cfe_vx/VX_Feb.csv",
                "VX_Feb.csv",
                "a name such as VX_2020-03-18.csv with an expiry date from 2004 to 2027")),
        new BadData(
            "month letter that does not exist",
            f -> f.write("cfe_vx/CFE_A08_VX.csv", "x"),
            refused(
                "cfe_vx/CFE_A08_VX.csv",
                "CFE_A08_VX.csv",
                "a name such as CFE_H08_VX.csv with month letter and year")),
        new BadData(
            "row after the expiry",
            f -> f.change(FEB, t -> t + "2024-02-15,G (Feb 2024),1,1,1,1,14,0,0,0,0\n"),
            refused(
                FEB + ":33:1",
                "2024-02-15",
                "trade dates up to the expiry 2024-02-14 in the file's name")),
        replace(
            "negative settlement",
            FEB,
            "15.0200,0,100",
            "-15.0200,0,100",
            refused(FEB + ":2:57", "-15.0200", "a number from 0.0 to 1500.0")),
        replace(
            "missing column",
            FEB,
            "2024-01-02,G (Feb 2024),",
            "2024-01-02,",
            refused(
                FEB + ":2:1",
                "2024-01-02,15.0200,15.2200,14.8200,15.0200,15.0200,0,100,0,1...",
                "11 fields, found 10")),
        replace(
            "extra column",
            FEB,
            "0,100,0,1000",
            "0,100,0,1000,7",
            refused(
                FEB + ":2:1",
                "2024-01-02,G (Feb 2024),15.0200,15.2200,14.8200,15.0200,15.0...",
                "11 fields, found 12")),
        replace(
            "high below low with trades",
            FEB,
            "15.2200,14.8200",
            "14.8200,15.2200",
            refused(
                FEB + ":2:33",
                "14.8200",
                "a high not below the low 15.2200 on a day with trades")));
  }

  static List<BadData> others() {
    return List.of(
        replace(
            "bill as a word",
            BILL,
            "2024-01-03,5.20",
            "2024-01-03,five",
            refused(BILL + ":3:12", "five", "a number from -5.0 to 30.0")),
        replace(
            "extra column in a FRED series",
            BILL,
            "2024-01-03,5.20",
            "2024-01-03,5.20,5.21",
            refused(BILL + ":3:1", "2024-01-03,5.20,5.21", "2 fields, found 3")));
  }
}
