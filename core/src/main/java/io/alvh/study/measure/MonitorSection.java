package io.alvh.study.measure;

import io.alvh.pricing.Valuer;
import io.alvh.signal.Lookback;
import io.alvh.signal.Reading;
import io.alvh.signal.SignalName;
import io.alvh.signal.SignalSet;
import io.alvh.strategy.RuleId;
import io.alvh.strategy.Rulebook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Lays out what is only watched: the contango light of the last session, and parity of quotes.
final class MonitorSection {
  private static final List<String> LIGHTS = List.of("green", "amber", "red");

  private MonitorSection() {}

  /// Returns the section, unless both monitors are switched off.
  static Optional<Section> of(RunSample sample, List<Valuer> history) {
    Rulebook rules = sample.run().rulebook();
    List<String> notes = new ArrayList<>();
    if (rules.settings().of(RuleId.CONTANGO_INDICATOR).on()) {
      notes.add(light(signals(sample, history)));
    }
    if (rules.settings().of(RuleId.PARITY_MONITOR).on()) {
      notes.add(
          "parity: unavailable, snapshots hold no quotes; `./alvh validate` compares quoted chains.");
    }
    return notes.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Section(
                "S12, contango", "Monitors that only show", Section.MARKET, List.of(), notes));
  }

  private static SignalSet signals(RunSample sample, List<Valuer> history) {
    LocalDate last = sample.day(sample.size() - 1).date();
    List<Valuer> seen = history.stream().filter(v -> !v.snapshot().date().isAfter(last)).toList();
    return Lookback.of(seen).signals(sample.run().rulebook().edrFormula());
  }

  /// Returns one line on the contango light in `signals`.
  static String light(SignalSet signals) {
    String head = "contango light at the close of " + signals.date() + ": ";
    return switch (signals.reading(SignalName.CONTANGO_LIGHT)) {
      case Reading.Known k -> head + LIGHTS.get((int) Math.rint(k.value())) + ".";
      case Reading.Missing m -> head + "unavailable, " + m.why() + ".";
    };
  }
}
