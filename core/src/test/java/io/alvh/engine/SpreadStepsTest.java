package io.alvh.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alvh.calendar.Expiry;
import io.alvh.calendar.OptionCalendar;
import io.alvh.instrument.LongCall;
import io.alvh.instrument.OptionRight;
import io.alvh.instrument.Underlying;
import io.alvh.instrument.VerticalSpread;
import io.alvh.ledger.Ledger;
import io.alvh.ledger.LedgerEntry;
import io.alvh.ledger.Position;
import io.alvh.ledger.Tag;
import io.alvh.pricing.Valuer;
import io.alvh.risk.Margin;
import io.alvh.strategy.Decision;
import io.alvh.strategy.Markets;
import io.alvh.strategy.Rulebooks;
import io.alvh.unit.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A bought VIX call spread through broker, mark and settlement.
class SpreadStepsTest {
  private static final LocalDate DAY = LocalDate.of(2024, 1, 24);
  private static final Expiry FEBRUARY = OptionCalendar.vixMonthly(YearMonth.of(2024, 2));
  private static final Tag SHORT = new Tag(Tag.Book.HEDGE, "short");
  private static final VerticalSpread SPREAD =
      new VerticalSpread(Underlying.VIX, FEBRUARY, OptionRight.CALL, 15, 25);
  private static final Valuer NOW = Valuer.of(Markets.quiet(DAY, 5000, 14));

  @Test
  void buying_pays_the_difference_of_the_mids_both_half_spreads_and_both_fees() {
    LedgerEntry.Opened fill =
        new SimulatedBroker(Rulebooks.defaults().fills())
            .open(new Decision.Open(SHORT, SPREAD, 3, "r", "b", List.of()), "id", NOW);
    double near = NOW.value(new LongCall(Underlying.VIX, FEBRUARY, 15));
    double far = NOW.value(new LongCall(Underlying.VIX, FEBRUARY, 25));
    double half = (Math.max(0.05, 0.04 * near) + Math.max(0.05, 0.04 * far)) / 2;
    assertThat(far).isGreaterThan(0);
    assertThat(fill.price()).isCloseTo(-(near - far) - half, within(1e-12));
    long fees = Math.round(3 * 100 * (1.30 + fee(near) + fee(far)));
    assertThat(fill.fees()).isEqualTo(new Money(fees));
    assertThat(fill.cash()).isEqualTo(Money.ofDollars(300 * fill.price()).minus(fill.fees()));
    assertThat(Margin.of(SPREAD, 3)).isEqualTo(Money.ZERO);
  }

  @Test
  void it_is_marked_at_the_difference_of_its_legs() {
    Ledger ledger =
        new Ledger(
            Money.ZERO, List.of(new Position("id", SHORT, SPREAD, 3, -1.5, DAY.minusDays(7))));
    double near = NOW.value(new LongCall(Underlying.VIX, FEBRUARY, 15));
    double far = NOW.value(new LongCall(Underlying.VIX, FEBRUARY, 25));
    Book book = Marking.mark(ledger, NOW);
    assertThat(book.value(Tag.Book.HEDGE)).isEqualTo(Money.ofDollars(300 * (near - far)));
  }

  @Test
  void it_settles_between_nothing_and_its_width() {
    for (double level : new double[] {9, 14.99, 15, 15.5, 20, 24.5, 25, 31, 80}) {
      double payoff = Math.min(10, Math.max(0, level - 15));
      assertThat(SPREAD.payoff(level)).isCloseTo(payoff, within(1e-12));
    }
  }

  /// Exchange fees of VIX options by premium.
  private static double fee(double premium) {
    if (premium < 0.11) {
      return 0.10;
    }
    return premium < 1 ? 0.25 : premium < 2 ? 0.40 : 0.45;
  }
}
