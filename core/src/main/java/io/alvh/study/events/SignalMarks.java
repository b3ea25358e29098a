package io.alvh.study.events;

import io.alvh.backtest.SharedHistory;
import io.alvh.pricing.Valuer;
import io.alvh.signal.EdrFormula;
import io.alvh.signal.Lookback;
import io.alvh.signal.Reading;
import io.alvh.signal.SignalName;
import io.alvh.signal.SignalSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Reads one event's signal session by session.
final class SignalMarks {
  private static final int NOTES = 3;

  private final Event event;
  private final BitSet known = new BitSet();
  private final BitSet fired = new BitSet();
  private final Map<String, Integer> notes = new TreeMap<>();

  private SignalMarks(Event event) {
    this.event = event;
  }

  /// Returns the marks of each event over the sessions of `history`.
  static List<Marks> of(SharedHistory history, EdrFormula edr) {
    List<SignalMarks> all = Arrays.stream(Event.values()).map(SignalMarks::new).toList();
    List<Valuer> sessions = history.sessions();
    Lookback past = history.past(0);
    for (int i = 0; i < sessions.size(); i++) {
      past = i == 0 ? past : past.plus(sessions.get(i));
      SignalSet signals = past.signals(edr);
      for (SignalMarks marks : all) {
        marks.read(i, signals);
      }
    }
    return all.stream().map(SignalMarks::marks).toList();
  }

  private void read(int i, SignalSet signals) {
    for (SignalName needed : event.needs()) {
      if (signals.find(needed).isEmpty()) {
        notes.merge("left out: no " + needed.label(), 1, Integer::sum);
        return;
      }
    }
    switch (signals.reading(event.signal())) {
      case Reading.Known k -> {
        known.set(i);
        fired.set(i, event.fires(k.value()));
        if (k.isSubstitute()) {
          notes.merge("flagged: " + k.flag(), 1, Integer::sum);
        }
      }
      case Reading.Missing m -> notes.merge("missing: " + m.why(), 1, Integer::sum);
    }
  }

  private Marks marks() {
    List<String> lines = new ArrayList<>();
    notes.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
        .limit(NOTES)
        .forEach(e -> lines.add(e.getKey() + " (" + e.getValue() + " sessions)"));
    return new Marks(event.label(), event.source(), event.what(), known, fired, lines);
  }
}
