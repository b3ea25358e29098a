package io.alvh.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.pricing.Valuer;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Signals that grew session by session against the whole past computed anew.
class NaiveSignalsTest {
  private static final LocalDate FROM = LocalDate.of(2018, 6, 1);
  private static final int SESSIONS = 700;
  private static final EdrFormula EDR =
      new EdrFormula(0.6, List.of(new EdrFormula.Band(Double.POSITIVE_INFINITY, 1)));

  /// Returns what `set` knows of the signals the oracle computes.
  static Map<SignalName, Reading.Known> known(SignalSet set) {
    Map<SignalName, Reading.Known> known = new EnumMap<>(SignalName.class);
    for (SignalName name : NaiveSignals.ALL) {
      if (set.reading(name) instanceof Reading.Known reading) {
        known.put(name, reading);
      }
    }
    return known;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void every_signal_equals_its_computation_from_the_whole_past_to_the_last_bit(long seed) {
    List<Valuer> market = SignalWorld.of(FROM, SESSIONS, seed);
    Lookback past = Lookback.EMPTY;
    int compared = 0;
    for (int i = 0; i < market.size(); i++) {
      past = past.plus(market.get(i));
      if (i < 70 || i % 3 == 0) {
        assertThat(known(past.signals(EDR)))
            .as("session " + i)
            .isEqualTo(NaiveSignals.of(market.subList(0, i + 1)));
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(250);
  }

  @Test
  void the_worlds_show_every_signal_both_known_and_missing_and_every_flag() {
    Set<SignalName> known = EnumSet.noneOf(SignalName.class);
    Set<SignalName> missing = EnumSet.noneOf(SignalName.class);
    Set<SignalName> flagged = EnumSet.noneOf(SignalName.class);
    for (long seed = 1; seed <= 3; seed++) {
      Lookback past = Lookback.EMPTY;
      for (Valuer session : SignalWorld.of(FROM, SESSIONS, seed)) {
        past = past.plus(session);
        SignalSet set = past.signals(EDR);
        for (SignalName name : NaiveSignals.ALL) {
          switch (set.reading(name)) {
            case Reading.Known k -> (k.isSubstitute() ? flagged : known).add(name);
            case Reading.Missing m -> {
              assertThat(m.why()).as(name.label()).isNotBlank().isNotEqualTo("not computed");
              missing.add(name);
            }
          }
        }
      }
    }
    assertThat(known).containsExactlyInAnyOrderElementsOf(NaiveSignals.ALL);
    assertThat(missing).containsExactlyInAnyOrderElementsOf(NaiveSignals.ALL);
    assertThat(flagged)
        .contains(
            SignalName.SKEW_Z252,
            SignalName.GARMAN_KLASS5,
            SignalName.GARMAN_KLASS60,
            SignalName.CPI_SURPRISE_Z);
  }
}
