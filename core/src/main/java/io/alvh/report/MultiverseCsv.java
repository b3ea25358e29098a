package io.alvh.report;

import io.alvh.multiverse.Dimension;
import io.alvh.multiverse.MultiverseResult;
import io.alvh.multiverse.Reading;
import io.alvh.multiverse.ReadingResult;
import io.alvh.study.Measure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Every reading with its choices and figures as CSV, in the order of the list; fractions, empty
/// where undefined, the reasons in the last column.
public final class MultiverseCsv {
  private MultiverseCsv() {}

  /// Returns the text.
  public static String text(MultiverseResult result) {
    StringBuilder csv = new StringBuilder();
    List<String> head = new ArrayList<>(List.of("id", "design", "from", "profile"));
    Arrays.stream(Dimension.values()).map(Dimension::label).forEach(head::add);
    head.addAll(
        List.of(
            "drawdown_reduction",
            "profit_retained",
            "excess",
            "gross_cost_per_year",
            "net_cost_per_year",
            "profit_per_start_nav",
            "cagr",
            "max_drawdown",
            "sharpe",
            "twin_profit_per_start_nav",
            "twin_cagr",
            "twin_max_drawdown",
            "twin_sharpe",
            "same_drawdown_scale",
            "same_drawdown_profit",
            "list_sha256",
            "evidence",
            "undefined"));
    csv.append(Csv.line(head));
    result.readings().forEach(r -> csv.append(Csv.line(row(result, r))));
    return csv.toString();
  }

  private static List<String> row(MultiverseResult result, ReadingResult r) {
    Reading reading = r.reading();
    List<String> row = new ArrayList<>();
    row.add(reading.id());
    row.add(reading.design().label());
    row.add(reading.from());
    row.add(Reading.name(reading.profile()));
    for (Dimension d : Dimension.values()) {
      row.add(d.appliesTo(reading.profile()) ? reading.level(d) : "");
    }
    List<Measure> measures =
        List.of(
            r.against().reduction(),
            r.against().retained(),
            r.against().excess(),
            r.hedged().grossCost(),
            r.hedged().netCost(),
            Measure.of(r.hedged().profit()),
            r.hedged().cagr(),
            Measure.of(r.hedged().drawdown()),
            r.hedged().sharpe(),
            Measure.of(r.twin().profit()),
            r.twin().cagr(),
            Measure.of(r.twin().drawdown()),
            r.twin().sharpe(),
            r.against().scale(),
            r.against().scaledProfit());
    List<String> reasons = new ArrayList<>();
    for (Measure m : measures) {
      row.add(value(m));
      if (m instanceof Measure.Undefined u && !reasons.contains(u.reason())) {
        reasons.add(u.reason());
      }
    }
    row.add(result.origin().listHash());
    row.add(result.origin().data().synthetic() ? Words.SYNTHETIC : "model-priced backtest");
    row.add(String.join("; ", reasons));
    return row;
  }

  private static String value(Measure measure) {
    return switch (measure) {
      case Measure.Known k -> Double.toString(k.value());
      case Measure.Undefined _ -> "";
    };
  }
}
