package io.alvh.claims.metric;

import io.alvh.backtest.SharedHistory;
import io.alvh.claims.CaseFile;
import io.alvh.pricing.Valuer;
import io.alvh.signal.Lookback;
import io.alvh.signal.SignalName;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// A signal by session, as known at the session's close; sessions on which it was missing are left
/// out.
final class SignalDays {
  private final Map<LocalDate, Double> values = new TreeMap<>();

  SignalDays(Map<LocalDate, Double> values) {
    this.values.putAll(values);
  }

  /// Reads `name` over the whole history.
  static SignalDays of(CaseFile file, SignalName name) {
    Map<LocalDate, Double> values = new TreeMap<>();
    SharedHistory history = file.history();
    Lookback past = history.past(0);
    boolean begun = false;
    for (Valuer session : history.sessions()) {
      past = begun ? past.plus(session) : past;
      begun = true;
      OptionalDouble value = past.signals(file.base().edrFormula()).find(name);
      value.ifPresent(v -> values.put(session.snapshot().date(), v));
    }
    return new SignalDays(values);
  }

  /// Returns the signal of `date`, if it was known.
  OptionalDouble find(LocalDate date) {
    Double value = values.get(date);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /// Returns on how many sessions from `from` on it was known.
  int known(LocalDate from) {
    return (int) values.keySet().stream().filter(d -> !d.isBefore(from)).count();
  }
}
