package io.alvh.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alvh.HistoryData;
import io.alvh.adapter.chain.ChainFolder;
import io.alvh.calendar.Expiry;
import io.alvh.calendar.Settlement;
import io.alvh.calendar.TradingCalendar;
import io.alvh.market.OptionStrip;
import io.alvh.market.StripRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ParityGapTest {
  private static final LocalDate DAY = LocalDate.of(2022, 2, 4);
  private static final double DISCOUNT = 0.99;
  private static final double FORWARD = 4500;
  private static final double HALF = 0.20;

  /// Quotes that keep parity exactly but at `broken`, whose call is dear by `by` points.
  private static OptionStrip strip(int strikes, double broken, double by) {
    List<StripRow> rows = new ArrayList<>();
    for (int i = 0; i < strikes; i++) {
      double strike = 4500 + 5.0 * (i - strikes / 2);
      double put = 200 + 0.5 * (strike - 4500);
      double call = put + DISCOUNT * (FORWARD - strike) + (strike == broken ? by : 0);
      rows.add(new StripRow(strike, call - HALF, call + HALF, put - HALF, put + HALF));
    }
    Expiry expiry = new Expiry(LocalDate.of(2022, 3, 4), Settlement.PM);
    return new OptionStrip("made up", "SPXW", expiry, TradingCalendar.close(DAY), DAY, rows);
  }

  @Test
  void quotes_at_parity_have_no_gap_whatever_forward_and_rate() {
    assertThat(ParityGap.of(strip(40, -1, 0)))
        .hasSize(40)
        .allSatisfy(g -> {
          assertThat(g.gap()).isCloseTo(0, within(1e-8));
          assertThat(g.net()).isZero();
          assertThat(g.spread()).isCloseTo(0.40, within(1e-12));
          assertThat(g.days()).isEqualTo(28);
        });
  }

  @Test
  void a_strike_off_parity_shows_its_whole_gap_and_spoils_no_other() {
    SplittableRandom random = new SplittableRandom(42);
    for (int i = 0; i < 200; i++) {
      int strikes = random.nextInt(8, 60);
      double broken = 4500 + 5.0 * (random.nextInt(strikes) - strikes / 2);
      double by = (random.nextBoolean() ? 1 : -1) * random.nextDouble(0.81, 5);
      for (ParityGap gap : ParityGap.of(strip(strikes, broken, by))) {
        boolean here = gap.strike() == broken;
        assertThat(gap.gap()).isCloseTo(here ? by : 0, within(1e-7));
        assertThat(gap.net()).isCloseTo(here ? Math.abs(by) - 0.40 : 0, within(1e-7));
      }
    }
  }

  @Test
  void a_small_gap_is_measured_in_full_too_because_its_strike_is_left_out() {
    double by = 0.5;
    ParityGap found =
        ParityGap.of(strip(8, 4500, by)).stream()
            .filter(g -> g.strike() == 4500)
            .findFirst()
            .orElseThrow();
    assertThat(found.gap()).isCloseTo(by, within(1e-9));
  }

  @Test
  void few_strikes_say_nothing() {
    assertThat(ParityGap.of(strip(5, -1, 0))).isEmpty();
    assertThat(ParityResult.of(List.of(strip(5, -1, 0)))).isInstanceOf(Part.NotRun.class);
  }

  @Test
  void the_result_counts_what_is_beyond_the_alarm_before_and_after_spreads() {
    ParityResult result =
        ParityResult.of(List.of(strip(40, 4505, 1.0), strip(40, 4490, -2.0))).find().orElseThrow();
    ParityResult.Row all =
        result.rows().stream().filter(r -> r.days().equals("all")).findFirst().orElseThrow();
    assertThat(all.pairs()).isEqualTo(80);
    assertThat(all.alarm()).isEqualTo(0.75);
    assertThat(all.aboveAlarm()).isEqualTo(2);
    assertThat(all.aboveSpread()).isEqualTo(2);
    assertThat(all.netAboveAlarm()).isEqualTo(1);
    assertThat(all.worst()).isCloseTo(2.0, within(1e-7));
    assertThat(result.hasVix()).isFalse();
  }

  /// Mids are off by more than the alarm where quotes are wide, deep in the money; after the
  /// spreads of two options nothing is left to lock.
  @Test
  @Tag("history")
  void real_chains_offer_nothing_to_lock_after_their_spreads() {
    ParityResult result =
        ParityResult.of(ChainFolder.read(HistoryData.require()).strips()).find().orElseThrow();
    ParityResult.Row spx =
        result.rows().stream().filter(r -> r.days().equals("all")).findFirst().orElseThrow();
    assertThat(spx.underlying()).isEqualTo("SPX");
    assertThat(spx.pairs()).isGreaterThan(5_000);
    assertThat(spx.aboveAlarm()).isGreaterThan(spx.pairs() / 20);
    assertThat(spx.aboveSpread()).isLessThan(spx.pairs() / 10_000);
    assertThat(spx.netAboveAlarm()).isZero();
  }
}
