package io.alvh.claims.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alvh.HistoryData;
import io.alvh.adapter.history.CsvHistory;
import io.alvh.adapter.history.HistoryLoad;
import io.alvh.backtest.Backtest;
import io.alvh.backtest.RunResult;
import io.alvh.backtest.SharedHistory;
import io.alvh.calendar.OptionCalendar;
import io.alvh.calendar.TradingCalendar;
import io.alvh.claims.CaseFile;
import io.alvh.claims.Measured;
import io.alvh.pricing.Valuer;
import io.alvh.strategy.HedgeRules.Funding;
import io.alvh.strategy.HedgeRules.Policy;
import io.alvh.strategy.Profile;
import io.alvh.strategy.Rulebook;
import io.alvh.strategy.Rulebooks;
import io.alvh.study.BoxNode;
import io.alvh.study.EvidenceClass;
import io.alvh.study.Period;
import io.alvh.study.RunSlice;
import io.alvh.unit.Money;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What closes, settlements and single positions say of real history, within wide bounds.
@Tag("history")
@Tag("long")
class MarketMetricsHistoryTest {
  private static List<Valuer> history = List.of();

  @BeforeAll
  static void read() {
    history =
        ((HistoryLoad.Loaded) CsvHistory.open(HistoryData.require()))
            .history().snapshots(LocalDate.of(2005, 1, 1), LocalDate.of(2030, 1, 1)).stream()
                .map(Valuer::of)
                .toList();
  }

  private static Measured only(List<Measured> measured) {
    assertThat(measured).hasSize(1);
    return measured.getFirst();
  }

  private static double value(Measured measured) {
    return measured.point().find().orElseThrow();
  }

  /// 80.7 % of 4,657 sessions; nearly as many with the range of the same close, 76 % without the
  /// multiplier.
  @Test
  void four_of_five_sessions_close_within_the_range() {
    CaseFile file = Cases.of(history, false);

    Measured m =
        only(new InsideRange().measure(Cases.claim("settle_inside_edr", Period.HEADLINE), file));

    assertThat(value(m)).isBetween(0.79, 0.82);
    assertThat(m.evidence()).isEqualTo(EvidenceClass.MARKET_DATA);
    assertThat(m.interval().orElseThrow().contains(value(m))).isTrue();
    assertThat(m.shifts()).extracting(s -> s.decides()).containsOnly(true);
    assertThat(m.sample().n()).isGreaterThan(4_500);
  }

  /// 68 % a year over sessions and 90 % by rolls: contango of five to seven percent a month.
  @Test
  void the_curve_costs_a_holder_far_more_than_a_tenth_a_year() {
    CaseFile file = Cases.of(history, false);

    Measured m = only(new RollYield().measure(Cases.claim("roll_drag", Period.HEADLINE), file));

    assertThat(value(m)).isBetween(0.4, 0.9);
    assertThat(m.interval().orElseThrow().low()).isGreaterThan(0.19);
  }

  @Test
  void the_two_days_near_the_published_index_level_are_found() {
    CaseFile file = Cases.of(history, false);

    List<Measured> days =
        new EdrOnDays().measure(Cases.claim("edr_on_days", Period.HEADLINE, "points"), file);

    assertThat(days).hasSize(4);
    assertThat(value(days.get(0))).isEqualTo(0.01106, within(0.00005));
    assertThat(value(days.get(1))).isEqualTo(78.96, within(0.05));
    assertThat(days.get(1).further().orElseThrow().number()).isEqualTo("points");
    assertThat(value(days.get(2))).isEqualTo(0.00994, within(0.00005));
  }

  @Test
  void made_up_closes_have_no_such_day() {
    CaseFile file = Cases.of(history, true);

    Measured m = only(new EdrOnDays().measure(Cases.claim("edr_on_days", Period.HEADLINE), file));

    assertThat(m.point().find()).isEmpty();
    assertThat(m.evidence()).isEqualTo(EvidenceClass.SYNTHETIC);
  }

  /// A call of less delta is lost whole more often.
  @Test
  void calls_held_in_calm_years_lose_most_of_their_premium() {
    List<Measured> m =
        new StaticCalls()
            .measure(Cases.claim("static_call_drag", Period.HEADLINE), Cases.of(history, false));

    assertThat(m).hasSize(2);
    assertThat(value(m.get(0))).isBetween(0.5, 1.0);
    assertThat(value(m.get(1))).isBetween(0.2, value(m.get(0)));
    assertThat(m.get(0).shifts()).hasSize(26);
  }

  @Test
  void both_sides_and_the_costs_of_condors_are_their_result() {
    for (Profile profile : Profile.values()) {
      Rulebook rules =
          Rulebooks.defaults().withProfile(profile).withPolicyFunding(Policy.NONE, Funding.BUDGET);
      SharedHistory until = SharedHistory.of(history).until(LocalDate.of(2023, 12, 29));
      RunResult run =
          Backtest.run(rules, until, LocalDate.of(2022, 6, 1), Money.ofDollars(1_000_000), _ -> {});

      SideSplit split = SideSplit.of(run, Period.HEADLINE, new Sessions(history));

      double sides = split.condors().stream().mapToDouble(s -> s.puts() + s.calls()).sum();
      double costs = split.condors().stream().mapToDouble(SideSplit.Sides::costs).sum();
      long cents =
          RunSlice.of(run, Period.HEADLINE).orElseThrow().closedCondors().stream()
              .mapToLong(t -> t.pnl())
              .sum();
      assertThat(split.condors().size()).isGreaterThan(20);
      // Each fill is rounded to cents.
      assertThat(sides - costs).isEqualTo(cents / 100.0, within(0.02 * split.condors().size()));
    }
  }

  @Test
  void naive_condors_are_sold_for_what_they_ask() {
    List<SoldCondor> sold =
        SoldCondor.all(
            history.stream().filter(v -> v.snapshot().date().getYear() == 2023).toList(),
            Rulebooks.defaults().fills(),
            BoxNode.BASE,
            now ->
                OptionCalendar.spxwPm(TradingCalendar.next(now.snapshot().date()))
                    .flatMap(e -> NaiveCondor.condor(now, e)));

    assertThat(sold.size()).isGreaterThan(200);
    assertThat(sold)
        .allSatisfy(s -> {
          assertThat(s.putCredit() + s.callCredit()).isBetween(1.05, 1.45);
          assertThat(s.condor().width()).isEqualTo(20);
        });
  }
}
