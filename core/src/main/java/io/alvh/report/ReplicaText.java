package io.alvh.report;

import io.alvh.study.Figures;
import io.alvh.validation.IndexReplicas;
import io.alvh.validation.Replica;
import io.alvh.validation.ReplicaComparison;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeSet;

/// The replicas of published indexes as text, at most 120 columns wide.
public final class ReplicaText {
  private ReplicaText() {}

  /// Returns the summary, the yearly returns, and the comparison with published values or how to
  /// have one.
  public static List<String> lines(IndexReplicas replicas) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Replicas of published indexes: our option prices and closes, no costs; not the indexes");
    lines.addAll(summary(replicas.replicas()));
    lines.add("");
    lines.add("Yearly returns of the replicas, % (* part of a year)");
    lines.addAll(years(replicas.replicas()));
    lines.add("");
    lines.addAll(comparison(replicas));
    return List.copyOf(lines);
  }

  private static List<String> summary(List<Replica> replicas) {
    TextTable table =
        new TextTable(
            "index", "from", "to", "CAGR %", "volatility %", "drawdown %", "rolls", "left out");
    for (Replica r : replicas) {
      table.row(
          r.symbol(),
          r.first().toString(),
          r.last().toString(),
          percent(r.cagr(), 2),
          percent(r.volatility(), 2),
          percent(OptionalDouble.of(r.maxDrawdown()), 2),
          Integer.toString(r.run().trades().size()),
          Integer.toString(r.leftOut().size()));
    }
    return table.lines();
  }

  private static List<String> years(List<Replica> replicas) {
    TreeSet<Integer> all = new TreeSet<>();
    List<String> heads = new ArrayList<>(List.of("year"));
    for (Replica r : replicas) {
      heads.add(r.symbol());
      r.years().forEach(y -> all.add(y.year()));
    }
    TextTable table = new TextTable(heads.toArray(String[]::new));
    for (int year : all) {
      List<String> row = new ArrayList<>(List.of(Integer.toString(year)));
      replicas.forEach(r -> row.add(year(r, year)));
      table.row(row);
    }
    return table.lines();
  }

  private static String year(Replica replica, int year) {
    for (Replica.YearReturn y : replica.years()) {
      if (y.year() == year) {
        return percent(OptionalDouble.of(y.fraction()), 1) + (y.whole() ? " " : "*");
      }
    }
    return "";
  }

  private static List<String> comparison(IndexReplicas replicas) {
    List<String> lines = new ArrayList<>();
    if (replicas.comparisons().isEmpty() && replicas.uncompared().isEmpty()) {
      lines.add(
          "Compare them with published values: --benchmarks DIR with PUT.csv and the like"
              + " (date,value).");
      return lines;
    }
    lines.add("Replica less published index, on the dates both have");
    TextTable table =
        new TextTable(
            "index", "from", "to", "returns", "correlation", "tracking %", "CAGR %", "drawdown %");
    for (ReplicaComparison c : replicas.comparisons()) {
      table.row(
          c.symbol(),
          c.first().toString(),
          c.last().toString(),
          Integer.toString(c.returns()),
          c.correlation().isPresent()
              ? Figures.number(c.correlation().getAsDouble(), 3)
              : "undefined",
          percent(c.trackingError(), 2),
          percent(OptionalDouble.of(c.cagrDifference()), 2),
          percent(OptionalDouble.of(c.drawdownDifference()), 2));
    }
    lines.addAll(table.lines());
    for (String symbol : replicas.uncompared()) {
      lines.add(symbol + ": no two dates in common");
    }
    return lines;
  }

  private static String percent(OptionalDouble fraction, int decimals) {
    return fraction.isPresent()
        ? Figures.number(100 * fraction.getAsDouble(), decimals)
        : "undefined";
  }
}
