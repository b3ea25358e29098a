package io.alvh.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alvh.calendar.Expiry;
import io.alvh.calendar.OptionCalendar;
import io.alvh.instrument.LongCall;
import io.alvh.instrument.OptionContract;
import io.alvh.instrument.OptionRight;
import io.alvh.instrument.Underlying;
import io.alvh.instrument.VerticalSpread;
import io.alvh.ledger.Position;
import io.alvh.ledger.Tag;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ConversionBufferTest {
  private static final Tag SHORT = new Tag(Tag.Book.HEDGE, "short");
  private static final Expiry EXPIRY = OptionCalendar.nextVixMonthly(LocalDate.of(2026, 4, 1));

  private static double half(Situation s, OptionRight right, double strike) {
    double mid = s.now().mark(new OptionContract(Underlying.VIX, EXPIRY, right, strike)).mid();
    return Math.max(0.05, 0.04 * mid) / 2;
  }

  private static double dollars(Situation s) {
    return ConversionBuffer.dollars(s.ledger(), s.now(), s.rules());
  }

  @Test
  void ten_calls_need_the_spreads_of_three_legs_and_the_margin_of_one_future() {
    LongCall call = new LongCall(Underlying.VIX, EXPIRY, 19);
    Situation s =
        Situations.quiet()
            .holding(new Position("a", SHORT, call, 10, -2, LocalDate.of(2026, 3, 2)))
            .build();
    double spreads = half(s, OptionRight.CALL, 19) + half(s, OptionRight.PUT, 19) + 0.025;
    assertThat(dollars(s)).isCloseTo(10 * 100 * spreads + 10_000, within(1e-6));
  }

  @Test
  void the_margin_of_a_spread_is_that_of_its_net_calls() {
    VerticalSpread spread = new VerticalSpread(Underlying.VIX, EXPIRY, OptionRight.CALL, 19, 29);
    Situation s =
        Situations.quiet()
            .holding(new Position("a", SHORT, spread, 10, -2, LocalDate.of(2026, 3, 2)))
            .build();
    assertThat(dollars(s)).isPositive().isLessThan(10 * 100 * 1.0);
  }

  @Test
  void no_hedge_needs_no_buffer() {
    assertThat(dollars(Situations.quiet().build())).isZero();
  }
}
