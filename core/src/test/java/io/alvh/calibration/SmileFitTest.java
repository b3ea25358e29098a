package io.alvh.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alvh.calendar.Expiry;
import io.alvh.calendar.Settlement;
import io.alvh.instrument.OptionRight;
import io.alvh.market.OptionQuote;
import io.alvh.pricing.SmileCoefficients;
import io.alvh.pricing.SmileRow;
import io.alvh.pricing.SmileState;
import io.alvh.pricing.SmileTable;
import io.alvh.pricing.SmileWing;
import io.alvh.pricing.SpxShape;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SmileFitTest {
  private static final SmileCoefficients TRUTH =
      new SmileCoefficients(
          new SmileWing(0.85, -0.3, 0.1, 0.4), new SmileWing(0.15, -1.2, 0, 0), 0.4, 1.2);
  private static final LocalDate FIRST = LocalDate.of(2020, 1, 2);

  @Test
  void the_fit_finds_the_smile_that_made_the_quotes() {
    SmileCoefficients found = SmileFit.before(FIRST.plusYears(1), smiles(0)).coefficients();
    assertThat(found.put().level()).isCloseTo(0.85, within(0.01));
    assertThat(found.put().byVix()).isCloseTo(-0.3, within(0.03));
    assertThat(found.put().bySkew()).isCloseTo(0.1, within(0.02));
    assertThat(found.put().byVvix()).isCloseTo(0.4, within(0.05));
    assertThat(found.call().level()).isCloseTo(0.15, within(0.01));
    assertThat(found.call().byVix()).isCloseTo(-1.2, within(0.1));
    assertThat(found.bend()).isCloseTo(0.4, within(0.02));
    assertThat(found.tail()).isCloseTo(1.2, within(0.05));
  }

  @Test
  void a_few_wild_quotes_move_it_little() {
    SmileCoefficients found = SmileFit.before(FIRST.plusYears(1), smiles(3)).coefficients();
    assertThat(found.put().level()).isCloseTo(0.85, within(0.05));
    assertThat(found.call().level()).isCloseTo(0.15, within(0.03));
  }

  @Test
  void without_quotes_the_prior_stands() {
    SmileRow row = SmileFit.before(FIRST, smiles(0));
    assertThat(row.isPrior()).isTrue();
    SmileCoefficients prior = SmileTable.rows().getFirst().coefficients();
    assertThat(row.coefficients().put().level()).isCloseTo(prior.put().level(), within(1e-12));
    assertThat(row.coefficients().tail()).isEqualTo(prior.tail());
  }

  @Test
  void a_fitted_row_whose_quotes_are_missing_is_neither_a_prior_nor_refitted() {
    for (Refit r : SmileFit.refits(List.of())) {
      boolean prior = SmileTable.at(r.from()).isPrior();
      assertThat(r.basis())
          .as("%s", r)
          .isEqualTo(prior ? Refit.Basis.PRIOR : Refit.Basis.QUOTES_MISSING);
    }
    List<Refit> some = SmileFit.refits(smiles(0).subList(0, 16));
    assertThat(some)
        .filteredOn(r -> r.from().isAfter(FIRST.plusDays(4)))
        .isNotEmpty()
        .allSatisfy(r -> {
          assertThat(r.basis()).isEqualTo(Refit.Basis.QUOTES_MISSING);
          assertThat(r.observations()).isEqualTo(4);
        });
  }

  @Test
  void later_quotes_change_nothing() {
    List<QuotedSmile> all = smiles(0);
    LocalDate from = FIRST.plusDays(20);
    List<QuotedSmile> early = all.stream().filter(s -> s.session().isBefore(from)).toList();
    assertThat(early).hasSizeBetween(1, all.size() - 1);
    assertThat(SmileFit.before(from, all)).isEqualTo(SmileFit.before(from, early));
  }

  @Test
  void the_level_that_suits_the_quotes_is_found() {
    for (QuotedSmile s : smiles(0)) {
      SpxShape shape = TRUTH.unbounded(s.state());
      double theta = s.theta(shape);
      for (QuotedVol v : s.vols()) {
        assertThat(s.vol(shape, theta, v.k())).isCloseTo(v.vol(), within(1e-6));
      }
    }
  }

  /// Forty days of made-up quotes, the first `wild` of them at twice their wing.
  private static List<QuotedSmile> smiles(int wild) {
    SplittableRandom random = new SplittableRandom(42);
    List<QuotedSmile> smiles = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      double vix = 11 + 25 * random.nextDouble();
      SmileState state =
          new SmileState(vix, 115 + 28 * random.nextDouble(), 75 + 50 * random.nextDouble());
      for (int days : new int[] {8, 21, 45, 120}) {
        smiles.add(smile(FIRST.plusDays(i), state, days, i < wild ? 2 : 1));
      }
    }
    return smiles;
  }

  private static QuotedSmile smile(LocalDate session, SmileState state, int days, double times) {
    SpxShape shape = TRUTH.unbounded(state);
    double years = days / 365.0;
    double theta = 0.8 * state.vix() * state.vix() * 1e-4 * years;
    Expiry expiry = new Expiry(session.plusDays(days), Settlement.PM);
    List<QuotedVol> vols = new ArrayList<>();
    for (double z = -7; z <= 2.5; z += 0.1) {
      double k = z * StrictMath.sqrt(theta);
      double vol = StrictMath.sqrt(shape.totalVariance(theta, k) / years);
      double sd = vol * StrictMath.sqrt(years);
      double callDelta = 1 / (1 + StrictMath.exp(-1.7 * (-k / sd + sd / 2)));
      OptionRight right = k < 0 ? OptionRight.PUT : OptionRight.CALL;
      double delta = right == OptionRight.CALL ? callDelta : 1 - callDelta;
      OptionQuote quote = new OptionQuote("SPXW", expiry, right, 5000 * StrictMath.exp(k), 1, 1.1);
      vols.add(new QuotedVol(quote, k, z < -1 ? times * vol : vol, 0.001, delta, 100));
    }
    return new QuotedSmile(
        "SPX",
        session,
        expiry,
        years,
        5000,
        1,
        state,
        vols,
        OptionalDouble.of(0.995 * shape.logContract(theta)));
  }
}
