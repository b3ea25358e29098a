package io.alvh.report;

import io.alvh.backtest.IndexDay;
import io.alvh.backtest.IndexRun;
import io.alvh.backtest.Refusal;
import io.alvh.calendar.TradingCalendar;
import io.alvh.stats.DrawdownStats;
import io.alvh.stats.EquityCurve;
import io.alvh.stats.PerformanceStats;
import io.alvh.strategy.index.IndexRulebook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/// One run of a published index's rules as text for the terminal, at most 120 columns wide.
public final class IndexText {
  private static final double CENTS = 100.0;

  private IndexText() {}

  /// Returns the summary of `run`, line by line.
  ///
  /// @param synthetic whether the prices were made up; then every table says so
  public static List<String> lines(IndexRun run, boolean synthetic) {
    List<String> lines = new ArrayList<>();
    String mark = synthetic ? "SYNTHETIC: " : "";
    List<IndexDay> days = run.days();
    IndexRulebook rules = run.rulebook();
    lines.add(
        format(
            "%sreplica of %s by rulebook %s v%d, %s to %s, %d sessions",
            mark,
            rules.symbol(),
            rules.id(),
            rules.version(),
            days.getFirst().date(),
            days.getLast().date(),
            days.size()));
    lines.add(
        "The options are the model's, traded at the close of the roll day: a replica, not the index.");
    lines.add(costs(rules));
    lines.add("");
    long interest = days.stream().mapToLong(IndexDay::interest).sum();
    long dividends = days.stream().mapToLong(IndexDay::dividends).sum();
    long options = run.trades().stream().mapToLong(t -> t.pnl()).sum();
    long end = days.getLast().nav();
    line(lines, "Start", dollars(run.startNav()));
    line(lines, "End", dollars(end));
    line(lines, "Options", dollars(options));
    line(lines, "Dividends", dollars(dividends));
    line(lines, "Interest", dollars(interest));
    line(lines, "Index", dollars(end - run.startNav() - options - dividends - interest));
    EquityCurve curve = curve(run);
    PerformanceStats stats = PerformanceStats.of(curve, new double[curve.size() - 1]);
    line(lines, "Growth a year", percent(stats.cagr()));
    line(lines, "Volatility", percent(stats.volatility()));
    line(lines, "Max drawdown", percent(OptionalDouble.of(DrawdownStats.of(curve).max())));
    lines.add("");
    lines.add(mark + "Option trades: " + run.trades().size());
    for (Refusal r : run.refusals()) {
      lines.add(format("  %-36s %-24s %7d", r.rule(), r.tag(), r.sessions()));
    }
    long settled = run.proxySettlements() + run.officialSettlements();
    lines.add(format("Settlements against a proxy: %d of %d", run.proxySettlements(), settled));
    lines.add("Journal SHA-256: " + run.journalHash());
    lines.addAll(
        Disclosure.lines(
            StudyText.evidence(synthetic),
            days.getFirst().date(),
            days.getLast().date(),
            "those of the index's rules, named above, are in, taxes are not"));
    return List.copyOf(lines);
  }

  private static String costs(IndexRulebook rules) {
    var fills = rules.fills();
    boolean free =
        fills.equals(fills.withSlippageTimes(0)) && fills.fees().brokerPerContract() == 0;
    return free
        ? "Fills at mid, no commission, as published indexes assume."
        : "Fills and fees by the rulebook; published indexes assume none.";
  }

  private static void line(List<String> lines, String name, String value) {
    lines.add(format("%-15s %22s", name, value));
  }

  private static EquityCurve curve(IndexRun run) {
    List<LocalDate> dates = new ArrayList<>();
    dates.add(TradingCalendar.previous(run.days().getFirst().date()));
    run.days().forEach(d -> dates.add(d.date()));
    double[] nav = new double[dates.size()];
    nav[0] = run.startNav() / CENTS;
    for (int i = 1; i < nav.length; i++) {
      nav[i] = run.days().get(i - 1).nav() / CENTS;
    }
    return new EquityCurve(dates, nav);
  }

  private static String percent(OptionalDouble fraction) {
    return fraction.isPresent() ? format("%.1f %%", 100 * fraction.getAsDouble()) : "undefined";
  }

  private static String dollars(long cents) {
    return format("%,.2f $", cents / CENTS);
  }

  @SuppressWarnings("AnnotateFormatMethod") // the annotation would need a dependency
  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
