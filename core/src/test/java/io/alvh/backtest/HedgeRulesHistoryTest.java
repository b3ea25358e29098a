package io.alvh.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.HistoryData;
import io.alvh.adapter.history.CsvHistory;
import io.alvh.adapter.history.HistoryLoad;
import io.alvh.ledger.Fact;
import io.alvh.ledger.LedgerEntry;
import io.alvh.ledger.MemoryJournal;
import io.alvh.pricing.Valuer;
import io.alvh.strategy.HedgeRules;
import io.alvh.strategy.IntensityTrack;
import io.alvh.strategy.RuleId;
import io.alvh.strategy.RuleSettings;
import io.alvh.strategy.Rulebook;
import io.alvh.strategy.Rulebooks;
import io.alvh.unit.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What the rules of the hedge did in the default run since 2008.
@Tag("history")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HedgeRulesHistoryTest {
  private static final LocalDate FROM = LocalDate.of(2008, 1, 2);

  private final SharedHistory history = history();
  private final Count run = count(Rulebooks.defaults());

  @Test
  void what_vix_asks_for_moves_less_than_half_as_often_as_its_schedule_read_raw() {
    assertThat(run.sessions).isGreaterThan(4_500);
    assertThat(run.byVixMoves).isBetween(200, run.rawMoves / 2);
  }

  @Test
  void the_turnover_budget_holds_in_every_window_and_takes_adjustments_away() {
    int most = 0;
    for (int end = 20; end <= run.adjusted.size(); end++) {
      most = Math.max(most, sum(run.adjusted.subList(end - 20, end)));
    }
    assertThat(most).isEqualTo(6);
    Rulebook defaults = Rulebooks.defaults();
    RuleSettings s = defaults.settings();
    Count free =
        count(
            defaults.withSettings(
                s.with(RuleId.TURNOVER_BUDGET, s.of(RuleId.TURNOVER_BUDGET).withOn(false))));
    assertThat(sum(run.adjusted)).isBetween(300, sum(free.adjusted) - 1);
  }

  /// Seven of the thirteen rules add something, the others are shown; each was read on most days,
  /// but the one that needs consensus was never.
  @Test
  void every_rule_of_intensity_was_read_and_those_of_weight_added_on_some_days() {
    for (String rule :
        List.of(
            "realised_vol_ratio",
            "skew",
            "event_next_session",
            "breadth",
            "term_inverted",
            "steep_contango")) {
      assertThat(run.found.getOrDefault("adj." + rule, 0)).as(rule).isBetween(50, 2_500);
      assertThat(run.unavailable.getOrDefault(rule, 0)).as(rule).isLessThan(1_500);
    }
    assertThat(run.unavailable.get("release_surprise")).isEqualTo(run.sessions);
    assertThat(run.found.keySet())
        .filteredOn(name -> name.startsWith("shown."))
        .contains("shown.big_top", "shown.reer", "shown.variance_premium");
  }

  @Test
  void vega_was_shifted_a_few_times_and_spreads_were_nearly_never_due() {
    assertThat(run.forth).isBetween(5, 60);
    assertThat(run.back).isBetween(run.forth - 1, run.forth);
    assertThat(run.found.getOrDefault("shown.big_top", 0)).isLessThan(50);
  }

  private Count count(Rulebook rules) {
    MemoryJournal journal = new MemoryJournal();
    Backtest.run(rules, history, FROM, Money.ofDollars(1_000_000), journal);
    Count count = new Count();
    journal.entries().forEach(count::add);
    return count;
  }

  private static int sum(List<Integer> counts) {
    return counts.stream().mapToInt(i -> i).sum();
  }

  private static final class Count {
    private static final HedgeRules.Intensity RULES = Rulebooks.defaults().hedge().intensity();

    /// Sessions by fact above or below zero.
    private final TreeMap<String, Integer> found = new TreeMap<>();

    private final TreeMap<String, Integer> unavailable = new TreeMap<>();

    /// One for each session with an adjustment.
    private final List<Integer> adjusted = new ArrayList<>();

    private double byVix = -1;
    private double raw = -1;
    private int byVixMoves;
    private int rawMoves;
    private int sessions;
    private int forth;
    private int back;
    private boolean today;

    void add(LedgerEntry entry) {
      if (entry instanceof LedgerEntry.Marked) {
        sessions++;
        adjusted.add(today ? 1 : 0);
        today = false;
      }
      if (entry instanceof LedgerEntry.Decided d && d.tag().startsWith("hedge/")) {
        add(d);
      }
    }

    private void add(LedgerEntry.Decided d) {
      boolean trade = !d.action().equals("stand-aside");
      today |=
          trade
              && List.of(
                      "hedge.target",
                      "hedge.staleness_limit",
                      "hedge.financed_short_leg",
                      "hedge.time_shift")
                  .contains(d.rule());
      forth +=
          d.rule().equals("hedge.time_shift") && d.action().equals("open") && isShort(d) ? 1 : 0;
      back +=
          d.rule().equals("hedge.time_shift") && d.action().equals("open") && !isShort(d) ? 1 : 0;
      switch (d.rule()) {
        case "hedge.intensity" -> addIntensity(d);
        case "hedge.size" -> {
          double now = IntensityTrack.scheduled(RULES, d.facts().getFirst().value());
          rawMoves += now == raw ? 0 : 1;
          raw = now;
        }
        default -> {}
      }
    }

    private static boolean isShort(LedgerEntry.Decided d) {
      return d.tag().equals("hedge/short");
    }

    private void addIntensity(LedgerEntry.Decided d) {
      for (Fact f : d.facts()) {
        if (f.value() != 0) {
          found.merge(f.name(), 1, Integer::sum);
        }
      }
      int from = d.because().indexOf(": ");
      if (from > 0) {
        for (String name : d.because().substring(from + 2).split(", ", -1)) {
          unavailable.merge(name, 1, Integer::sum);
        }
      }
      double now = d.facts().getFirst().value();
      byVixMoves += now == byVix ? 0 : 1;
      byVix = now;
    }
  }

  private static SharedHistory history() {
    if (!(CsvHistory.open(HistoryData.require()) instanceof HistoryLoad.Loaded loaded)) {
      throw new AssertionError("the data folder is not usable");
    }
    LocalDate last = LocalDate.of(2026, 12, 31);
    return SharedHistory.of(
        loaded.history().snapshots(FROM.minusYears(2), last).stream().map(Valuer::of).toList());
  }
}
