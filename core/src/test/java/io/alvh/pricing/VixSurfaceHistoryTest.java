package io.alvh.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.HistoryData;
import io.alvh.adapter.history.CsvHistory;
import io.alvh.adapter.history.HistoryLoad;
import io.alvh.calendar.Expiry;
import io.alvh.calendar.OptionCalendar;
import io.alvh.instrument.OptionContract;
import io.alvh.instrument.OptionRight;
import io.alvh.instrument.Underlying;
import io.alvh.market.MarketSnapshot;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("history")
class VixSurfaceHistoryTest {
  private final List<MarketSnapshot> history =
      ((HistoryLoad.Loaded) CsvHistory.open(HistoryData.require()))
          .history()
          .snapshots(LocalDate.of(2006, 1, 1), LocalDate.of(2030, 1, 1));

  @Test
  void every_session_reads_vvix_and_breaks_nothing_on_every_variant() {
    for (VixSmile variant : VixSmile.values()) {
      int sessions = 0;
      for (MarketSnapshot s : history) {
        VixSurfaceCheck check = VixSurfaceCheck.of(Valuer.of(s, new SurfaceCase(0, variant)));
        assertThat(check.breaches()).as("%s", s.date()).isZero();
        assertThat(check.worstParity()).isLessThan(1e-10);
        if (check.miss().isPresent()) {
          sessions++;
          assertThat(check.miss().getAsDouble()).as("%s", s.date()).isLessThan(0.1);
        }
      }
      assertThat(sessions).isGreaterThan(5000);
    }
  }

  @Test
  void futures_rarely_lie_above_what_spx_variance_allows() {
    int seen = 0;
    int above = 0;
    int clearlyAbove = 0;
    for (MarketSnapshot s : history) {
      if (s.date().getYear() >= 2011) {
        for (VixFutureBound bound : VixFutureBound.of(Valuer.of(s))) {
          seen++;
          above += bound.above() > 0 ? 1 : 0;
          clearlyAbove += bound.above() > 0.5 ? 1 : 0;
          assertThat(bound.lower()).isLessThanOrEqualTo(bound.upper());
        }
      }
    }
    assertThat(seen).isGreaterThan(15_000);
    assertThat((double) above / seen).isBetween(0.02, 0.06);
    assertThat((double) clearlyAbove / seen).isBetween(0.002, 0.015);
  }

  /// The only quotes of VIX options at hand, four of 2026-05-20, all of June: calls at 10 and 10.5
  /// and puts without a bid. So deep in the money they show the forward and nothing of the smile.
  @Test
  void the_four_quotes_there_are_hold_the_model_between_bid_and_offer() {
    LocalDate day = LocalDate.of(2026, 5, 20);
    Valuer valuer =
        Valuer.of(history.stream().filter(s -> s.date().equals(day)).findFirst().orElseThrow());
    assertThat(mid(valuer, OptionRight.CALL, 10)).isBetween(9.85, 10.15);
    assertThat(mid(valuer, OptionRight.CALL, 10.5)).isBetween(9.35, 9.65);
    assertThat(mid(valuer, OptionRight.PUT, 10)).isBetween(0.0, 0.02);
    assertThat(mid(valuer, OptionRight.PUT, 10.5)).isBetween(0.0, 0.02);
  }

  private static double mid(Valuer valuer, OptionRight right, double strike) {
    Expiry june = OptionCalendar.vixMonthly(YearMonth.of(2026, 6));
    return valuer.mark(new OptionContract(Underlying.VIX, june, right, strike)).mid();
  }
}
