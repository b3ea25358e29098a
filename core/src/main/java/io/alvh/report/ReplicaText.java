package io.alvh.report;

import io.alvh.study.Figures;
import io.alvh.validation.IndexReplicas;
import io.alvh.validation.Part;
import io.alvh.validation.Replica;
import io.alvh.validation.ReplicaComparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;

/// Published index rules run by the engine.
final class ReplicaText {
  private static final String TITLE = "Replicas of published indexes";

  private ReplicaText() {}

  static Chapter chapter(Part<IndexReplicas> part) {
    return switch (part) {
      case Part.NotRun<IndexReplicas> n -> Chapter.notRun(TITLE, n.reason());
      case Part.Ran<IndexReplicas> r -> chapter(r.value());
    };
  }

  private static Chapter chapter(IndexReplicas result) {
    List<String> notes = new ArrayList<>();
    notes.add(
        "The rules run on this history with modelled options: replicas, never the indexes"
            + " themselves. A star marks a year in which the replica begins or ends.");
    if (result.comparisons().isEmpty() && result.uncompared().isEmpty()) {
      notes.add(
          "No published values were given: with --benchmarks DIR, holding such as PUT.csv of"
              + " 'date,value', each replica is compared with its index.");
    }
    for (String symbol : result.uncompared()) {
      notes.add(symbol + ": published values at hand, but no two dates in common with a replica.");
    }
    List<Chapter.Exhibit> exhibits = new ArrayList<>();
    exhibits.add(new Chapter.Table("replicas", "Whole history", figures(result.replicas())));
    if (!result.comparisons().isEmpty()) {
      exhibits.add(
          new Chapter.Table(
              "benchmarks",
              "Replica less published index, on common dates",
              comparisons(result.comparisons())));
    }
    Map<Integer, Map<String, Replica.YearReturn>> years = years(result.replicas());
    exhibits.add(
        new Chapter.Table(
            "replica-years", "Return of each year, percent", yearly(result.replicas(), years)));
    exhibits.add(chart(result.replicas(), years));
    return new Chapter(TITLE, notes, exhibits);
  }

  private static TextTable figures(List<Replica> replicas) {
    TextTable table =
        new TextTable(
            "index",
            "first",
            "last",
            "growth % a year",
            "volatility %",
            "largest drawdown %",
            "rolls",
            "sessions left out");
    for (Replica r : replicas) {
      table.row(
          r.symbol(),
          r.first().toString(),
          r.last().toString(),
          pct(r.cagr()),
          pct(r.volatility()),
          Words.pct(r.maxDrawdown()),
          Integer.toString(r.run().trades().size()),
          Integer.toString(r.leftOut().size()));
    }
    return table;
  }

  private static TextTable comparisons(List<ReplicaComparison> comparisons) {
    TextTable table =
        new TextTable(
            "index",
            "first",
            "last",
            "returns",
            "correlation",
            "tracking error % a year",
            "growth % a year",
            "drawdown %");
    for (ReplicaComparison c : comparisons) {
      table.row(
          c.symbol(),
          c.first().toString(),
          c.last().toString(),
          Integer.toString(c.returns()),
          c.correlation().isPresent()
              ? Figures.number(c.correlation().getAsDouble(), 4)
              : Words.NONE,
          pct(c.trackingError()),
          Words.pct(c.cagrDifference()),
          Words.pct(c.drawdownDifference()));
    }
    return table;
  }

  private static Map<Integer, Map<String, Replica.YearReturn>> years(List<Replica> replicas) {
    Map<Integer, Map<String, Replica.YearReturn>> years = new TreeMap<>();
    for (Replica r : replicas) {
      for (Replica.YearReturn y : r.years()) {
        years.computeIfAbsent(y.year(), _ -> new TreeMap<>()).put(r.symbol(), y);
      }
    }
    return years;
  }

  private static TextTable yearly(
      List<Replica> replicas, Map<Integer, Map<String, Replica.YearReturn>> years) {
    List<String> heads = new ArrayList<>(List.of("year"));
    replicas.forEach(r -> heads.add(r.symbol()));
    TextTable table = new TextTable(heads.toArray(String[]::new));
    years.forEach((year, returns) -> {
      List<String> cells = new ArrayList<>(List.of(Integer.toString(year)));
      for (Replica r : replicas) {
        Replica.YearReturn y = returns.get(r.symbol());
        cells.add(y == null ? "" : Words.pct(y.fraction()) + (y.whole() ? "" : "*"));
      }
      table.row(cells);
    });
    return table;
  }

  private static Chapter.Chart chart(
      List<Replica> replicas, Map<Integer, Map<String, Replica.YearReturn>> years) {
    List<ChartJson.Series> series = new ArrayList<>();
    for (Replica r : replicas) {
      List<Double> values = new ArrayList<>();
      years
          .values()
          .forEach(returns -> {
            Replica.YearReturn y = returns.get(r.symbol());
            values.add(y == null ? Double.NaN : 100 * y.fraction());
          });
      series.add(new ChartJson.Series(r.symbol(), values));
    }
    List<String> labels =
        new TreeSet<>(years.keySet()).stream().map(y -> Integer.toString(y)).toList();
    return new Chapter.Chart(
        "replica-years",
        "",
        "Return of each year of the replicas, percent",
        ChartJson.bars("percent", labels, series));
  }

  private static String pct(OptionalDouble fraction) {
    return fraction.isPresent() ? Words.pct(fraction.getAsDouble()) : Words.NONE;
  }
}
