package io.alvh.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alvh.HistoryData;
import io.alvh.adapter.history.CsvHistory;
import io.alvh.adapter.history.HistoryLoad;
import io.alvh.market.MarketSnapshot;
import io.alvh.pricing.MaturityDecay;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("history")
class MaturityDecayFitHistoryTest {
  private final List<MarketSnapshot> history =
      ((HistoryLoad.Loaded) CsvHistory.open(HistoryData.require()))
          .history()
          .snapshots(LocalDate.of(1990, 1, 1), LocalDate.of(2030, 1, 1));

  @Test
  void the_table_in_force_is_what_the_sessions_before_each_row_give() {
    List<Refit> refits = MaturityDecayFit.refits(history);
    assertThat(refits).hasSize(2 * MaturityDecay.rows().size());
    for (Refit refit : refits) {
      double rounding = refit.constant().endsWith("floor") ? 0.00051 : 0.0051;
      assertThat(refit.drift()).as("%s", refit).isCloseTo(0, within(rounding));
      assertThat(refit.observations()).isGreaterThan(3000);
    }
  }

  @Test
  void later_sessions_do_not_reach_an_earlier_fit() {
    LocalDate cut = LocalDate.of(2012, 1, 1);
    List<MarketSnapshot> past = history.stream().filter(s -> s.date().isBefore(cut)).toList();
    assertThat(MaturityDecayFit.before(past, cut)).isEqualTo(MaturityDecayFit.before(history, cut));
  }

  @Test
  void futures_moved_by_three_quarters_to_nine_tenths_of_vvix_at_the_front_and_the_curve_fits() {
    MaturityDecayFit.Fit fit = MaturityDecayFit.before(history, LocalDate.of(2026, 7, 1));
    assertThat(fit.misfit()).isLessThan(0.02);
    assertThat(fit.maturities().getFirst().overVvix()).isBetween(0.75, 0.9);
    for (int i = 1; i < fit.maturities().size(); i++) {
      assertThat(fit.maturities().get(i).overVvix())
          .isLessThan(fit.maturities().get(i - 1).overVvix());
    }
  }
}
