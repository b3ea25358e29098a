package io.alvh.study.measure;

import io.alvh.study.Figures;
import io.alvh.study.Measure;
import io.alvh.study.measure.SpikeMeter.Spike;
import java.util.List;

/// Lays the catalogue of spikes out.
final class SpikeSection {
  private SpikeSection() {}

  /// Returns the section.
  static Section of(RunSample sample) {
    List<Spike> spikes = SpikeMeter.spikes(sample);
    if (spikes.isEmpty()) {
      return Section.unavailable(
          "S8", "Spikes of VIX", "VIX never closed at 25 or more after a close below 22");
    }
    Grid.Draft grid =
        Grid.draft("spikes", "Closes of VIX at 25 or more after one below 22", "session")
            .column("VIX before", Unit.NUMBER)
            .column("VIX", Unit.NUMBER)
            .column("held", Unit.COUNT)
            .column("target", Unit.COUNT)
            .column("stress cover", Unit.PERCENT)
            .column("condors", Unit.DOLLARS)
            .column("hedge", Unit.DOLLARS)
            .column("bought in 10", Unit.COUNT)
            .column("dearer by", Unit.PERCENT);
    long condors = 0;
    long hedge = 0;
    int bare = 0;
    for (Spike s : spikes) {
      condors += s.condorPnl();
      hedge += s.hedgePnl();
      bare += s.before().held() == 0 ? 1 : 0;
      grid.row(
          s.date().toString(),
          s.vixBefore(),
          s.vix(),
          s.before().held(),
          s.before().target(),
          s.before().cover(),
          s.condorPnl() / 100.0,
          s.hedgePnl() / 100.0,
          s.bought(),
          s.dearer());
    }
    return new Section(
        "S8",
        "Spikes: hedge held the night before, and the price paid after",
        Section.MODELLED,
        List.of(grid.done()),
        List.of(
            "n = "
                + spikes.size()
                + " spikes; no hedge was held before "
                + bare
                + ". On those sessions condors made "
                + Figures.dollars(condors)
                + " $, the hedge "
                + Figures.dollars(hedge)
                + " $, that is "
                + Figures.percent(
                    Measure.ratio((double) hedge, (double) -condors, "condors did not lose"))
                + " of the condors' loss.",
            "Held and target are contracts at the close before. Dearer: what calls bought on the"
                + " spike's session and the ten after it cost over the modelled mid of the same"
                + " contracts the night before."));
  }
}
