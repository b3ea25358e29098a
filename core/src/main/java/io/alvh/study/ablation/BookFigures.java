package io.alvh.study.ablation;

import io.alvh.study.Measure;
import io.alvh.unit.Check;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// What was measured of one run.
///
/// @param byYardstick a measure for each
public record BookFigures(Map<Yardstick, Measure> byYardstick) {
  public BookFigures {
    EnumMap<Yardstick, Measure> copy = new EnumMap<>(Yardstick.class);
    copy.putAll(byYardstick);
    Check.that(copy.size() == Yardstick.values().length, "a measure for every yardstick");
    byYardstick = Collections.unmodifiableMap(copy);
  }

  /// Returns the measure by `yardstick`.
  public Measure of(Yardstick yardstick) {
    return byYardstick.getOrDefault(yardstick, Measure.undefined("not measured"));
  }

  /// Returns this run's measure less that of `base`.
  public Measure change(Yardstick yardstick, BookFigures base) {
    return of(yardstick).minus(base.of(yardstick));
  }
}
