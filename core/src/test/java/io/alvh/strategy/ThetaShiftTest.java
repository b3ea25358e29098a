package io.alvh.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alvh.calendar.Expiry;
import io.alvh.calendar.Settlement;
import io.alvh.calendar.TradingCalendar;
import io.alvh.instrument.IronCondor;
import io.alvh.instrument.Underlying;
import io.alvh.ledger.Fact;
import io.alvh.ledger.Ledger;
import io.alvh.ledger.Position;
import io.alvh.market.MarketSnapshot;
import io.alvh.market.SettlementValue;
import io.alvh.pricing.Valuer;
import io.alvh.signal.SignalName;
import io.alvh.signal.SignalSet;
import io.alvh.strategy.ShiftTrack.Chain;
import io.alvh.strategy.ShiftTrack.Link;
import io.alvh.unit.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// The condor of 2026-03-10 settles on Wednesday 2026-03-11; a week on is Wednesday the 18th.
class ThetaShiftTest {
  private static final LocalDate OPENED = LocalDate.of(2026, 3, 10);
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 11);
  private static final String ID = "2026-03-10/condor/balanced/4";
  private static final Rulebook ROLLING =
      Settings.on(
          Rulebooks.defaults().withRule(RuleId.VIX_GATE, false).withTiers(List.of(Tier.BALANCED)),
          RuleId.THETA_TIME_SHIFT,
          true);

  private static Position condor(LocalDate expiry) {
    return new Position(
        ID,
        CondorEntry.tag(Tier.BALANCED),
        new IronCondor(Underlying.SPX, new Expiry(expiry, Settlement.PM), 7030, 7040, 7240, 7250),
        7,
        1.2,
        OPENED);
  }

  /// @param held whether the condor is still open
  private static Situation at(
      Rulebook rules, double spx, double vix, double edr, Link link, boolean held) {
    Map<SignalName, Double> signals = new TreeMap<>();
    signals.put(SignalName.VIX, vix);
    signals.put(SignalName.EDR, edr);
    signals.put(SignalName.HV20, 15.0);
    MarketSnapshot quiet = Markets.quiet(TODAY, spx, vix);
    MarketSnapshot now =
        new MarketSnapshot(
            TODAY,
            quiet.asOf(),
            quiet.spx(),
            quiet.indices(),
            quiet.vixFutures(),
            quiet.rates(),
            List.of(
                new SettlementValue(
                    Underlying.SPX,
                    new Expiry(TODAY, Settlement.PM),
                    spx,
                    SettlementValue.Source.OFFICIAL)),
            List.of());
    StrategyMemory none = StrategyMemory.initial();
    Money nav = Money.ofDollars(1_000_000);
    return new Situation(
        rules,
        SignalSet.of(OPENED, TradingCalendar.close(OPENED), signals),
        Valuer.of(Markets.quiet(OPENED, spx, vix)),
        Valuer.of(now),
        new Ledger(nav, held ? List.of(link.position()) : List.of()),
        nav,
        new StrategyMemory(
            none.intensity(),
            none.killSwitch(),
            none.hedge(),
            new CondorTrack(
                none.condors().expectancy(),
                none.condors().drip(),
                new ShiftTrack(List.of(link)))));
  }

  private static Link link(LocalDate expiry, int rolls) {
    return new Link(condor(expiry), new Chain(OPENED, 4, rolls));
  }

  private static List<Decision> settled(Rulebook rules, double spx, double vix, double edr, int r) {
    return ThetaShift.decide(at(rules, spx, vix, edr, link(TODAY, r), false));
  }

  private static List<Decision> open(double spx, double vix, double edr, int rolls) {
    LocalDate friday = LocalDate.of(2026, 3, 16);
    return ThetaShift.decide(at(ROLLING, spx, vix, edr, link(friday, rolls), true));
  }

  private static double fact(Decision decision, String name) {
    for (Fact fact : decision.facts()) {
      if (fact.name().equals(name)) {
        return fact.value();
      }
    }
    throw new AssertionError(name + " is no fact of " + decision);
  }

  @Test
  void a_condor_settled_at_a_loss_is_sold_anew_a_week_later_in_the_same_number_and_width() {
    List<Decision> decisions = settled(ROLLING, 7000, 18, 1.16, 0);
    assertThat(decisions).hasSize(1);
    Decision.Open roll = (Decision.Open) decisions.getFirst();
    IronCondor condor = (IronCondor) roll.structure();
    assertThat(roll.rule()).isEqualTo("theta.roll");
    assertThat(roll.quantity()).isEqualTo(7);
    assertThat(condor.expiry()).isEqualTo(new Expiry(LocalDate.of(2026, 3, 18), Settlement.PM));
    assertThat(condor.width()).isEqualTo(10);
    double distance = 1.10 * 0.0116 * 7000 * Math.sqrt(5);
    assertThat(condor.shortPut()).isEqualTo(5 * Math.floor((7000 - distance) / 5));
    assertThat(condor.shortCall()).isEqualTo(5 * Math.ceil((7000 + distance) / 5));
    assertThat(fact(roll, "lost_dollars")).isCloseTo((10 - 1.2) * 700, within(1e-9));
    assertThat(fact(roll, "chain_day")).isEqualTo((double) OPENED.toEpochDay());
    assertThat(fact(roll, "chain_number")).isEqualTo(4);
    assertThat(fact(roll, "chain_rolls")).isEqualTo(1);
  }

  @Test
  void off_by_default_it_does_nothing() {
    Rulebook off = Settings.on(ROLLING, RuleId.THETA_TIME_SHIFT, false);
    assertThat(settled(off, 7000, 18, 1.16, 0)).isEmpty();
    assertThat(settled(Settings.weight(ROLLING, RuleId.THETA_TIME_SHIFT, 0), 7000, 18, 1.16, 0))
        .isEmpty();
  }

  @Test
  void one_trigger_is_enough_and_without_either_nothing_is_rolled() {
    assertThat(settled(ROLLING, 7000, 15, 0.95, 0)).hasSize(1);
    assertThat(settled(ROLLING, 7000, 16.1, 0.90, 0)).hasSize(1);
    assertThat(settled(ROLLING, 7000, 16, 0.94, 0)).isEmpty();
  }

  @Test
  void a_condor_inside_its_break_evens_or_rolled_often_enough_is_left_to_its_end() {
    assertThat(settled(ROLLING, 7100, 18, 1.16, 0)).isEmpty();
    assertThat(settled(ROLLING, 7039, 18, 1.16, 0)).isEmpty();
    assertThat(settled(ROLLING, 7000, 18, 1.16, 1)).isEmpty();
    Rulebook twice = Settings.number(ROLLING, RuleId.THETA_TIME_SHIFT, "max_rolls", 2);
    assertThat(settled(twice, 7000, 18, 1.16, 1)).hasSize(1);
  }

  @Test
  void a_rolled_condor_under_threat_is_bought_back_and_rolled_on_while_rolls_are_left() {
    assertThat(open(7035, 18, 1.16, 1)).isEmpty();
    List<Decision> decisions = open(7035, 18, 1.16, 0);
    assertThat(decisions).hasSize(2);
    Decision.Close close = (Decision.Close) decisions.getFirst();
    assertThat(close.id()).isEqualTo(ID);
    assertThat(close.quantity()).isEqualTo(7);
    assertThat(close.action()).isEqualTo("roll");
    assertThat(fact(close, "short_delta")).isGreaterThan(0.30);
    assertThat(((Decision.Open) decisions.getLast()).rule()).isEqualTo("theta.roll");
  }

  @Test
  void a_rolled_condor_comes_back_to_the_nearest_day_once_the_range_has_fallen() {
    List<Decision> decisions = open(7140, 12, 0.80, 1);
    assertThat(decisions).hasSize(2);
    Decision.Open back = (Decision.Open) decisions.getLast();
    assertThat(back.rule()).isEqualTo("theta.back");
    assertThat(back.structure().expiry().date()).isEqualTo(LocalDate.of(2026, 3, 12));
    assertThat(fact(back, "chain_rolls")).isEqualTo(1);
    assertThat(open(7140, 12, 0.94, 1)).isEmpty();
  }

  @Test
  void a_roll_without_the_expected_range_stands_aside() {
    Situation s = at(ROLLING, 7000, 18, 1.16, link(TODAY, 0), false);
    Map<SignalName, Double> blind = new TreeMap<>();
    blind.put(SignalName.VIX, 18.0);
    Situation missing =
        new Situation(
            s.rules(),
            SignalSet.of(OPENED, TradingCalendar.close(OPENED), blind),
            s.before(),
            s.now(),
            s.ledger(),
            s.nav(),
            s.memory());
    assertThat(ThetaShift.decide(missing))
        .singleElement()
        .satisfies(d -> assertThat(d.rule()).isEqualTo("theta.unavailable"));
  }
}
