package io.alvh.report;

import io.alvh.backtest.RollChain;
import io.alvh.backtest.RunNotes;
import io.alvh.backtest.Shortfall;
import io.alvh.strategy.Coverage;
import io.alvh.strategy.DripTrack;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What a run's journal tells beside its trades, as text of at most 120 columns.
final class NotesText {
  private static final double CENTS = 100.0;

  private NotesText() {}

  /// Returns the sections that have something to say, each begun by an empty line.
  static List<String> lines(RunNotes notes, String mark) {
    List<String> lines = new ArrayList<>();
    coverage(lines, notes, mark);
    shortfalls(lines, notes, mark);
    sweeps(lines, notes, mark);
    chains(lines, notes, mark);
    return lines;
  }

  private static void coverage(List<String> lines, RunNotes notes, String mark) {
    if (notes.coverage().cells().isEmpty()) {
      return;
    }
    TreeSet<String> layers = new TreeSet<>();
    TreeMap<String, TreeMap<String, Long>> tiers = new TreeMap<>();
    for (Coverage.Cell cell : notes.coverage().cells()) {
      layers.add(cell.layer());
      tiers.computeIfAbsent(cell.tier(), _ -> new TreeMap<>()).put(cell.layer(), cell.contracts());
    }
    lines.add("");
    lines.add(mark + "Hedge contracts by the tier they stand for, " + notes.covered());
    StringBuilder head = new StringBuilder(format("  %-14s", "tier"));
    layers.forEach(layer -> head.append(format(" %12s", layer)));
    lines.add(head + format(" %12s", "all"));
    tiers.forEach((tier, held) -> lines.add(row(tier, layers, held)));
    TreeMap<String, Long> sums = new TreeMap<>();
    tiers.values().forEach(held -> held.forEach((layer, n) -> sums.merge(layer, n, Long::sum)));
    lines.add(row("held", layers, sums));
  }

  private static String row(String name, Set<String> layers, Map<String, Long> held) {
    StringBuilder row = new StringBuilder(format("  %-14s", name));
    long all = 0;
    for (String layer : layers) {
      long n = held.getOrDefault(layer, 0L);
      row.append(format(" %12d", n));
      all += n;
    }
    return row + format(" %12d", all);
  }

  private static void shortfalls(List<String> lines, RunNotes notes, String mark) {
    if (notes.shortfalls().isEmpty()) {
      return;
    }
    lines.add("");
    lines.add(
        mark + "Mid at arrival less fill, by VIX; fills are the fill policy's, not a market's");
    lines.add(
        format(
            "  %-8s %-14s %8s %12s %14s %10s", "book", "VIX", "fills", "points", "$", "% of mid"));
    for (Shortfall s : notes.shortfalls()) {
      lines.add(
          format(
              "  %-8s %-14s %8d %12.3f %,14.2f %10.1f",
              s.book().name().toLowerCase(Locale.ROOT),
              s.band(),
              s.fills(),
              s.points(),
              s.lost() / CENTS,
              100 * s.ofPremium()));
    }
  }

  private static void sweeps(List<String> lines, RunNotes notes, String mark) {
    if (notes.sweeps().isEmpty()) {
      return;
    }
    long realised = 0;
    long reserve = 0;
    long cash = 0;
    for (DripTrack.Sweep s : notes.sweeps()) {
      realised += s.realised().cents();
      reserve += s.toReserve().cents();
      cash += s.toCash().cents();
    }
    lines.add("");
    lines.add(
        format(
            "%sSwept in %d months: realised %,.2f $ = %,.2f $ to the hedge reserve + %,.2f $ to cash",
            mark, notes.sweeps().size(), realised / CENTS, reserve / CENTS, cash / CENTS));
    lines.add(
        format(
            "  Hedge reserve after the last: %,.2f $",
            notes.sweeps().getLast().reserve().cents() / CENTS));
  }

  private static void chains(List<String> lines, RunNotes notes, String mark) {
    if (notes.chains().isEmpty()) {
      return;
    }
    long lost = 0;
    long later = 0;
    long recovered = 0;
    long whole = 0;
    double dollarDays = 0;
    RollChain worst = notes.chains().getFirst();
    for (RollChain chain : notes.chains()) {
      lost += chain.lost();
      later += chain.later();
      recovered += chain.recovered();
      whole += chain.total() >= 0 ? 1 : 0;
      dollarDays += chain.dollarDays();
      worst = chain.total() < worst.total() ? chain : worst;
    }
    int n = notes.chains().size();
    lines.add("");
    lines.add(mark + "Rolled condors (Theta Time Shift), " + n + " chains");
    lines.add(format("  Lost before the roll              %,18.2f $", lost / CENTS));
    lines.add(
        format(
            "  Recovered of it, chain by chain   %,18.2f $  %.1f %% (claimed: 88 %%)",
            recovered / CENTS, 100.0 * recovered / lost));
    lines.add(
        format(
            "  All that came after the roll      %,18.2f $  %.1f %% of what was lost",
            later / CENTS, 100.0 * later / lost));
    lines.add(
        format(
            "  Chains that broke even            %,18d    %.1f %% (claimed: 62 %%)",
            whole, 100.0 * whole / n));
    lines.add(
        format(
            "  Worst chain                       %,18.2f $  %s",
            worst.total() / CENTS, worst.root()));
    lines.add(
        format(
            "  Capital tied up after the roll    %,18.0f dollar-days, %,.0f a chain",
            dollarDays, dollarDays / n));
  }

  @SuppressWarnings("AnnotateFormatMethod") // the annotation would need a dependency
  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
