package io.alvh.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.alvh.calendar.Expiry;
import io.alvh.calendar.OptionCalendar;
import io.alvh.instrument.OptionContract;
import io.alvh.instrument.OptionRight;
import io.alvh.instrument.Underlying;
import io.alvh.pricing.black.Black76;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class SurfaceCaseTest {
  private static final Expiry JULY = OptionCalendar.spxMonthly(YearMonth.of(2024, 7));
  private static final Expiry VIX_JULY = OptionCalendar.vixMonthly(YearMonth.of(2024, 7));
  private static final List<Integer> PERCENT = List.of(70, 85, 93, 97, 99, 100, 101, 103, 107, 120);

  private final Valuer plain = Valuer.of(Snapshots.calm(Snapshots.TUESDAY));

  @Test
  void the_base_case_prices_bit_for_bit_as_no_case() {
    for (SurfaceCase base : List.of(SurfaceCase.BASE, new SurfaceCase(-0.0, VixSmile.BASE))) {
      Valuer based = Valuer.of(plain.snapshot(), base);
      for (int percent : PERCENT) {
        OptionContract spx = spx(50.0 * percent);
        OptionContract vix = vix(0.5 * (percent - 60));
        assertThat(based.mark(spx)).isEqualTo(plain.mark(spx));
        assertThat(based.mark(vix)).isEqualTo(plain.mark(vix));
        assertThat(based.stressed(-0.03, 15, 0.5).mark(spx))
            .isEqualTo(plain.stressed(-0.03, 15, 0.5).mark(spx));
      }
      assertThat(based.strikeForDelta(Underlying.SPX, JULY, OptionRight.PUT, 0.16))
          .isEqualTo(plain.strikeForDelta(Underlying.SPX, JULY, OptionRight.PUT, 0.16));
    }
  }

  @Test
  void a_shift_is_nothing_at_the_money_whole_in_the_wings_and_never_falls_on_the_way() {
    Slice fitted = slice(0);
    double sd = StrictMath.sqrt(fitted.smile().theta());
    for (double points : new double[] {-2, -1, 1, 2}) {
      Slice shifted = slice(points / 100);
      assertThat(shifted.vol(5000)).isEqualTo(fitted.vol(5000));
      for (int side : new int[] {-1, 1}) {
        double before = 0;
        for (double x = 0; x < 4; x += 0.05) {
          double strike = 5000 * StrictMath.exp(side * x * sd);
          double change = 100 * (shifted.vol(strike) - fitted.vol(strike)) / points;
          assertThat(change).isGreaterThanOrEqualTo(before - 1e-9);
          before = change;
          if (x > 1.2816) {
            assertThat(change).isCloseTo(1, within(1e-9));
          }
        }
      }
    }
  }

  @Test
  void a_shift_takes_half_of_a_volatility_at_most() {
    Valuer shifted = shifted(-10);
    for (int percent : PERCENT) {
      OptionContract c = spx(50.0 * percent);
      assertThat(shifted.vol(c)).isGreaterThanOrEqualTo(0.5 * plain.vol(c) * (1 - 1e-12));
    }
  }

  @Test
  void the_strike_for_a_delta_is_found_on_the_shifted_surface() {
    Slice shifted = slice(0.02);
    double strike = shifted.strikeForCallDelta(0.90);
    assertThat(Black76.forwardDelta(OptionRight.CALL, 5000, strike, shifted.deviation(strike)))
        .isCloseTo(0.90, within(1e-9));
    assertThat(strike).isLessThan(slice(0).strikeForCallDelta(0.90));
  }

  @Test
  void a_shift_reaches_the_stressed_market_and_leaves_vix_options_alone() {
    Valuer shifted = shifted(2);
    OptionContract put = put(4600);
    assertThat(shifted.stressed(-0.03, 15, 0.5).mark(put).mid())
        .isGreaterThan(plain.stressed(-0.03, 15, 0.5).mark(put).mid());
    assertThat(shifted.mark(vix(20))).isEqualTo(plain.mark(vix(20)));
  }

  @Test
  void a_steeper_vix_smile_is_cheaper_at_the_money_and_dearer_far_above_it() {
    double nearBefore = Double.POSITIVE_INFINITY;
    double farBefore = 0;
    for (VixSmile smile : VixSmile.values()) {
      Valuer v = Valuer.of(plain.snapshot(), new SurfaceCase(0, smile));
      double near = v.vol(vix(14.5));
      double far = v.vol(vix(30));
      assertThat(near).isLessThan(nearBefore);
      assertThat(far).isGreaterThan(farBefore);
      nearBefore = near;
      farBefore = far;
      assertThat(v.mark(spx(4700))).isEqualTo(plain.mark(spx(4700)));
    }
  }

  @Test
  void a_session_shared_between_cases_prices_as_one_fitted_alone() {
    Valuer high = plain.on(new SurfaceCase(0, VixSmile.HIGH));
    for (Valuer by : List.of(plain, high, shifted(-2))) {
      for (VixSmile smile : VixSmile.values()) {
        for (double points : new double[] {-2, 0, 2}) {
          SurfaceCase other = new SurfaceCase(points, smile);
          Valuer shared = by.on(other);
          Valuer alone = Valuer.of(plain.snapshot(), other);
          for (OptionContract c : List.of(put(4600), spx(5200), vix(12), vix(30))) {
            assertThat(shared.mark(c)).isEqualTo(alone.mark(c));
            assertThat(shared.stressed(-0.03, 15, 0.5).mark(c))
                .isEqualTo(alone.stressed(-0.03, 15, 0.5).mark(c));
          }
        }
      }
    }
  }

  @Test
  void a_shift_beyond_ten_points_is_refused() {
    assertThatThrownBy(() -> new SurfaceCase(10.5, VixSmile.BASE)).hasMessageContaining("10.5");
  }

  private static Slice slice(double wingShift) {
    return new Slice(0.12, 5000, 0.99, new SsviSlice(0.0027, -0.7, 9), wingShift);
  }

  private Valuer shifted(double points) {
    return Valuer.of(plain.snapshot(), new SurfaceCase(points, VixSmile.BASE));
  }

  private static OptionContract spx(double strike) {
    return new OptionContract(Underlying.SPX, JULY, OptionRight.CALL, strike);
  }

  private static OptionContract put(double strike) {
    return new OptionContract(Underlying.SPX, JULY, OptionRight.PUT, strike);
  }

  private static OptionContract vix(double strike) {
    return new OptionContract(Underlying.VIX, VIX_JULY, OptionRight.CALL, strike);
  }
}
