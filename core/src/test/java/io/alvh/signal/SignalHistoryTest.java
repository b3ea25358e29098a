package io.alvh.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alvh.HistoryData;
import io.alvh.adapter.history.CsvHistory;
import io.alvh.adapter.history.HistoryLoad;
import io.alvh.market.MarketSnapshot;
import io.alvh.pricing.Valuer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Signals of the real history.
@Tag("history")
class SignalHistoryTest {
  private static final EdrFormula EDR =
      new EdrFormula(0.6, List.of(new EdrFormula.Band(Double.POSITIVE_INFINITY, 1)));

  private static List<Valuer> history() {
    return switch (CsvHistory.open(HistoryData.require())) {
      case HistoryLoad.Loaded loaded -> {
        LocalDate end = LocalDate.of(2026, 7, 8);
        List<MarketSnapshot> snapshots = loaded.history().snapshots(LocalDate.of(1990, 1, 2), end);
        yield snapshots.stream().map(Valuer::of).toList();
      }
      case HistoryLoad.Refused refused -> throw new AssertionError(refused.report().render());
    };
  }

  @Test
  void every_signal_equals_its_computation_from_the_whole_past_to_the_last_bit() {
    List<Valuer> history = history();
    List<Lookback> pasts = new ArrayList<>();
    Lookback past = Lookback.EMPTY;
    for (Valuer session : history) {
      past = past.plus(session);
      pasts.add(past);
    }
    SplittableRandom random = new SplittableRandom(42);
    for (int i = 0; i < 200; i++) {
      int at = random.nextInt(history.size());
      assertThat(NaiveSignalsTest.known(pasts.get(at).signals(EDR)))
          .as(history.get(at).snapshot().date().toString())
          .isEqualTo(NaiveSignals.of(history.subList(0, at + 1)));
    }
    known(pasts);
  }

  /// Days everybody remembers, and where the opens are copies.
  private static void known(List<Lookback> pasts) {
    SignalSet crash = on(pasts, LocalDate.of(2020, 3, 16));
    assertThat(crash.find(SignalName.VIX)).hasValue(82.69);
    assertThat(crash.find(SignalName.HV10).orElseThrow()).isGreaterThan(100);
    assertThat(crash.find(SignalName.RSI14).orElseThrow()).isBetween(20.0, 32.0);
    SignalSet calm = on(pasts, LocalDate.of(2017, 6, 14));
    assertThat(calm.find(SignalName.HV20).orElseThrow()).isBetween(4.0, 10.0);
    assertThat(calm.find(SignalName.SESSIONS_TO_NFP).orElseThrow()).isCloseTo(16, within(0.0));
    assertThat(on(pasts, LocalDate.of(2004, 6, 15)).reading(SignalName.GARMAN_KLASS20))
        .isEqualTo(new Reading.Missing("opens are previous closes"));
    assertThat(on(pasts, LocalDate.of(2016, 6, 15)).find(SignalName.GARMAN_KLASS20)).isPresent();
  }

  private static SignalSet on(List<Lookback> pasts, LocalDate date) {
    return pasts.stream()
        .filter(p -> p.last().orElseThrow().snapshot().date().equals(date))
        .findFirst()
        .orElseThrow()
        .signals(EDR);
  }
}
