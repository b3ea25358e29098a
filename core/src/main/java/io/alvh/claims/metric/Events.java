package io.alvh.claims.metric;

import io.alvh.claims.CaseFile;
import io.alvh.claims.Measured.Control;
import io.alvh.study.Measure;
import io.alvh.study.events.EventResult;
import io.alvh.study.events.EventStudy;
import io.alvh.study.events.EventStudyInput;
import io.alvh.study.events.EventStudyResult;
import io.alvh.study.events.Outcome;
import io.alvh.study.measure.Unit;
import java.util.Optional;

/// What claims read from the event study.
final class Events {
  private Events() {}

  /// Returns the event study over the history of `file`.
  static EventStudyResult study(CaseFile file) {
    return EventStudy.run(
        new EventStudyInput(
            file.history(),
            file.base().edrFormula(),
            EventStudyInput.DRAWS,
            EventStudyInput.SEED,
            file.sampling().threads()));
  }

  /// Returns the event called `label`.
  static EventResult find(EventStudyResult study, String label) {
    return study.events().stream().filter(e -> e.label().equals(label)).findFirst().orElseThrow();
  }

  /// Returns the test of `outcome` over `horizon` sessions, if it could be made.
  static Optional<EventResult.Test> test(EventResult event, Outcome outcome, int horizon) {
    return event.tests().stream()
        .filter(t -> t.outcome() == outcome && t.horizon() == horizon)
        .findFirst();
  }

  /// Returns `value`, in `unit`, beside a claim.
  static Control control(String label, Unit unit, double value) {
    return new Control(label, unit, Measure.of(value), Optional.empty());
  }
}
