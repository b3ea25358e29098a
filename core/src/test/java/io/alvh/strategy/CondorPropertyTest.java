package io.alvh.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.calendar.TradingCalendar;
import io.alvh.instrument.IronCondor;
import io.alvh.market.IndexName;
import io.alvh.signal.SignalName;
import io.alvh.strategy.CondorRules.Gate;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CondorPropertyTest {
  private static final List<LocalDate> SESSIONS =
      TradingCalendar.sessions(LocalDate.of(2008, 1, 2), LocalDate.of(2026, 6, 30));

  @Test
  void one_day_condors_keep_their_distance_their_credit_and_their_loss_limit() {
    oneDayCondorsKeepTheirRules(42, 1_500);
  }

  @Test
  @Tag("long")
  void one_day_condors_keep_their_distance_their_credit_and_their_loss_limit_ten_times_as_often() {
    oneDayCondorsKeepTheirRules(4242, 15_000);
  }

  private static void oneDayCondorsKeepTheirRules(long seed, int draws) {
    SplittableRandom random = new SplittableRandom(seed);
    int opened = 0;
    for (int i = 0; i < draws; i++) {
      Situation s = random(random, Profile.DAILY_1DTE);
      double loss = 0;
      for (Decision decision : CondorStrategy.decide(s)) {
        if (decision instanceof Decision.Open open) {
          opened++;
          checkDaily(s, open);
          loss += open.quantity() * lossDollars(s, open);
        }
      }
      double cap = s.nav().dollars() * s.rules().sizing().maxLossPerDayFraction();
      assertThat(loss).isLessThanOrEqualTo(cap * (1 + 1e-9));
    }
    assertThat(opened).isGreaterThan(500);
  }

  @Test
  void income_condors_keep_their_deltas_and_their_loss_limit() {
    incomeCondorsKeepTheirRules(43, 4_000);
  }

  @Test
  @Tag("long")
  void income_condors_keep_their_deltas_and_their_loss_limit_ten_times_as_often() {
    incomeCondorsKeepTheirRules(4343, 40_000);
  }

  private static void incomeCondorsKeepTheirRules(long seed, int draws) {
    SplittableRandom random = new SplittableRandom(seed);
    int opened = 0;
    for (int i = 0; i < draws; i++) {
      Situation s = random(random, Profile.INCOME_45DTE);
      double loss = 0;
      for (Decision decision : CondorStrategy.decide(s)) {
        if (decision instanceof Decision.Open open) {
          opened++;
          assertThat(lossDollars(s, open)).isPositive();
          loss += open.quantity() * lossDollars(s, open);
        }
      }
      double cap = s.nav().dollars() * s.rules().sizing().maxOpenLossFraction();
      assertThat(loss).isLessThanOrEqualTo(cap * (1 + 1e-9));
    }
    assertThat(opened).isGreaterThan(200);
  }

  @Test
  void every_tier_gets_exactly_one_decision_with_a_rule() {
    SplittableRandom random = new SplittableRandom(44);
    for (int i = 0; i < 1_000; i++) {
      Profile profile = random.nextBoolean() ? Profile.DAILY_1DTE : Profile.INCOME_45DTE;
      List<Decision> decisions = CondorStrategy.decide(random(random, profile));
      assertThat(decisions.stream().map(CondorPropertyTest::tag))
          .containsExactly(
              CondorEntry.tag(Tier.CONSERVATIVE),
              CondorEntry.tag(Tier.BALANCED),
              CondorEntry.tag(Tier.AGGRESSIVE));
      assertThat(decisions).allSatisfy(d -> assertThat(d.rule()).contains("."));
      assertThat(decisions).allSatisfy(d -> assertThat(d.because()).endsWith("."));
    }
  }

  private static void checkDaily(Situation s, Decision.Open open) {
    IronCondor condor = (IronCondor) open.structure();
    double spot = s.now().snapshot().spx().close();
    double edr = s.signals().find(SignalName.EDR).orElseThrow() / 100 * spot;
    double limit = 0.85 * edr;
    assertThat(condor.longPut()).isPositive().isLessThan(condor.shortPut());
    assertThat(condor.shortPut()).isLessThanOrEqualTo(spot - limit);
    assertThat(condor.shortCall()).isGreaterThanOrEqualTo(spot + limit);
    Tier tier = Tier.valueOf(open.tag().name().toUpperCase(Locale.ROOT));
    double target = s.rules().condors().daily().distance(tier).creditBasisPoints() / 10_000 * spot;
    double credit = condor.width() - lossDollars(s, open) / 100;
    assertThat(credit).isPositive().isGreaterThanOrEqualTo(0.85 * target - 1e-9);
    assertThat(credit / condor.width()).isGreaterThanOrEqualTo(0.06 - 1e-9).isLessThan(1);
  }

  private static double lossDollars(Situation s, Decision.Open open) {
    IronCondor condor = (IronCondor) open.structure();
    double vix = s.now().snapshot().indices().get(IndexName.VIX);
    double slippage = s.rules().fills().slippagePoints(condor, s.now(), vix);
    return (condor.width() + s.now().value(condor) + slippage) * 100;
  }

  private static io.alvh.ledger.Tag tag(Decision decision) {
    return switch (decision) {
      case Decision.Open open -> open.tag();
      case Decision.Close close -> close.tag();
      case Decision.TradeIndex _ -> io.alvh.ledger.Tag.HOLDING;
      case Decision.StandAside aside -> aside.tag();
    };
  }

  private static Situation random(SplittableRandom random, Profile profile) {
    Gate.Mode[] modes = Gate.Mode.values();
    Rulebook rules =
        Rulebooks.defaults()
            .withProfile(profile)
            .withGate(modes[random.nextInt(modes.length)])
            .withPreset(random.nextBoolean() ? "prudent" : "canon")
            .withUniverse(Rulebook.Universe.HYPOTHETICAL_DAILY);
    LocalDate date = SESSIONS.get(random.nextInt(1, SESSIONS.size()));
    double vix = 9 + StrictMath.exp(random.nextDouble(0, 4));
    Situations s =
        Situations.quiet()
            .rules(rules)
            .date(date)
            .spx(random.nextDouble(700, 8_000))
            .vix(vix)
            .vixNow(vix * random.nextDouble(0.8, 1.3))
            .nav(random.nextDouble(10_000, 10_000_000))
            .signal(SignalName.HV20, random.nextDouble(5, 60))
            .signal(SignalName.VIX_SMA5, vix * random.nextDouble(0.8, 1.2))
            .signal(SignalName.SKEW_Z, random.nextDouble(-4, 4));
    if (random.nextBoolean()) {
      s.event(date.plusDays(random.nextInt(1, 5)));
    }
    return s.build();
  }
}
