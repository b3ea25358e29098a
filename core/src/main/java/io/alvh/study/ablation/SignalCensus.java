package io.alvh.study.ablation;

import io.alvh.backtest.SharedHistory;
import io.alvh.pricing.Valuer;
import io.alvh.signal.EdrFormula;
import io.alvh.signal.Lookback;
import io.alvh.signal.Reading;
import io.alvh.signal.SignalName;
import io.alvh.signal.SignalSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// On how many sessions each signal could be read by those who decided, and why not on the others.
final class SignalCensus {
  private final Map<SignalName, Integer> known = new EnumMap<>(SignalName.class);
  private final Map<SignalName, Map<String, Integer>> missing = new EnumMap<>(SignalName.class);
  private final int sessions;

  /// Counts the signals that decide the sessions of `history` from place `first` on: each is
  /// decided by the signals of the session before.
  SignalCensus(SharedHistory history, int first, EdrFormula edr) {
    Lookback past = history.past(first - 1);
    for (Valuer session : history.sessions().subList(first, history.sessions().size())) {
      add(past.signals(edr));
      past = past.plus(session);
    }
    sessions = history.sessions().size() - first;
  }

  private void add(SignalSet signals) {
    for (SignalName name : SignalName.values()) {
      switch (signals.reading(name)) {
        case Reading.Known _ -> known.merge(name, 1, Integer::sum);
        case Reading.Missing m ->
            missing.computeIfAbsent(name, _ -> new TreeMap<>()).merge(m.why(), 1, Integer::sum);
      }
    }
  }

  /// Returns on how many sessions `name` was known.
  int known(SignalName name) {
    return known.getOrDefault(name, 0);
  }

  /// Returns how many sessions were counted.
  int sessions() {
    return sessions;
  }

  /// Returns the reason most sessions without `name` gave; none where it was always known.
  Optional<String> why(SignalName name) {
    return missing.getOrDefault(name, new TreeMap<>()).entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey);
  }
}
