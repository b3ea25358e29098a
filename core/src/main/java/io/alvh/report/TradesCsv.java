package io.alvh.report;

import io.alvh.backtest.Trade;
import io.alvh.instrument.OptionLeg;
import io.alvh.instrument.Structure;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Trades as CSV: one line a trade, money in dollars to the cent, premiums in index points.
public final class TradesCsv {
  /// The first line.
  public static final String HEADER =
      "id,tag,opened,closed,expiry,legs,quantity,entry_points,pnl_dollars,fees_dollars,"
          + "slippage_dollars,exit,breach";

  private TradesCsv() {}

  /// Returns the header and a line for each of `trades`.
  public static String text(List<Trade> trades) {
    StringBuilder text = new StringBuilder(HEADER).append('\n');
    for (Trade trade : trades) {
      text.append(line(trade)).append('\n');
    }
    return text.toString();
  }

  private static String line(Trade t) {
    return String.join(
        ",",
        t.id(),
        t.tag().toString(),
        t.opened().toString(),
        t.closed().toString(),
        t.structure().expiry().toString(),
        legs(t.structure()),
        Long.toString(t.quantity()),
        Double.toString(t.entry()),
        dollars(t.pnl()),
        dollars(t.fees()),
        dollars(t.slippage()),
        t.exit(),
        t.breach().name().toLowerCase(Locale.ROOT));
  }

  /// Returns text such as `+1 P4800 -1 P4900 -1 C5200 +1 C5300`.
  private static String legs(Structure structure) {
    return structure.legs().stream().map(TradesCsv::leg).collect(Collectors.joining(" "));
  }

  private static String leg(OptionLeg leg) {
    return String.format(
        Locale.ROOT,
        "%+d %s%s",
        leg.ratio(),
        leg.contract().right().name().charAt(0),
        strike(leg.contract().strike()));
  }

  private static String strike(double strike) {
    String text = Double.toString(strike);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  private static String dollars(long cents) {
    String sign = cents < 0 ? "-" : "";
    long size = Math.abs(cents);
    return String.format(Locale.ROOT, "%s%d.%02d", sign, size / 100, size % 100);
  }
}
