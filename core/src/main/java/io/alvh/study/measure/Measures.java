package io.alvh.study.measure;

import java.util.List;

/// Judges a run by everything the method asks for beyond profit and drawdown.
public final class Measures {
  private Measures() {}

  /// Returns the sections, in the order of the method's sentences.
  public static List<Section> of(MeasureInput input) {
    RunSample hedged = RunSample.of(input.hedged(), input.history());
    RunSample unhedged = RunSample.of(input.unhedged(), input.history());
    return List.of(
        DisciplineSection.of(hedged),
        SpikeSection.of(hedged),
        BufferSection.of(input),
        CapitalSection.of(hedged, CapitalRules.METHOD),
        GreekSection.of(hedged),
        FundSection.of(input, CapitalRules.METHOD),
        PoolSection.of(hedged),
        BetaSection.of(hedged, unhedged),
        GrowthLabelSection.of(input),
        GrowthSection.of(hedged, unhedged));
  }
}
