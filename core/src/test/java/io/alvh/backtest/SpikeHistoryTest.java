package io.alvh.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alvh.HistoryData;
import io.alvh.adapter.history.CsvHistory;
import io.alvh.adapter.history.HistoryLoad;
import io.alvh.calendar.Expiry;
import io.alvh.market.IndexName;
import io.alvh.market.MarketSnapshot;
import io.alvh.market.TermStructure.Point;
import io.alvh.strategy.HedgeRules.Layer;
import io.alvh.strategy.Rulebooks;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What sudden rises of VIX looked like: numbers the method rests on, counted anew.
@Tag("history")
class SpikeHistoryTest {
  private final List<MarketSnapshot> sessions = sessions();

  /// The method counts 14 jumps from below 22 to 25 or more in 2015-2025 and names five of them.
  @Test
  void fourteen_times_vix_jumped_over_the_ramp_between_two_closes() {
    List<LocalDate> jumps = new ArrayList<>();
    for (int i = 1; i < sessions.size(); i++) {
      LocalDate date = sessions.get(i).date();
      if (date.getYear() >= 2015 && date.getYear() <= 2025 && vix(i - 1) < 22 && vix(i) >= 25) {
        jumps.add(date);
      }
    }
    assertThat(jumps)
        .hasSize(14)
        .contains(
            LocalDate.of(2015, 8, 21),
            LocalDate.of(2018, 2, 5),
            LocalDate.of(2020, 2, 24),
            LocalDate.of(2024, 12, 18),
            LocalDate.of(2025, 4, 3));
  }

  /// Regression through zero of the future nearest to the layer's target on VIX, over all rises of
  /// four points or more since 2008. The rulebook's betas are 0.50, 0.25 and 0.15.
  @Test
  void the_futures_of_each_layer_followed_vix_by_the_betas_of_the_stress() {
    for (Layer layer : Rulebooks.defaults().hedge().layers()) {
      double product = 0;
      double square = 0;
      int count = 0;
      for (int i = 1; i < sessions.size(); i++) {
        double rise = vix(i) - vix(i - 1);
        OptionalDouble move = move(i, layer);
        if (rise >= 4 && move.isPresent()) {
          product += rise * move.getAsDouble();
          square += rise * rise;
          count++;
        }
      }
      assertThat(count).as(layer.name()).isGreaterThan(80);
      assertThat(product / square).as(layer.name()).isCloseTo(layer.stressBeta(), within(0.05));
    }
  }

  /// Points gained in session `i` by the future that was nearest to the layer's target before.
  private OptionalDouble move(int i, Layer layer) {
    MarketSnapshot before = sessions.get(i - 1);
    OptionalDouble found = OptionalDouble.empty();
    long nearest = 25;
    for (Point p : before.vixFutures().points()) {
      Expiry expiry = p.expiry();
      long off =
          Math.abs(ChronoUnit.DAYS.between(before.date(), expiry.date()) - layer.dteTarget());
      OptionalDouble after = sessions.get(i).vixFutures().find(expiry);
      if (off <= nearest && after.isPresent()) {
        nearest = off;
        found = OptionalDouble.of(after.getAsDouble() - p.settle());
      }
    }
    return found;
  }

  private double vix(int i) {
    return sessions.get(i).indices().get(IndexName.VIX);
  }

  private static List<MarketSnapshot> sessions() {
    return switch (CsvHistory.open(HistoryData.require())) {
      case HistoryLoad.Loaded l ->
          l.history().snapshots(LocalDate.of(2008, 1, 2), LocalDate.of(2026, 7, 8));
      case HistoryLoad.Refused r -> throw new AssertionError(r.report());
    };
  }
}
