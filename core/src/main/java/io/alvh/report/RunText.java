package io.alvh.report;

import io.alvh.backtest.DayRow;
import io.alvh.backtest.Refusal;
import io.alvh.backtest.RunResult;
import io.alvh.backtest.Trade;
import io.alvh.calendar.TradingCalendar;
import io.alvh.ledger.Tag;
import io.alvh.stats.Drawdown;
import io.alvh.stats.DrawdownStats;
import io.alvh.stats.EquityCurve;
import io.alvh.stats.PerformanceStats;
import io.alvh.strategy.Rulebook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// One run as text for the terminal, at most 120 columns wide.
public final class RunText {
  private static final double CENTS = 100.0;

  private RunText() {}

  /// Returns the summary of `run`, line by line.
  ///
  /// @param synthetic whether the prices were made up; then every table says so
  public static List<String> lines(RunResult run, boolean synthetic) {
    List<String> lines = new ArrayList<>();
    String mark = synthetic ? "SYNTHETIC: " : "";
    List<DayRow> days = run.days();
    Rulebook rules = run.rulebook();
    lines.add(
        format(
            "%srulebook %s v%d, %s, %s expiries, %s to %s, %d sessions",
            mark,
            rules.id(),
            rules.version(),
            lower(rules.profile()),
            lower(rules.universe()),
            days.getFirst().date(),
            days.getLast().date(),
            days.size()));
    lines.add(
        "Signals use closes up to the session before; strikes and fills are of the session itself.");
    lines.add("");
    performance(lines, run);
    lines.add("");
    tags(lines, run, mark);
    lines.add("");
    lines.add(mark + "Sessions on which a rule stood aside (of " + days.size() + ")");
    for (Refusal r : run.refusals()) {
      lines.add(format("  %-36s %-24s %7d", r.rule(), r.tag(), r.sessions()));
    }
    lines.addAll(NotesText.lines(run.notes(), mark));
    lines.add("");
    lines.add(share("Option marks from the model", run.modelledMarks(), run.observedMarks()));
    lines.add(
        share("Settlements against a proxy", run.proxySettlements(), run.officialSettlements()));
    lines.add("Journal SHA-256: " + run.journalHash());
    lines.addAll(
        Disclosure.lines(
            StudyText.evidence(synthetic),
            days.getFirst().date(),
            days.getLast().date(),
            Disclosure.RULED));
    return List.copyOf(lines);
  }

  private static void performance(List<String> lines, RunResult run) {
    List<DayRow> days = run.days();
    lines.add(format("Start           %18s", dollars(run.startNav())));
    lines.add(format("End             %18s", dollars(days.getLast().nav())));
    long hedge = days.stream().mapToLong(DayRow::hedgePnl).sum();
    long condors = days.stream().mapToLong(DayRow::condorPnl).sum();
    long interest = days.stream().mapToLong(DayRow::interest).sum();
    lines.add(format("Condors         %18s", dollars(condors)));
    lines.add(format("Hedge           %18s", dollars(hedge)));
    lines.add(format("Interest        %18s", dollars(interest)));
    EquityCurve curve = curve(run);
    DrawdownStats falls = DrawdownStats.of(curve);
    PerformanceStats stats = PerformanceStats.of(curve, new double[curve.size() - 1]);
    lines.add(format("Growth a year   %18s", percent(stats.cagr())));
    lines.add(format("Volatility      %18s", percent(stats.volatility())));
    String when = falls.worst().map(RunText::when).orElse("");
    lines.add(format("Max drawdown    %18s%s", percent(OptionalDouble.of(falls.max())), when));
  }

  /// The curve begins with the capital paid in, at the session before the first.
  private static EquityCurve curve(RunResult run) {
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

  private static String when(Drawdown d) {
    String back = d.recovery().map(r -> "regained " + r).orElse("not regained");
    return "  (" + d.peak() + " to " + d.trough() + ", " + back + ")";
  }

  private static void tags(List<String> lines, RunResult run, String mark) {
    TreeMap<Tag, List<Trade>> byTag = new TreeMap<>();
    for (Trade trade : run.trades()) {
      byTag.computeIfAbsent(trade.tag(), _ -> new ArrayList<>()).add(trade);
    }
    lines.add(
        mark + "Tier or layer              trades    wins      P&L, fees and slippage included");
    byTag.forEach((tag, trades) -> {
      double wins = trades.stream().filter(t -> t.pnl() > 0).count();
      long pnl = trades.stream().mapToLong(Trade::pnl).sum();
      lines.add(
          format(
              "%-24s %8d %7s %18s",
              tag, trades.size(), percent(OptionalDouble.of(wins / trades.size())), dollars(pnl)));
    });
    if (byTag.isEmpty()) {
      lines.add("no trade");
    }
  }

  private static String share(String what, long part, long rest) {
    long all = part + rest;
    return all == 0 ? what + ": none" : format("%s: %.1f %% of %d", what, 100.0 * part / all, all);
  }

  private static String percent(OptionalDouble fraction) {
    return fraction.isPresent() ? format("%.1f %%", 100 * fraction.getAsDouble()) : "undefined";
  }

  private static String dollars(long cents) {
    return format("%,.2f $", cents / CENTS);
  }

  private static String lower(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT);
  }

  @SuppressWarnings("AnnotateFormatMethod") // the annotation would need a dependency
  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
