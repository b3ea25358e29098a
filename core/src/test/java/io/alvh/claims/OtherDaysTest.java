package io.alvh.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.claims.Claimed.Better;
import io.alvh.claims.Measured.Shift;
import io.alvh.stats.bootstrap.Interval;
import io.alvh.strategy.HedgeRules.Funding;
import io.alvh.strategy.HedgeRules.Policy;
import io.alvh.strategy.Profile;
import io.alvh.strategy.Rulebooks;
import io.alvh.study.EvidenceClass;
import io.alvh.study.Manifest;
import io.alvh.study.Measure;
import io.alvh.study.Period;
import io.alvh.study.sensitivity.SensitivityResult;
import io.alvh.study.sensitivity.SensitivityResult.Headline;
import io.alvh.unit.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OtherDaysTest {
  private static final String BOOK = "income_45dte gate-on vix_tiered/budget";
  private static final SensitivityResult DAYS =
      new SensitivityResult(
          List.of(
              new SensitivityResult.Book(
                  Profile.INCOME_45DTE,
                  List.of(
                      new SensitivityResult.Start(LocalDate.of(2008, 4, 1), headline(0.1, 0.7))),
                  List.of(new SensitivityResult.Offset(-3, -4, headline(0.2, 0.8))))));

  private static Headline headline(double reduction, double retained) {
    Measure none = Measure.undefined("not asked for");
    return new Headline(Measure.of(reduction), Measure.of(retained), none, none, 1, 0.1);
  }

  private static ClaimSpec claim(String metric, Period period) {
    Claimed claimed = new Claimed(0.35, 0.4, Better.HIGHER, 0);
    return new ClaimSpec(
        "X1",
        "text",
        "source",
        new Universe(List.of(Profile.INCOME_45DTE), true, Policy.VIX_TIERED, Funding.BUDGET),
        period,
        metric,
        claimed,
        EvidenceClass.MODEL_PRICED,
        "test",
        "",
        List.of(new ClaimSpec.Further("profit_retained", claimed)));
  }

  private static Measured measured(String universe) {
    return new Measured(
        universe,
        Measure.of(0.05),
        Optional.empty(),
        Optional.of(new Interval(0, 0.1, 0.998, Interval.Method.BCA)),
        new Measured.Sample(100, "sessions"),
        EvidenceClass.MODEL_PRICED,
        VerdictCases.steady(0.05),
        List.of(),
        "");
  }

  private static Finding beside(ClaimSpec claim, Measured... measured) {
    Finding before = VerdictRule.find(claim, List.of(measured));
    Manifest manifest =
        new Manifest(
            "data", false, LocalDate.EPOCH, LocalDate.EPOCH, Money.ofDollars(1), List.of(), "code");
    ClaimResult judged = new ClaimResult(manifest, new Sampling(100, 1, 1, 1), List.of(before));
    Finding after = OtherDays.beside(judged, DAYS, Rulebooks.defaults()).findings().getFirst();
    assertThat(after.verdict()).isEqualTo(before.verdict());
    assertThat(after.decisive()).isEqualTo(before.decisive());
    assertThat(VerdictRule.find(claim, after.parts().stream().map(Judged::measured).toList()))
        .isEqualTo(after);
    return after;
  }

  private static List<Shift> shown(Judged part) {
    return part.measured().shifts().stream().filter(s -> !s.decides()).toList();
  }

  @Test
  void a_claim_on_a_headline_book_shows_it_begun_and_rolled_on_other_days() {
    ClaimSpec claim = claim("drawdown_reduction", Period.HEADLINE);
    Finding after =
        beside(
            claim,
            measured(BOOK),
            measured(BOOK).as(claim.also().getFirst()),
            measured(BOOK + ", VIX below 15"));
    assertThat(shown(after.parts().get(0)))
        .containsExactly(
            new Shift("start date", "2008-04-01", Measure.of(0.1), Optional.empty(), false),
            new Shift("roll days", "3 sessions earlier", Measure.of(0.2), Optional.empty(), false));
    assertThat(shown(after.parts().get(1)))
        .extracting(Shift::point)
        .containsExactly(Measure.of(0.7), Measure.of(0.8));
    assertThat(shown(after.parts().get(2))).isEmpty();
  }

  @Test
  void other_periods_and_other_numbers_were_not_tried() {
    ClaimSpec crisis = claim("drawdown_reduction", Period.EARLY);
    assertThat(shown(beside(crisis, measured(BOOK)).parts().getFirst())).isEmpty();
    ClaimSpec other = claim("second_leg", Period.HEADLINE);
    assertThat(shown(beside(other, measured(BOOK)).parts().getFirst())).isEmpty();
  }
}
