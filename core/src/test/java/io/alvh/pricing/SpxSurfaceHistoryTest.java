package io.alvh.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.HistoryData;
import io.alvh.adapter.history.CsvHistory;
import io.alvh.adapter.history.HistoryLoad;
import io.alvh.market.MarketSnapshot;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The SPX surface of every session there is.
@Tag("history")
class SpxSurfaceHistoryTest {
  private static final double AIM = 0.01;

  @Test
  void every_eighth_session_reads_its_indices_without_arbitrage() {
    check(8, 1100);
  }

  @Test
  @Tag("long")
  void every_session_reads_its_indices_without_arbitrage() {
    check(1, 9150);
  }

  private static void check(int step, int least) {
    HistoryLoad load = CsvHistory.open(HistoryData.require());
    assertThat(load).isInstanceOf(HistoryLoad.Loaded.class);
    List<MarketSnapshot> sessions =
        ((HistoryLoad.Loaded) load)
            .history()
            .snapshots(LocalDate.of(1990, 1, 1), LocalDate.of(2026, 12, 31));
    SpxSurfaceSummary summary =
        SpxSurfaceSummary.of(
            IntStream.range(0, sessions.size())
                .filter(i -> i % step == 0)
                .parallel()
                .mapToObj(i -> SpxSurfaceCheck.of(Valuer.of(sessions.get(i))))
                .flatMap(Optional::stream)
                .toList());
    assertThat(summary.days()).isGreaterThan(least);
    assertThat(summary.failed()).isEmpty();
    assertThat(summary.violations()).isZero();
    assertThat(summary.givenUp()).isEmpty();
    assertThat(summary.worst()).hasSize(4);
    assertThat(summary.worst().values()).allSatisfy(w -> assertThat(w.beyond()).isZero());
    assertThat(summary.worst().values())
        .allSatisfy(w -> assertThat(StrictMath.abs(w.points())).isLessThan(AIM));
  }
}
