package io.alvh.adapter.history;

import static io.alvh.adapter.history.MadeUpFolder.BILL;
import static io.alvh.adapter.history.MadeUpFolder.EVENTS;
import static io.alvh.adapter.history.MadeUpFolder.FEB;
import static io.alvh.adapter.history.MadeUpFolder.FUNDS;
import static io.alvh.adapter.history.MadeUpFolder.MAR;
import static io.alvh.adapter.history.MadeUpFolder.SPX;
import static io.alvh.adapter.history.MadeUpFolder.VIX;
import static io.alvh.adapter.history.MadeUpFolder.VVIX;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every kind of bad data gives one message with place, value and what would be accepted, and no
/// history.
class BadDataTest {
  private static final String CBOE =
      "the header DATE,OPEN,HIGH,LOW,CLOSE or DATE,<symbol> or Date,VIX Open,VIX High,VIX Low,VIX"
          + " Close";
  private static final String CONTRACT =
      "the header trade date,futures,open,high,low,close,settle,change,total volume,efp,open"
          + " interest";
  private static final String ROWS = "a CSV file: a header line, then at least one row";
  private static final String DATE = "a date as YYYY-MM-DD or MM/DD/YYYY";
  private static final String PRICE = "a number from 0.01 to 1000000.0";

  @TempDir Path root;

  /// How one file is spoilt.
  @FunctionalInterface
  interface Spoil {
    void on(MadeUpFolder folder) throws IOException;
  }

  /// One way to spoil the folder, and the message it must give.
  record Bad(String name, Spoil spoil, String expected) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Bad replace(String name, String file, String from, String to, String expected) {
    return new Bad(
        name,
        folder ->
            folder.change(
                file,
                text -> {
                  assertThat(text).as("the case's own text").contains(from);
                  return text.replaceFirst(java.util.regex.Pattern.quote(from), to);
                }),
        expected);
  }

  private static Bad write(String name, String file, String text, String expected) {
    return new Bad(name, folder -> folder.write(file, text), expected);
  }

  private static String refused(String place, String value, String accepted) {
    return place
        + ":"
        + (value.isEmpty() ? "" : " '" + value + "'")
        + " refused; accepted: "
        + accepted;
  }

  static Stream<Bad> cases() {
    return Stream.of(files(), headers(), dates(), numbers(), contracts(), others())
        .flatMap(List::stream);
  }

  private static List<Bad> files() {
    byte[] latin =
        "DATE,VVIX\n01/02/2024,85.5\nH\u00f6he,3\n".getBytes(StandardCharsets.ISO_8859_1);
    return List.of(
        new Bad(
            "required file missing",
            f -> f.delete(VIX),
            refused(VIX, "no such file", "the files of the required series VIX")),
        new Bad(
            "all contracts missing",
            f -> {
              f.delete(FEB);
              f.delete(MAR);
            },
            refused("cfe_vx/VX_*.csv", "no such file", "the files of the required series VX")),
        write("empty file", VIX, "", refused(VIX, "empty file", ROWS)),
        write("blank file", VIX, " \n\n", refused(VIX, "blank file", ROWS)),
        write("header alone", VIX, "DATE,OPEN,HIGH,LOW,CLOSE\n", refused(VIX + ":1:1", "", ROWS)),
        write(
            "web page",
            VIX,
            "\n<!DOCTYPE html>\n<html>busy</html>\n",
            refused(VIX + ":1:1", "<!DOCTYPE html>", "CSV, not a web page")),
        new Bad(
            "not UTF-8",
            f -> f.writeBytes(VVIX, latin),
            refused(VVIX + ":3:2", "byte 0xf6", "UTF-8 text")),
        write(
            "NUL character",
            VVIX,
            "DATE,VVIX\n01/02/2024,8\0005.5\n",
            refused(VVIX + ":2:13", "NUL character", "text")),
        new Bad(
            "gzip bytes",
            f -> f.writeBytes(VVIX, new byte[] {0x1f, (byte) 0x8b, 8, 0}),
            refused(VVIX + ":1:2", "byte 0x8b", "UTF-8 text")),
        new Bad(
            "truncated in a row",
            f -> f.change(VIX, t -> t.substring(0, t.lastIndexOf("15.80"))),
            refused(VIX + ":42:1", "02/29/2024,", "5 fields, found 2")),
        replace(
            "quote that never closes",
            VVIX,
            "01/03/2024,85.5",
            "01/03/2024,\"85.5",
            refused(
                VVIX + ":3:1",
                "Unclosed quoted field at end of input (record starting at li...",
                "quotes that close")));
  }

  private static List<Bad> headers() {
    return List.of(
        replace(
            "wrong header of an index",
            VIX,
            "DATE,OPEN,HIGH,LOW,CLOSE",
            "DATE,CLOSE,HIGH,LOW,OPEN",
            refused(VIX + ":1:1", "DATE,CLOSE,HIGH,LOW,OPEN", CBOE)),
        replace(
            "no header", VVIX, "DATE,VVIX\n", "", refused(VVIX + ":1:1", "01/02/2024,85.5", CBOE)),
        replace(
            "wrong header of a contract",
            FEB,
            "Settle,Change",
            "Settlement,Change",
            refused(
                FEB + ":1:1",
                "Trade Date,Futures,Open,High,Low,Close,Settlement,Change,Tot...",
                CONTRACT)),
        replace(
            "wrong header of a FRED series",
            FUNDS,
            "observation_date,DFF",
            "day;DFF",
            refused(
                FUNDS + ":1:1",
                "day;DFF",
                "the header observation_date,<ID> or DATE,<ID> or date,value")),
        replace(
            "wrong header of the calendar",
            EVENTS,
            "ref_period",
            "period",
            refused(
                EVENTS + ":1:1",
                "date,event,detail,period,time_et,source",
                "the header date,event,detail,ref_period,time_et,source")));
  }

  private static List<Bad> dates() {
    return List.of(
        replace(
            "duplicate date, other values",
            SPX,
            "01/04/2024",
            "01/03/2024",
            refused(
                SPX + ":4:1",
                "01/03/2024",
                "each date once; the row before has the same date and other values")),
        replace(
            "unordered dates",
            SPX,
            "01/05/2024",
            "01/02/2024",
            refused(SPX + ":5:1", "01/02/2024", "dates in ascending order, after 2024-01-04")),
        replace(
            "unordered releases",
            EVENTS,
            "2024-02-13,cpi",
            "2024-01-13,cpi",
            refused(EVENTS + ":4:1", "2024-01-13", "dates in ascending order, after 2024-01-31")),
        replace(
            "day that does not exist",
            SPX,
            "01/31/2024",
            "02/30/2024",
            refused(
                SPX + ":22:1", "02/30/2024", "a day of the calendar (Invalid date 'FEBRUARY 30')")),
        replace(
            "month that does not exist",
            FUNDS,
            "2024-01-03",
            "2024-13-03",
            refused(
                FUNDS + ":3:1",
                "2024-13-03",
                "a day of the calendar (Invalid value for MonthOfYear (valid values 1 - 12): 13)")),
        replace(
            "two-digit year",
            VVIX,
            "01/05/2024",
            "01/05/24",
            refused(VVIX + ":5:1", "01/05/24", DATE)),
        replace(
            "word for a date",
            VVIX,
            "01/05/2024",
            "Friday",
            refused(VVIX + ":5:1", "Friday", DATE)),
        replace("no date", VVIX, "01/05/2024", "", refused(VVIX + ":5:1", "", DATE)));
  }

  private static List<Bad> numbers() {
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

  private static List<Bad> contracts() {
    return List.of(
        new Bad(
            "contract under the wrong expiry",
            f -> {
              f.write("cfe_vx/VX_2024-01-17.csv", Files.readString(f.root().resolve(FEB)));
            },
            refused(
                "cfe_vx/VX_2024-01-17.csv:2:12",
                "G (Feb 2024)",
                "the contract of 2024-01-17, as the file's name says")),
        new Bad(
            "name without a date",
            f -> f.write("cfe_vx/VX_Feb.csv", "x"),
            refused(
                "cfe_vx/VX_Feb.csv",
                "VX_Feb.csv",
                "a name such as VX_2020-03-18.csv with an expiry date from 2004 to 2027")),
        new Bad(
            "month letter that does not exist",
            f -> f.write("cfe_vx/CFE_A08_VX.csv", "x"),
            refused(
                "cfe_vx/CFE_A08_VX.csv",
                "CFE_A08_VX.csv",
                "a name such as CFE_H08_VX.csv with month letter and year")),
        new Bad(
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

  private static List<Bad> others() {
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

  @ParameterizedTest
  @MethodSource("cases")
  void bad_data_gives_one_message_with_place_value_and_what_is_accepted(Bad bad)
      throws IOException {
    MadeUpFolder folder = MadeUpFolder.in(root);
    bad.spoil().on(folder);
    HistoryLoad load = folder.open();
    assertThat(load.report().errors())
        .extracting(DataIssue::toString)
        .containsExactly(bad.expected());
    assertThat(load).isInstanceOf(HistoryLoad.Refused.class);
  }

  @Test
  void everything_wrong_is_told_at_once() throws IOException {
    MadeUpFolder folder = MadeUpFolder.in(root);
    folder.change(VVIX, t -> t.replace("01/03/2024,85.5", "01/03/2024,x"));
    folder.change(VVIX, t -> t.replace("01/08/2024,85.5", "01/08/2024,0"));
    folder.change(SPX, t -> t.replace("01/04/2024", "01/03/2024"));
    folder.delete(FUNDS);
    assertThat(folder.open().report().errors())
        .extracting(DataIssue::place)
        .containsExactly(FUNDS, SPX + ":4:1", VVIX + ":3:12", VVIX + ":6:12");
  }

  @Test
  void a_folder_that_is_none_or_holds_nothing_known_is_refused() {
    assertThat(CsvHistory.open(root.resolve("nowhere")).report().errors())
        .extracting(DataIssue::remedy)
        .containsExactly("a folder of market data");
    assertThat(CsvHistory.open(root).report().errors())
        .extracting(DataIssue::remedy)
        .containsExactly(
            "a folder with sp500_ohlc/SPX_History.csv or cboe_indices/SPX_History.csv");
  }

  @Test
  void the_good_folder_is_accepted() throws IOException {
    HistoryLoad load = MadeUpFolder.in(root).open();
    assertThat(load).isInstanceOf(HistoryLoad.Loaded.class);
    assertThat(load.report().issues()).isEmpty();
  }
}
