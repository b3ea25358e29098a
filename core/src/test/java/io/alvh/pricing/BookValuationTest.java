package io.alvh.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.calendar.Expiry;
import io.alvh.calendar.OptionCalendar;
import io.alvh.instrument.OptionContract;
import io.alvh.instrument.OptionRight;
import io.alvh.instrument.Underlying;
import io.alvh.pricing.black.Black76;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BookValuationTest {
  private final Valuer before = Valuer.of(Snapshots.calm(Snapshots.TUESDAY));
  private final Valuer now = Valuer.of(Snapshots.panic(Snapshots.TUESDAY.plusDays(1)));
  private final SplittableRandom random = new SplittableRandom(42);

  @Test
  void a_book_gets_the_bits_of_its_contracts_one_by_one() {
    for (int size = 0; size < 200; size++) {
      List<OptionContract> book = book(size);
      assertThat(now.marks(book)).isEqualTo(book.stream().map(now::mark).toList());
      assertThat(now.explain(before, book))
          .isEqualTo(book.stream().map(c -> now.explain(before, c)).toList());
    }
  }

  /// The four steps written out with single prices.
  @Test
  void an_explanation_is_the_difference_of_five_single_prices() {
    for (OptionContract c : book(500)) {
      Slice then = before.slice(c.underlying(), c.expiry());
      Slice today = now.slice(c.underlying(), c.expiry());
      Slice slid = before.slidSlice(c.underlying(), today.years());
      double start = then.price(c.right(), c.strike());
      double aged = slid.at(then.forward()).price(c.right(), c.strike());
      double rolled = slid.price(c.right(), c.strike());
      double moved =
          slid.discount()
              * Black76.undiscounted(
                  c.right(), today.forward(), c.strike(), slid.deviation(c.strike()));
      double end = today.price(c.right(), c.strike());
      assertThat(now.explain(before, c))
          .isEqualTo(new Explain(aged - start, rolled - aged, moved - rolled, end - moved));
    }
  }

  @Test
  void a_strike_for_a_delta_is_the_same_when_asked_again() {
    Expiry expiry = OptionCalendar.spxMonthly(YearMonth.of(2024, 8));
    double put = now.strikeForDelta(Underlying.SPX, expiry, OptionRight.PUT, 0.16);
    double call = now.strikeForDelta(Underlying.SPX, expiry, OptionRight.CALL, 0.16);
    assertThat(call).isGreaterThan(put);
    assertThat(now.strikeForDelta(Underlying.SPX, expiry, OptionRight.PUT, 0.16)).isEqualTo(put);
    assertThat(
            Valuer.of(now.snapshot()).strikeForDelta(Underlying.SPX, expiry, OptionRight.PUT, 0.16))
        .isEqualTo(put);
  }

  private List<OptionContract> book(int size) {
    List<OptionContract> book = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      YearMonth month = YearMonth.of(2024, 7 + random.nextInt(4));
      OptionRight right = random.nextBoolean() ? OptionRight.CALL : OptionRight.PUT;
      book.add(
          random.nextInt(3) > 0
              ? new OptionContract(
                  Underlying.SPX,
                  OptionCalendar.spxMonthly(month),
                  right,
                  5 * random.nextInt(600, 1300))
              : new OptionContract(
                  Underlying.VIX, OptionCalendar.vixMonthly(month), right, random.nextInt(10, 90)));
    }
    return book;
  }
}
