package io.alvh.study.measure;

import java.util.ArrayList;
import java.util.List;

/// Judges a run by everything the method asks for beyond profit and drawdown.
public final class Measures {
  private Measures() {}

  /// Returns the sections, in the order of the method's sentences.
  public static List<Section> of(MeasureInput input) {
    RunSample hedged = RunSample.of(input.hedged(), input.history());
    RunSample unhedged = RunSample.of(input.unhedged(), input.history());
    List<Section> sections = new ArrayList<>();
    sections.add(DisciplineSection.of(hedged));
    sections.add(SpikeSection.of(hedged));
    sections.add(BufferSection.of(input));
    MonitorSection.of(hedged, input.history()).ifPresent(sections::add);
    sections.add(CapitalSection.of(hedged, CapitalRules.METHOD));
    sections.add(GreekSection.of(hedged));
    sections.add(FundSection.of(input, CapitalRules.METHOD));
    sections.add(PoolSection.of(hedged));
    sections.add(BetaSection.of(hedged, unhedged));
    sections.add(GrowthLabelSection.of(input));
    sections.add(GrowthSection.of(hedged, unhedged));
    return sections;
  }
}
