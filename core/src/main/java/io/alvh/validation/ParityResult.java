package io.alvh.validation;

import io.alvh.calendar.TradingCalendar;
import io.alvh.market.OptionStrip;
import io.alvh.strategy.RuleId;
import io.alvh.strategy.RuleSettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Put-call parity of everything quoted, against the alarm of the rule `conversion_buffer`.
///
/// @param rows by underlying and days to expiry
public record ParityResult(List<Row> rows) {
  /// Exercised before expiry, so parity is no equation.
  private static final String AMERICAN = "SPY";

  /// Points of the mini index to one of the index.
  private static final double MINI = 10;

  public ParityResult {
    rows = List.copyOf(rows);
  }

  /// Gaps of one underlying and some days to expiry.
  ///
  /// @param underlying SPX, XSP or VIX
  /// @param days to expiry, as text
  /// @param sessions quoted
  /// @param pairs strikes judged
  /// @param alarm points
  /// @param median of the gap's size, points
  /// @param most95 size that 95 % of gaps do not exceed, points
  /// @param worst size, points
  /// @param aboveAlarm gaps larger than the alarm
  /// @param aboveSpread gaps larger than the half-spreads of their two options
  /// @param netAboveAlarm gaps larger than the alarm after those half-spreads
  public record Row(
      String underlying,
      String days,
      int sessions,
      int pairs,
      double alarm,
      double median,
      double most95,
      double worst,
      int aboveAlarm,
      int aboveSpread,
      int netAboveAlarm) {}

  private record Days(String name, long from, long to) {}

  private static final List<Days> DAYS =
      List.of(
          new Days("0-7", 0, 7),
          new Days("8-70", 8, 70),
          new Days("71 and more", 71, Long.MAX_VALUE),
          new Days("all", 0, Long.MAX_VALUE));

  /// Returns the result over `strips`, or that there is nothing to judge.
  public static Part<ParityResult> of(List<OptionStrip> strips) {
    List<ParityGap> gaps = new ArrayList<>();
    for (OptionStrip strip : strips) {
      boolean alive = TradingCalendar.settles(strip.expiry()).isAfter(strip.asOf());
      if (!strip.root().equals(AMERICAN) && alive) {
        gaps.addAll(ParityGap.of(strip));
      }
    }
    List<Row> rows = new ArrayList<>();
    for (String underlying : List.of("SPX", "XSP", "VIX")) {
      for (Days days : DAYS) {
        List<ParityGap> some =
            gaps.stream()
                .filter(g -> g.root().startsWith(underlying))
                .filter(g -> g.days() >= days.from() && g.days() <= days.to())
                .toList();
        if (!some.isEmpty()) {
          rows.add(row(underlying, days.name(), some));
        }
      }
    }
    return rows.isEmpty()
        ? new Part.NotRun<>("the data hold no strike of a European series quoted on both sides")
        : new Part.Ran<>(new ParityResult(rows));
  }

  /// Returns whether VIX options were among what was judged.
  public boolean hasVix() {
    return rows.stream().anyMatch(r -> r.underlying().equals("VIX"));
  }

  private static Row row(String underlying, String days, List<ParityGap> gaps) {
    double alarm = alarm(underlying);
    double[] sizes = gaps.stream().mapToDouble(g -> Math.abs(g.gap())).sorted().toArray();
    int n = sizes.length;
    return new Row(
        underlying,
        days,
        (int) gaps.stream().map(ParityGap::session).distinct().count(),
        n,
        alarm,
        0.5 * (sizes[(n - 1) / 2] + sizes[n / 2]),
        sizes[(int) Math.ceil(0.95 * n) - 1],
        sizes[n - 1],
        (int) Arrays.stream(sizes).filter(s -> s > alarm).count(),
        (int) gaps.stream().filter(g -> g.net() > 0).count(),
        (int) gaps.stream().filter(g -> g.net() > alarm).count());
  }

  private static double alarm(String underlying) {
    RuleSettings rules = RuleSettings.defaults();
    double spx = rules.number(RuleId.CONVERSION_BUFFER, "parity_alarm_spx");
    return switch (underlying) {
      case "VIX" -> rules.number(RuleId.CONVERSION_BUFFER, "parity_alarm_vix");
      case "XSP" -> spx / MINI;
      default -> spx;
    };
  }
}
