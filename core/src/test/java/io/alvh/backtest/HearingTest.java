package io.alvh.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.adapter.synthetic.SyntheticMarket;
import io.alvh.adapter.synthetic.World;
import io.alvh.ledger.Journal;
import io.alvh.pricing.Valuer;
import io.alvh.signal.SignalName;
import io.alvh.strategy.Profile;
import io.alvh.strategy.RuleId;
import io.alvh.strategy.Rulebook;
import io.alvh.strategy.Rulebooks;
import io.alvh.unit.Money;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// Runs whose rules hear something else than the signals say.
class HearingTest {
  private static final LocalDate FIRST = LocalDate.of(2022, 6, 1);
  private static final LocalDate FROM = LocalDate.of(2022, 9, 1);
  private static final LocalDate LAST = LocalDate.of(2023, 3, 31);
  private static final Money NAV = Money.ofDollars(1_000_000);
  private static final Journal UNKEPT = _ -> {};
  private static final SharedHistory HISTORY =
      SharedHistory.of(
          SyntheticMarket.world(World.REGIMES, FIRST, LAST).snapshots(FIRST, LAST).stream()
              .map(Valuer::of)
              .toList());

  private static Rulebook rules() {
    Rulebook rules = Rulebooks.defaults().withProfile(Profile.INCOME_45DTE);
    return rules.withSettings(
        rules
            .settings()
            .with(RuleId.BREADTH, rules.settings().of(RuleId.BREADTH).withOn(true).withWeight(1)));
  }

  private static String heard(double warning) {
    Map<SignalName, Double> values = new EnumMap<>(SignalName.class);
    values.put(SignalName.BREADTH_WARNING, warning);
    return Backtest.hearing(rules(), HISTORY, FROM, NAV, s -> s.hearing(values)).journalHash();
  }

  @Test
  void rules_that_hear_what_the_signals_say_do_what_they_always_do() {
    assertThat(
            Backtest.hearing(rules(), HISTORY, FROM, NAV, UnaryOperator.identity()).journalHash())
        .isEqualTo(Backtest.run(rules(), HISTORY, FROM, NAV, UNKEPT).journalHash());
  }

  @Test
  void a_rule_acts_on_what_it_hears_and_leaves_the_history_as_it_was() {
    String before = Backtest.run(rules(), HISTORY, FROM, NAV, UNKEPT).journalHash();
    assertThat(List.of(heard(0), heard(1))).doesNotHaveDuplicates();
    assertThat(Backtest.run(rules(), HISTORY, FROM, NAV, UNKEPT).journalHash()).isEqualTo(before);
  }
}
