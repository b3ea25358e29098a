package io.alvh.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alvh.calendar.Expiry;
import io.alvh.calendar.Settlement;
import io.alvh.instrument.IronCondor;
import io.alvh.instrument.OptionRight;
import io.alvh.instrument.Underlying;
import io.alvh.market.OptionQuote;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BreakEvenTest {
  private static final Expiry EXPIRY = new Expiry(LocalDate.of(2026, 3, 12), Settlement.PM);
  private static final IronCondor CONDOR =
      new IronCondor(Underlying.SPX, EXPIRY, 7010, 7020, 7255, 7265);

  /// Mid 0.90 + 0.80 - 0.50 - 0.40 = 0.80; natural 0.85 + 0.75 - 0.55 - 0.45 = 0.60.
  private static final List<OptionQuote> QUOTES =
      List.of(
          quote(OptionRight.PUT, 7010, 0.45, 0.55),
          quote(OptionRight.PUT, 7020, 0.85, 0.95),
          quote(OptionRight.CALL, 7255, 0.75, 0.85),
          quote(OptionRight.CALL, 7265, 0.35, 0.45));

  private static OptionQuote quote(OptionRight right, double strike, double bid, double ask) {
    return new OptionQuote("SPXW", EXPIRY, right, strike, bid, ask);
  }

  @Test
  void quotes_give_three_break_evens_on_each_side() {
    BreakEven at = BreakEven.ofQuotes(CONDOR, QUOTES, 0.12).orElseThrow();
    assertThat(at.mid()).isCloseTo(0.80, within(1e-12));
    assertThat(at.natural()).isCloseTo(0.60, within(1e-12));
    assertThat(at.fill()).isCloseTo(0.776, within(1e-12));
    assertThat(at.lower(at.mid())).isCloseTo(7019.20, within(1e-9));
    assertThat(at.upper(at.mid())).isCloseTo(7255.80, within(1e-9));
    assertThat(at.lower(at.natural())).isCloseTo(7019.40, within(1e-9));
    assertThat(at.upper(at.natural())).isCloseTo(7255.60, within(1e-9));
  }

  @Test
  void the_distortion_is_measured_against_points_or_a_share_of_the_credit() {
    BreakEven at = BreakEven.ofQuotes(CONDOR, QUOTES, 0).orElseThrow();
    assertThat(at.distortion()).isCloseTo(0.20, within(1e-12));
    assertThat(at.limit(0.10, 0.15)).isCloseTo(0.12, within(1e-12));
    assertThat(at.limit(0.15, 0.15)).isCloseTo(0.15, within(1e-12));
  }

  @Test
  void a_leg_without_a_quote_leaves_no_break_even() {
    List<OptionQuote> three = new ArrayList<>(QUOTES);
    three.removeLast();
    assertThat(BreakEven.ofQuotes(CONDOR, three, 0)).isEmpty();
    three.add(
        new OptionQuote(
            "SPX", new Expiry(EXPIRY.date(), Settlement.AM), OptionRight.CALL, 7265, 0.35, 0.45));
    assertThat(BreakEven.ofQuotes(CONDOR, three, 0)).isEmpty();
  }
}
