package io.alvh.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.HistoryData;
import io.alvh.adapter.history.CsvHistory;
import io.alvh.adapter.history.HistoryLoad;
import io.alvh.engine.Attribution;
import io.alvh.ledger.Fact;
import io.alvh.ledger.LedgerEntry;
import io.alvh.pricing.Valuer;
import io.alvh.strategy.HedgeRules.Funding;
import io.alvh.strategy.HedgeRules.Policy;
import io.alvh.strategy.Rulebook;
import io.alvh.strategy.Rulebooks;
import io.alvh.unit.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("history")
class HedgeHistoryTest {
  private static final LocalDate FROM = LocalDate.of(2012, 1, 3);
  private static final LocalDate TO = LocalDate.of(2019, 12, 31);

  private final List<Valuer> history = history();
  private final List<LedgerEntry> journal = new ArrayList<>();
  private final RunResult run = run();

  /// The method's stylised unit, in normal contango, bleeds 7,700 to 9,200 dollars a year when
  /// rolled. Prices here are modelled, so the bounds are loose.
  @Test
  void a_unit_bleeds_what_the_method_says_in_the_contango_of_2012_to_2019() {
    double sum = 0;
    int count = 0;
    for (LedgerEntry entry : journal) {
      if (entry instanceof LedgerEntry.Decided d && d.rule().equals("hedge.size")) {
        double level = fact(d, "vix_before");
        if (level >= 13 && level <= 18) {
          sum += fact(d, "unit_carry_usd_year");
          count++;
        }
      }
    }
    assertThat(count).isGreaterThan(500);
    assertThat(sum / count).isBetween(6_500.0, 11_000.0);
  }

  @Test
  void what_ten_contracts_really_paid_a_year_is_of_the_same_size() {
    long cents = 0;
    double contractDays = 0;
    for (DayRow day : run.days()) {
      contractDays += day.heldContracts();
      for (Attribution part : day.attribution()) {
        if (part.tag().book() == io.alvh.ledger.Tag.Book.HEDGE) {
          cents += part.theta() + part.roll();
        }
      }
    }
    double perUnitYear = -cents / 100.0 / (contractDays / 10) * 252;
    assertThat(perUnitYear).isBetween(4_000.0, 10_000.0);
  }

  private static double fact(LedgerEntry.Decided decided, String name) {
    for (Fact f : decided.facts()) {
      if (f.name().equals(name)) {
        return f.value();
      }
    }
    throw new AssertionError("no fact " + name);
  }

  private RunResult run() {
    Rulebook rules = Rulebooks.defaults().withPolicyFunding(Policy.ALWAYS_FULL, Funding.CANON);
    return Backtest.run(rules, history, FROM, Money.ofDollars(1_000_000), journal::addAll);
  }

  private static List<Valuer> history() {
    if (!(CsvHistory.open(HistoryData.require()) instanceof HistoryLoad.Loaded loaded)) {
      throw new AssertionError("the data folder is not usable");
    }
    return loaded.history().snapshots(FROM.minusYears(1), TO).stream().map(Valuer::of).toList();
  }
}
