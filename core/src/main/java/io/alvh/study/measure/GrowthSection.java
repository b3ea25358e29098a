package io.alvh.study.measure;

import io.alvh.stats.GrowthParts;
import io.alvh.study.Figures;
import java.util.List;
import java.util.Optional;

/// What the hedge did to compound growth (S30): to the mean return, and to the variance that drags
/// on it.
final class GrowthSection {
  private static final String TITLE = "Geometric growth taken apart";

  private GrowthSection() {}

  /// Returns the section.
  static Section of(RunSample hedged, RunSample unhedged) {
    Optional<GrowthParts> h = parts(hedged);
    Optional<GrowthParts> u = parts(unhedged);
    if (h.isEmpty() || u.isEmpty()) {
      return Section.unavailable("S30", TITLE, "a book was ruined, so it has no growth");
    }
    GrowthParts.Change change = h.get().against(u.get());
    Grid grid =
        Grid.draft("growth", "A year (n = " + hedged.size() + " sessions)", "book")
            .column("mean return", Unit.PERCENT)
            .column("variance drag", Unit.PERCENT)
            .column("rest", Unit.PERCENT)
            .column("growth", Unit.PERCENT)
            .row("hedged", h.get().mean(), -h.get().drag(), h.get().rest(), h.get().growth())
            .row("unhedged", u.get().mean(), -u.get().drag(), u.get().rest(), u.get().growth())
            .row("change", change.mean(), change.drag(), change.rest(), change.growth())
            .done();
    return new Section(
        "S30",
        TITLE,
        Section.MODELLED,
        List.of(grid),
        List.of(
            "Growth is the mean log return, mean less half the variance plus a rest of higher"
                + " moments. The hedge changed growth by "
                + Figures.percent(change.growth())
                + " a year: "
                + Figures.percent(change.mean())
                + " by the mean, "
                + Figures.percent(change.drag())
                + " by variance."));
  }

  private static Optional<GrowthParts> parts(RunSample sample) {
    double[] returns = new double[sample.size()];
    for (int i = 0; i < returns.length; i++) {
      if (sample.navBefore(i) <= 0 || sample.day(i).nav() <= 0) {
        return Optional.empty();
      }
      returns[i] = sample.navReturn(i);
    }
    return Optional.of(GrowthParts.of(returns));
  }
}
