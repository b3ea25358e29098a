package io.alvh.claims;

import static io.alvh.claims.VerdictCases.LEVEL;
import static io.alvh.claims.VerdictCases.box;
import static io.alvh.claims.VerdictCases.claim;
import static io.alvh.claims.VerdictCases.interval;
import static io.alvh.claims.VerdictCases.limited;
import static io.alvh.claims.VerdictCases.measured;
import static io.alvh.claims.VerdictCases.needing;
import static io.alvh.claims.VerdictCases.numbered;
import static io.alvh.claims.VerdictCases.steady;
import static io.alvh.claims.VerdictCases.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.claims.Claimed.Better;
import io.alvh.claims.Measured.Sample;
import io.alvh.claims.Measured.Shift;
import io.alvh.stats.bootstrap.Interval;
import io.alvh.study.EvidenceClass;
import io.alvh.study.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VerdictRuleTest {
  private static final int CASES = 4000;

  @Test
  void a_claim_is_supported_when_all_of_the_interval_lies_within_it() {
    assertThat(verdict(claim(0.35, 0.40, Better.NEITHER, 0), interval(0.36, 0.39)))
        .isEqualTo(Verdict.SUPPORTED);
  }

  @Test
  void more_than_claimed_counts_only_where_more_is_better() {
    assertThat(verdict(claim(0.35, 0.40, Better.HIGHER, 0), interval(0.36, 0.90)))
        .isEqualTo(Verdict.SUPPORTED);
    assertThat(verdict(claim(0.35, 0.40, Better.NEITHER, 0), interval(0.45, 0.90)))
        .isEqualTo(Verdict.NOT_SUPPORTED);
    assertThat(verdict(claim(0.35, 0.40, Better.LOWER, 0), interval(0.45, 0.90)))
        .isEqualTo(Verdict.NOT_SUPPORTED);
    assertThat(verdict(claim(0.35, 0.40, Better.LOWER, 0), interval(-0.9, 0.39)))
        .isEqualTo(Verdict.SUPPORTED);
  }

  @Test
  void the_tolerance_widens_the_claim_on_both_sides() {
    assertThat(verdict(claim(0.38, 0.38, Better.NEITHER, 0.05), interval(0.33, 0.43)))
        .isEqualTo(Verdict.SUPPORTED);
    assertThat(verdict(claim(0.38, 0.38, Better.NEITHER, 0.05), interval(0.20, 0.325)))
        .isEqualTo(Verdict.NOT_SUPPORTED);
    assertThat(verdict(claim(0.38, 0.38, Better.NEITHER, 0.05), interval(0.20, 0.34)))
        .isEqualTo(Verdict.INCONCLUSIVE);
  }

  @Test
  void widening_an_interval_never_makes_a_verdict() {
    SplittableRandom random = new SplittableRandom(42);
    int decided = 0;
    for (int i = 0; i < CASES; i++) {
      ClaimSpec claim = claim(random);
      Measured narrow = measured(random, box(random, 0.05));
      Interval i0 = narrow.strict().orElseThrow();
      Interval wide =
          new Interval(
              i0.low() - random.nextDouble(0.3),
              i0.high() + random.nextDouble(0.3),
              LEVEL,
              i0.method());
      Verdict before = VerdictRule.judge(claim, narrow).verdict();
      Verdict after = VerdictRule.judge(claim, with(narrow, wide, narrow.shifts())).verdict();
      decided += before == Verdict.INCONCLUSIVE ? 0 : 1;
      assertThat(after).isIn(before, Verdict.INCONCLUSIVE);
    }
    assertThat(decided).as("cases with a verdict").isGreaterThan(CASES / 20);
  }

  @Test
  void more_shifts_never_strengthen_a_verdict() {
    SplittableRandom random = new SplittableRandom(43);
    int weakened = 0;
    for (int i = 0; i < CASES; i++) {
      ClaimSpec claim = claim(random);
      Measured less = measured(random, box(random, 0.02));
      List<Shift> more = new ArrayList<>(less.shifts());
      more.add(
          new Shift(
              "start date", "later", Measure.of(random.nextDouble(-1, 1)), Optional.empty(), true));
      Verdict before = VerdictRule.judge(claim, less).verdict();
      Verdict after =
          VerdictRule.judge(claim, with(less, less.strict().orElseThrow(), more)).verdict();
      weakened += before == after ? 0 : 1;
      assertThat(after).isIn(before, Verdict.INCONCLUSIVE);
    }
    assertThat(weakened).as("verdicts a shift took away").isGreaterThan(CASES / 50);
  }

  @Test
  void shifts_that_are_only_shown_decide_nothing() {
    SplittableRandom random = new SplittableRandom(44);
    for (int i = 0; i < CASES; i++) {
      ClaimSpec claim = claim(random);
      Measured less = measured(random, box(random, 0.02));
      List<Shift> more = new ArrayList<>(less.shifts());
      more.add(new Shift("x", "y", Measure.of(random.nextDouble(-9, 9)), Optional.empty(), false));
      assertThat(VerdictRule.judge(claim, with(less, less.strict().orElseThrow(), more)))
          .extracting(Judged::verdict, Judged::decisive)
          .containsExactly(
              VerdictRule.judge(claim, less).verdict(), VerdictRule.judge(claim, less).decisive());
    }
  }

  @Test
  void nothing_is_supported_whose_interval_leaves_the_claim_on_the_worse_side() {
    SplittableRandom random = new SplittableRandom(45);
    int supported = 0;
    for (int i = 0; i < CASES; i++) {
      ClaimSpec claim = claim(random);
      Measured m = measured(random, box(random, 0.02));
      if (VerdictRule.judge(claim, m).verdict() == Verdict.SUPPORTED) {
        supported++;
        Claimed c = claim.claimed();
        if (c.better() != Better.LOWER) {
          assertThat(m.strict().orElseThrow().low())
              .isGreaterThanOrEqualTo(c.low() - c.tolerance());
        }
        if (c.better() != Better.HIGHER) {
          assertThat(m.strict().orElseThrow().high()).isLessThanOrEqualTo(c.high() + c.tolerance());
        }
      }
    }
    assertThat(supported).isGreaterThan(CASES / 50);
  }

  @Test
  void a_limit_made_up_prices_and_weaker_evidence_forbid_every_verdict() {
    SplittableRandom random = new SplittableRandom(46);
    for (int i = 0; i < CASES; i++) {
      ClaimSpec claim = claim(random);
      Measured m = measured(random, box(random, 0.02));
      assertThat(VerdictRule.judge(claim, limited(m, EvidenceClass.MODEL_PRICED, "why")))
          .satisfies(j -> assertThat(j.verdict()).isEqualTo(Verdict.INCONCLUSIVE))
          .satisfies(j -> assertThat(j.decisive()).contains("why"));
      assertThat(VerdictRule.judge(claim, limited(m, EvidenceClass.SYNTHETIC, "")))
          .satisfies(j -> assertThat(j.verdict()).isEqualTo(Verdict.INCONCLUSIVE))
          .satisfies(j -> assertThat(j.decisive()).contains(VerdictRule.MADE_UP));
      assertThat(VerdictRule.judge(needing(claim, EvidenceClass.MARKET_DATA), m).verdict())
          .isEqualTo(Verdict.INCONCLUSIVE);
    }
  }

  @Test
  void a_model_priced_number_without_the_whole_box_has_no_verdict() {
    ClaimSpec claim = claim(0.35, 0.40, Better.HIGHER, 0);
    List<Shift> box = new ArrayList<>(steady(0.38));
    assertThat(VerdictRule.judge(claim, numbered(0.38, 0.37, 0.39, box)).verdict())
        .isEqualTo(Verdict.SUPPORTED);
    box.removeLast();
    Judged judged = VerdictRule.judge(claim, numbered(0.38, 0.37, 0.39, box));
    assertThat(judged.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(judged.decisive()).isEqualTo(VerdictRule.NO_BOX);
  }

  @Test
  void a_number_from_market_data_needs_no_box() {
    Measured m = limited(numbered(0.38, 0.37, 0.39, List.of()), EvidenceClass.MARKET_DATA, "");
    assertThat(VerdictRule.judge(claim(0.35, 0.40, Better.HIGHER, 0), m).verdict())
        .isEqualTo(Verdict.SUPPORTED);
  }

  @Test
  void a_shift_without_an_interval_of_its_own_moves_the_measurements() {
    List<Shift> box = new ArrayList<>(steady(0.38));
    Shift last = box.removeLast();
    box.add(new Shift(last.group(), last.label(), Measure.of(0.355), Optional.empty(), true));
    Judged judged =
        VerdictRule.judge(claim(0.35, 0.40, Better.HIGHER, 0), numbered(0.38, 0.37, 0.39, box));
    assertThat(judged.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(judged.decisive()).isEqualTo(last.group());
  }

  @Test
  void an_undefined_number_in_the_box_leaves_nothing_to_say() {
    List<Shift> box = new ArrayList<>(steady(0.38));
    Shift first = box.removeFirst();
    box.add(
        new Shift(
            first.group(), first.label(), Measure.undefined("ruined"), Optional.empty(), true));
    assertThat(
            VerdictRule.judge(claim(0.35, 0.40, Better.HIGHER, 0), numbered(0.38, 0.37, 0.39, box))
                .verdict())
        .isEqualTo(Verdict.INCONCLUSIVE);
  }

  @ParameterizedTest
  @EnumSource(
      value = EvidenceClass.class,
      names = {"PAPER", "LIVE"})
  void a_claim_on_accounts_is_untestable_without_their_journals(EvidenceClass needs) {
    assertThat(
            VerdictRule.judge(
                    needing(claim(0.35, 0.40, Better.HIGHER, 0), needs),
                    numbered(0.38, 0.37, 0.39, steady(0.38)))
                .verdict())
        .isEqualTo(Verdict.UNTESTABLE);
  }

  @Test
  void without_a_number_nothing_can_be_tested_and_without_an_interval_nothing_decided() {
    ClaimSpec claim = claim(0.35, 0.40, Better.HIGHER, 0);
    assertThat(
            VerdictRule.judge(claim, Measured.none("u", EvidenceClass.MODEL_PRICED, "why"))
                .verdict())
        .isEqualTo(Verdict.UNTESTABLE);
    Measured bare =
        new Measured(
            "u",
            Measure.of(0.38),
            Optional.empty(),
            Optional.empty(),
            new Sample(3, "sessions"),
            EvidenceClass.MARKET_DATA,
            List.of(),
            List.of(),
            "");
    assertThat(VerdictRule.judge(claim, bare))
        .extracting(Judged::verdict, Judged::decisive)
        .containsExactly(Verdict.INCONCLUSIVE, VerdictRule.NO_INTERVAL);
  }

  @Test
  void one_universe_refutes_and_only_all_of_them_support() {
    Judged yes = judged(Verdict.SUPPORTED);
    Judged no = judged(Verdict.NOT_SUPPORTED);
    Judged open = judged(Verdict.INCONCLUSIVE);
    Judged none = judged(Verdict.UNTESTABLE);
    assertThat(VerdictRule.combine(List.of(yes, yes))).isEqualTo(Verdict.SUPPORTED);
    assertThat(VerdictRule.combine(List.of(yes, no))).isEqualTo(Verdict.NOT_SUPPORTED);
    assertThat(VerdictRule.combine(List.of(open, no))).isEqualTo(Verdict.NOT_SUPPORTED);
    assertThat(VerdictRule.combine(List.of(yes, open))).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(VerdictRule.combine(List.of(yes, none))).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(VerdictRule.combine(List.of(none, none))).isEqualTo(Verdict.UNTESTABLE);
  }

  @Test
  void a_reason_names_the_universe_the_number_and_the_claim() {
    Finding finding =
        VerdictRule.find(
            claim(0.35, 0.40, Better.HIGHER, 0), List.of(numbered(0.02, -0.1, 0.1, steady(0.02))));
    assertThat(finding.verdict()).isEqualTo(Verdict.NOT_SUPPORTED);
    assertThat(finding.reason())
        .contains("u: 2.0 %", "99.80 % interval -10.0 % to 10.0 %", "35.0 % to 40.0 %");
  }

  private static Verdict verdict(ClaimSpec claim, Interval strict) {
    double point = (strict.low() + strict.high()) / 2;
    return VerdictRule.judge(claim, numbered(point, strict.low(), strict.high(), steady(point)))
        .verdict();
  }

  private static Judged judged(Verdict verdict) {
    return new Judged(numbered(0, 0, 0, List.of()), verdict, "x");
  }
}
