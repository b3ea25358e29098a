package io.alvh.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.instrument.IronCondor;
import io.alvh.ledger.Fact;
import io.alvh.ledger.LedgerEntry;
import io.alvh.ledger.MemoryJournal;
import io.alvh.ledger.Position;
import io.alvh.pricing.Valuer;
import io.alvh.strategy.Decision;
import io.alvh.strategy.RuleId;
import io.alvh.strategy.Rulebook;
import io.alvh.strategy.Rulebooks;
import io.alvh.strategy.Settings;
import io.alvh.unit.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StewardTest {
  private static final int WARM = 61;
  private static final Money CAPITAL = Money.ofDollars(250_000);
  private static final List<Valuer> MARKET =
      TestMarket.walk(LocalDate.of(2022, 6, 1), WARM + 120, 7);
  private static final List<String> LIMITS =
      List.of(
          "open_loss_pct_nav", "stress_loss_pct_nav", "expiry_loss_pct_nav", "spread_over_width");

  /// A broker that remembers what reached it.
  private static final class Listening implements Broker {
    private final SimulatedBroker broker;
    private final List<Decision.Open> asked = new ArrayList<>();

    Listening(Rulebook rules) {
      broker = new SimulatedBroker(rules.fills());
    }

    @Override
    public LedgerEntry.Opened open(Decision.Open order, String id, Valuer now) {
      asked.add(order);
      return broker.open(order, id, now);
    }

    @Override
    public LedgerEntry.IndexTraded trade(Decision.TradeIndex order, Valuer now) {
      return broker.trade(order, now);
    }

    @Override
    public LedgerEntry.Closed close(Position held, long quantity, Valuer now) {
      return broker.close(held, quantity, now);
    }
  }

  private record Run(List<Decision.Open> asked, List<LedgerEntry> journal) {
    long vetoes() {
      return journal.stream()
          .filter(e -> e instanceof LedgerEntry.Decided d && d.rule().startsWith("steward."))
          .count();
    }

    List<Decision.Open> condors() {
      return asked.stream().filter(o -> o.structure() instanceof IronCondor).toList();
    }
  }

  private static Run run(Rulebook rules) {
    Listening broker = new Listening(rules);
    MemoryJournal journal = new MemoryJournal();
    Engine engine = new Engine(rules, broker, Scripts.trader());
    Session session = Session.start(engine, MARKET.subList(0, WARM), CAPITAL, journal);
    MARKET.subList(WARM, MARKET.size()).forEach(session::on);
    return new Run(broker.asked, journal.entries());
  }

  private static OptionalDouble score(List<Fact> facts, String name) {
    return facts.stream()
        .filter(f -> f.name().equals("steward_" + name))
        .mapToDouble(Fact::value)
        .findFirst();
  }

  @Test
  void every_condor_that_reaches_the_broker_carries_its_scores_and_keeps_every_limit() {
    SplittableRandom random = new SplittableRandom(42);
    long vetoes = 0;
    int condors = 0;
    for (int i = 0; i < 12; i++) {
      Rulebook rules = Rulebooks.defaults();
      double[] limits = {
        random.nextDouble(2, 20),
        random.nextDouble(2, 20),
        random.nextDouble(2, 20),
        random.nextDouble(0.02, 0.1)
      };
      for (int k = 0; k < limits.length; k++) {
        rules = Settings.number(rules, RuleId.STEWARD, LIMITS.get(k), limits[k]);
      }
      Run run = run(rules);
      for (Decision.Open order : run.condors()) {
        for (int k = 0; k < limits.length; k++) {
          assertThat(score(order.facts(), LIMITS.get(k)).orElseThrow())
              .isLessThanOrEqualTo(limits[k]);
        }
      }
      vetoes += run.vetoes();
      condors += run.condors().size();
    }
    assertThat(vetoes).isGreaterThan(100);
    assertThat(condors).isGreaterThan(100);
  }

  @Test
  void each_limit_vetoes_under_its_own_rule_before_the_broker_is_asked() {
    for (String limit : LIMITS) {
      double least = limit.equals("spread_over_width") ? 0.001 : 0.1;
      Run run = run(Settings.number(Rulebooks.defaults(), RuleId.STEWARD, limit, least));
      assertThat(run.journal())
          .as(limit)
          .anyMatch(e ->
              e instanceof LedgerEntry.Decided d
                  && d.rule().equals("steward." + limit)
                  && d.action().equals("stand-aside")
                  && score(d.facts(), limit).orElseThrow() > least);
    }
  }

  @Test
  void shown_only_he_vetoes_nothing_and_switched_off_he_says_nothing() {
    Rulebook strict =
        Settings.number(Rulebooks.defaults(), RuleId.STEWARD, "open_loss_pct_nav", 0.1);
    assertThat(run(strict).condors()).isEmpty();
    Run shown = run(Settings.weight(strict, RuleId.STEWARD, 0));
    assertThat(shown.vetoes()).isZero();
    assertThat(shown.condors())
        .isNotEmpty()
        .allSatisfy(o -> assertThat(score(o.facts(), "open_loss_pct_nav")).isPresent());
    Run off = run(Settings.on(strict, RuleId.STEWARD, false));
    assertThat(off.vetoes()).isZero();
    assertThat(off.condors())
        .hasSameSizeAs(shown.condors())
        .allSatisfy(o -> assertThat(score(o.facts(), "open_loss_pct_nav")).isEmpty());
  }

  @Test
  void the_hedge_held_lowers_the_stress_he_sees() {
    Run run = run(Rulebooks.defaults());
    double first = stress(run.condors().getFirst());
    assertThat(first).isPositive();
    assertThat(run.condors().stream().mapToDouble(StewardTest::stress).min().orElseThrow())
        .isLessThan(
            run.condors().stream()
                .mapToDouble(o -> score(o.facts(), "open_loss_pct_nav").orElseThrow())
                .min()
                .orElseThrow());
  }

  private static double stress(Decision.Open order) {
    return score(order.facts(), "stress_loss_pct_nav").orElseThrow();
  }
}
