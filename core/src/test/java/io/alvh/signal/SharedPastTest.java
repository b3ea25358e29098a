package io.alvh.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.pricing.Valuer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/// What runs share must be what each would have computed alone.
class SharedPastTest {
  private static final LocalDate FROM = LocalDate.of(2018, 6, 1);
  private static final EdrFormula EDR = edr(1);
  private static final List<Valuer> ONE = SignalWorld.of(FROM, 420, 1);
  private static final List<Valuer> OTHER = SignalWorld.of(FROM, 420, 2);

  private static EdrFormula edr(double multiplier) {
    return new EdrFormula(0.6, List.of(new EdrFormula.Band(Double.POSITIVE_INFINITY, multiplier)));
  }

  private static List<SignalSet> from(Lookback first, List<Valuer> market) {
    List<SignalSet> sets = new ArrayList<>();
    Lookback past = first;
    for (Valuer session : market) {
      past = past.plus(session);
      sets.add(past.signals(EDR));
    }
    return sets;
  }

  private static List<SignalSet> alone(List<Valuer> market) {
    return from(Lookback.EMPTY, market);
  }

  @Test
  void a_past_returns_its_successor_and_its_signals_again() {
    Lookback first = Lookback.EMPTY.plus(ONE.getFirst());
    assertThat(first.plus(ONE.get(1))).isSameAs(first.plus(ONE.get(1)));
    assertThat(first.signals(EDR)).isSameAs(first.signals(EDR));
    assertThat(Lookback.EMPTY.plus(ONE.getFirst())).isNotSameAs(first);
  }

  @Test
  void noise_after_a_session_changes_no_signal_up_to_it() {
    for (int cut : List.of(1, 40, 130, 255, 300, 419)) {
      List<Valuer> disturbed = new ArrayList<>(ONE.subList(0, cut));
      disturbed.addAll(OTHER.subList(cut, OTHER.size()));
      Lookback first = Lookback.EMPTY.plus(ONE.getFirst());
      List<SignalSet> undisturbed = from(first, ONE.subList(1, ONE.size()));
      List<SignalSet> shared = from(first, disturbed.subList(1, disturbed.size()));
      List<SignalSet> own = alone(disturbed);
      assertThat(shared).isEqualTo(own.subList(1, own.size()));
      assertThat(shared.subList(0, cut - 1)).isEqualTo(undisturbed.subList(0, cut - 1));
      assertThat(shared.getLast()).isNotEqualTo(undisturbed.getLast());
    }
  }

  @Test
  void many_threads_over_one_past_see_what_one_alone_sees() throws Exception {
    List<SignalSet> alone = alone(ONE);
    List<SignalSet> expected = alone.subList(1, alone.size());
    for (int round = 0; round < 5; round++) {
      Lookback first = Lookback.EMPTY.plus(ONE.getFirst());
      try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
        List<Future<List<SignalSet>>> runs = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
          runs.add(pool.submit(() -> from(first, ONE.subList(1, ONE.size()))));
        }
        for (Future<List<SignalSet>> run : runs) {
          assertThat(run.get()).isEqualTo(expected);
        }
      }
    }
  }

  @Test
  void the_range_follows_the_formula_asked_for_and_nothing_else_does() {
    Lookback past = Lookback.of(ONE.subList(0, 100));
    SignalSet plain = past.signals(EDR);
    SignalSet doubled = past.signals(edr(2));
    double range = plain.find(SignalName.EDR).orElseThrow();
    assertThat(doubled.find(SignalName.EDR)).hasValue(2 * range);
    assertThat(past.signals(EDR)).isEqualTo(plain);
    for (SignalName name : SignalName.values()) {
      if (name != SignalName.EDR) {
        assertThat(doubled.reading(name)).isEqualTo(plain.reading(name));
      }
    }
  }
}
