package io.alvh.adapter.history;

import static io.alvh.adapter.history.BadData.CBOE;
import static io.alvh.adapter.history.BadData.CONTRACT;
import static io.alvh.adapter.history.BadData.DATE;
import static io.alvh.adapter.history.BadData.ROWS;
import static io.alvh.adapter.history.BadData.refused;
import static io.alvh.adapter.history.BadData.replace;
import static io.alvh.adapter.history.BadData.write;
import static io.alvh.adapter.history.MadeUpFolder.EVENTS;
import static io.alvh.adapter.history.MadeUpFolder.FEB;
import static io.alvh.adapter.history.MadeUpFolder.FUNDS;
import static io.alvh.adapter.history.MadeUpFolder.MAR;
import static io.alvh.adapter.history.MadeUpFolder.SPX;
import static io.alvh.adapter.history.MadeUpFolder.VIX;
import static io.alvh.adapter.history.MadeUpFolder.VVIX;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// Files that are spoilt as a whole, in their header, or in their dates.
final class BadFiles {
  private BadFiles() {}

  static List<BadData> files() {
    byte[] latin =
        "DATE,VVIX\n01/02/2024,85.5\nH\u00f6he,3\n".getBytes(StandardCharsets.ISO_8859_1);
    return List.of(
        new BadData(
            "required file missing",
            f -> f.delete(VIX),
            refused(VIX, "no such file", "the files of the required series VIX")),
        new BadData(
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
        new BadData(
            "not UTF-8",
            f -> f.writeBytes(VVIX, latin),
            refused(VVIX + ":3:2", "byte 0xf6", "UTF-8 text")),
        write(
            "NUL character",
            VVIX,
            "DATE,VVIX\n01/02/2024,8\0005.5\n",
            refused(VVIX + ":2:13", "NUL character", "text")),
        new BadData(
            "gzip bytes",
            f -> f.writeBytes(VVIX, new byte[] {0x1f, (byte) 0x8b, 8, 0}),
            refused(VVIX + ":1:2", "byte 0x8b", "UTF-8 text")),
        new BadData(
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

  static List<BadData> headers() {
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

  static List<BadData> dates() {
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
}
