package io.alvh.pricing.black;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alvh.instrument.OptionRight;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class Black76BatchTest {
  /// Reference: 60-digit arithmetic of `reference.py`. The tolerance is 1e-15 (4 + z²), z = ln(F/K)
  /// over the deviation: the last bit of z alone moves a far price by z² times as much.
  @Test
  void every_number_is_as_accurate_as_stated() {
    double[] worst = new double[6];
    for (String[] row : References.rows("black")) {
      OptionRight right = OptionRight.valueOf(row[0]);
      double f = References.number(row, 1);
      double k = References.number(row, 2);
      double years = References.number(row, 3);
      double vol = References.number(row, 4);
      double discount = References.number(row, 5);
      double z = StrictMath.log(f / k) / (vol * StrictMath.sqrt(years));
      double price = Black76.price(right, f, k, years, vol, discount);
      Greeks g = Black76.greeks(right, f, k, years, vol, discount);
      double[] found = {price, g.delta(), g.gamma(), g.vega(), g.theta(), g.rho()};
      double carried = StrictMath.abs(StrictMath.log(discount) / years * price);
      for (int i = 0; i < found.length; i++) {
        double error = References.error(found[i], row[6 + i]);
        if (i == 4) {
          // Theta is a difference: its error is measured against the larger of its two terms.
          double theta = Math.abs(References.number(row, 6 + i));
          error *= theta / Math.max(theta, carried);
        }
        worst[i] = Math.max(worst[i], error / (4 + z * z));
      }
    }
    for (double w : worst) {
      assertThat(w).isBetween(1e-17, 1e-15);
    }
  }

  @Test
  void a_batch_gives_the_bits_of_single_options_whatever_stands_beside_them() {
    List<Term> terms = terms(new SplittableRandom(42), 20_000);
    Black76Batch batch = new Black76Batch(64);
    for (int from = 0; from < terms.size(); from += 61) {
      List<Term> some = terms.subList(from, Math.min(from + 61, terms.size()));
      batch.clear();
      some.forEach(t -> batch.add(t.right, t.forward, t.strike, t.years, t.vol, t.discount));
      batch.prices();
      for (int i = 0; i < some.size(); i++) {
        assertThat(batch.price(i)).isEqualTo(some.get(i).price());
      }
      batch.greeks();
      for (int i = 0; i < some.size(); i++) {
        assertThat(batch.price(i)).isEqualTo(some.get(i).price());
        assertThat(batch.greeks(i)).isEqualTo(some.get(i).greeks());
      }
    }
  }

  /// The number is what this program computed on x86-64; any machine that disagrees in one bit of
  /// 120,000 numbers fails here.
  @Test
  void all_bits_are_equal_on_every_platform() {
    long hash = 17;
    for (Term t : terms(new SplittableRandom(7), 20_000)) {
      Greeks g = t.greeks();
      double[] numbers = {t.price(), g.delta(), g.gamma(), g.vega(), g.theta(), g.rho()};
      for (double x : numbers) {
        hash = 31 * hash + Double.doubleToLongBits(x);
      }
    }
    assertThat(hash).isEqualTo(6_933_362_426_407_550_311L);
  }

  @Test
  void prices_never_leave_their_bounds() {
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 300_000; i++) {
      double f = any(random);
      double k = any(random);
      double years = any(random);
      double vol = any(random);
      double call = Black76.price(OptionRight.CALL, f, k, years, vol, 1);
      double put = Black76.price(OptionRight.PUT, f, k, years, vol, 1);
      assertThat(call).isBetween(Math.max(0, f - k), f);
      assertThat(put).isBetween(Math.max(0, k - f), k);
    }
  }

  @Test
  void a_full_batch_an_unknown_position_and_impossible_input_are_refused() {
    Black76Batch batch = new Black76Batch(1);
    assertThat(batch.add(OptionRight.CALL, 100, 100, 1, 0.2, 1)).isZero();
    assertThat(batch.size()).isEqualTo(1);
    assertThatThrownBy(() -> batch.add(OptionRight.CALL, 100, 100, 1, 0.2, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 options");
    assertThatThrownBy(() -> batch.price(1)).isInstanceOf(IndexOutOfBoundsException.class);
    batch.clear();
    assertThatThrownBy(() -> batch.greeks(0)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> batch.add(OptionRight.CALL, 100, 100, 1, -0.2, 1))
        .hasMessageContaining("vol");
    assertThatThrownBy(() -> new Black76Batch(0)).hasMessageContaining("capacity");
  }

  /// A positive double of any size, most of them of no use to anyone.
  private static double any(SplittableRandom random) {
    return random.nextInt(3) == 0
        ? Double.longBitsToDouble(random.nextLong(1, 0x7fe0000000000000L))
        : StrictMath.exp(random.nextDouble(-3, 6));
  }

  private static List<Term> terms(SplittableRandom random, int count) {
    List<Term> terms = new ArrayList<>(count);
    double years = 0;
    double discount = 1;
    for (int i = 0; i < count; i++) {
      if (i % 7 == 0) {
        years = i % 5 == 0 ? 0 : random.nextDouble(0, 1.5);
        discount = i % 3 == 0 ? 1 : random.nextDouble(0.8, 1.01);
      }
      double vol = i % 11 == 0 ? 0 : random.nextDouble(0.01, 3);
      double strike = i % 13 == 0 ? 100 : random.nextDouble(10, 400);
      OptionRight right = random.nextBoolean() ? OptionRight.CALL : OptionRight.PUT;
      terms.add(new Term(right, 100, strike, years, vol, discount));
    }
    return terms;
  }

  private record Term(
      OptionRight right, double forward, double strike, double years, double vol, double discount) {
    double price() {
      return Black76.price(right, forward, strike, years, vol, discount);
    }

    Greeks greeks() {
      return Black76.greeks(right, forward, strike, years, vol, discount);
    }
  }
}
