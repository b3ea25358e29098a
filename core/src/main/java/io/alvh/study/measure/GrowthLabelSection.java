package io.alvh.study.measure;

import io.alvh.study.Figures;
import io.alvh.study.GrowthLabels;
import io.alvh.study.GrowthLabels.Pair;
import java.util.List;
import java.util.stream.Collectors;

/// Lays out what the hedge did under each growth of GDP (S29), with claims T6 and T7.
final class GrowthLabelSection {
  private static final String TITLE = "Results by growth of real GDP known at the time";

  private GrowthLabelSection() {}

  /// Returns the section.
  static Section of(MeasureInput input) {
    GrowthLabels labels = GrowthLabels.of(input.history());
    List<Pair> pairs =
        GrowthLabels.pairs(labels.books(input.hedged()), labels.books(input.unhedged()));
    if (pairs.isEmpty()) {
      return Section.unavailable(
          "S29", TITLE, "the data hold no growth of GDP published before these sessions");
    }
    Grid.Draft grid =
        Grid.draft("gdp", "By growth of GDP, annualised, on the quarter before", "growth")
            .column("sessions", Unit.COUNT)
            .column("spells", Unit.COUNT)
            .column("fall hedged", Unit.PERCENT)
            .column("fall unhedged", Unit.PERCENT)
            .column("mitigation", Unit.PERCENT)
            .column("profit hedged", Unit.PERCENT)
            .column("profit unhedged", Unit.PERCENT)
            .column("retained", Unit.PERCENT);
    for (Pair p : pairs) {
      grid.row(
          p.label().label(),
          p.hedged().sessions(),
          p.hedged().spells(),
          p.hedged().maxDrawdown(),
          p.unhedged().maxDrawdown(),
          p.mitigation(),
          p.hedged().perStartNav(),
          p.unhedged().perStartNav(),
          p.retained());
    }
    return new Section(
        "S29",
        TITLE,
        Section.MODELLED,
        List.of(grid.done()),
        List.of(
            "A session's label is the newest quarter published before it began"
                + (labels.substitute()
                    ? "; values are today's vintage, not first releases: flagged."
                    : "."),
            "Falls are of the NAV changes of a label's sessions strung together, profits over the"
                + " starting NAV. T6 asks for 32-41 % mitigation and T7 for 75-85 % retained under"
                + " every label: "
                + pairs.stream()
                    .map(p ->
                        p.label().label()
                            + " "
                            + Figures.percent(p.mitigation())
                            + " and "
                            + Figures.percent(p.retained()))
                    .collect(Collectors.joining("; "))
                + "."));
  }
}
