package io.alvh.claims.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alvh.backtest.RollChain;
import io.alvh.backtest.Trade;
import io.alvh.calendar.Expiry;
import io.alvh.calendar.Settlement;
import io.alvh.calendar.TradingCalendar;
import io.alvh.claims.metric.BetaRise.Joint;
import io.alvh.claims.metric.InsideRange.Night;
import io.alvh.claims.metric.PremiumFilter.Asked;
import io.alvh.claims.metric.RollYield.Roll;
import io.alvh.claims.metric.StaticCalls.Held;
import io.alvh.claims.metric.ThetaShiftRecovery.Sums;
import io.alvh.instrument.IronCondor;
import io.alvh.instrument.OptionRight;
import io.alvh.instrument.Underlying;
import io.alvh.ledger.Tag;
import io.alvh.market.MarketSnapshot;
import io.alvh.market.TermStructure;
import io.alvh.market.TermStructure.Point;
import io.alvh.signal.SignalSet;
import io.alvh.strategy.CondorRules.DailyRules;
import io.alvh.strategy.Markets;
import io.alvh.strategy.Rulebooks;
import io.alvh.study.Measure;
import io.alvh.study.inference.BookDays;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Every metric's arithmetic on figures small enough to follow by hand.
class MarketMetricsTest {
  private static final LocalDate DAY = LocalDate.of(2024, 6, 11);
  private static final Tag TIER = new Tag(Tag.Book.CONDOR, "conservative");

  private static Trade condor(long pnlDollars, long quantity, double entry) {
    return new Trade(
        "c",
        TIER,
        new IronCondor(
            Underlying.SPX, new Expiry(DAY.plusDays(1), Settlement.PM), 6890, 6900, 7100, 7110),
        quantity,
        DAY,
        DAY.plusDays(1),
        entry,
        pnlDollars * 100,
        0,
        0,
        "settled",
        pnlDollars > 0 ? Trade.Breach.NONE : Trade.Breach.PUT,
        List.of());
  }

  private static double value(Measure measure) {
    return measure.find().orElseThrow();
  }

  @Test
  void a_win_rate_counts_condors_and_an_expectancy_weighs_them_alike() {
    CondorSample sample =
        new CondorSample(
            List.of(
                condor(60, 1, 0.7),
                condor(120, 2, 0.7),
                condor(60, 1, 0.7),
                condor(-1800, 2, 0.7)));

    assertThat(sample.won()).isEqualTo(3);
    assertThat(sample.inside()).isEqualTo(3);
    // 60, 60, 60 and -900 a condor.
    assertThat(value(CondorSample.mean(sample.dollarsEach()))).isEqualTo(-180);
    assertThat(value(sample.profitFactor())).isEqualTo(0.2);
    assertThat(value(sample.breakEvenRate())).isEqualTo(900 / 960.0);
  }

  @Test
  void a_sample_without_losses_has_no_profit_factor() {
    CondorSample sample = new CondorSample(List.of(condor(60, 1, 0.7)));

    assertThat(sample.profitFactor()).isInstanceOf(Measure.Undefined.class);
    assertThat(sample.breakEvenRate()).isInstanceOf(Measure.Undefined.class);
  }

  @Test
  void recovered_dollars_forgive_what_net_dollars_count() {
    Sums sums =
        Sums.of(
            List.of(
                new RollChain("a", TIER, 1, 100, 80, 0),
                new RollChain("b", TIER, 1, 100, -50, 0),
                new RollChain("c", TIER, 1, 100, 130, 0)));

    assertThat(value(sums.gross())).isEqualTo(180 / 300.0);
    assertThat(value(sums.net())).isEqualTo(160 / 300.0);
    assertThat(value(sums.evenShare())).isEqualTo(1 / 3.0);
  }

  @Test
  void nothing_rolled_is_undefined() {
    assertThat(Sums.of(List.of()).gross()).isInstanceOf(Measure.Undefined.class);
  }

  @Test
  void the_filter_asks_for_six_percent_of_the_width_and_85_of_the_target() {
    DailyRules rules = Rulebooks.defaults().condors().daily();

    // Ten points wide at SPX 7,000: at least 0.60 for the width, 0.595 for the target of 0.70.
    assertThat(PremiumFilter.asked(condor(50, 1, 0.61), 7000, rules).refused()).isFalse();
    Asked between = PremiumFilter.asked(condor(50, 1, 0.597), 7000, rules);
    assertThat(between.gauge()).isTrue();
    assertThat(between.floor()).isFalse();
    Asked low = PremiumFilter.asked(condor(-900, 1, 0.50), 7000, rules);
    assertThat(low.gauge() && low.floor() && low.lost()).isTrue();
    assertThat(low.dollars()).isEqualTo(-900);
  }

  @Test
  void a_session_is_skipped_when_every_condor_is_refused() {
    Asked refused = new Asked(DAY, true, false, true, -900);
    Asked taken = new Asked(DAY, false, false, false, 60);
    Asked later = new Asked(DAY.plusDays(1), true, true, false, 20);

    List<PremiumFilter.Session> sessions = PremiumFilter.sessions(List.of(refused, later, taken));

    assertThat(sessions).extracting(PremiumFilter.Session::skipped).containsExactly(false, true);
    assertThat(sessions.getFirst().count(true, true)).isEqualTo(1);
    assertThat(sessions.getFirst().count(false, true)).isZero();
  }

  @Test
  void premium_that_comes_back_is_not_lost() {
    List<Held> held = List.of(new Held(DAY, 1, 0), new Held(DAY, 1, 3), new Held(DAY, 2, 0));

    assertThat(value(StaticCalls.drag(held))).isEqualTo(0.25);
    assertThat(StaticCalls.drag(List.of())).isInstanceOf(Measure.Undefined.class);
  }

  @Test
  void the_slope_of_the_curve_is_taken_for_a_year() {
    MarketSnapshot day = Markets.quiet(DAY, 5400, 15);
    List<Point> curve = day.vixFutures().points();
    long apart =
        curve.get(1).expiry().date().toEpochDay() - curve.get(0).expiry().date().toEpochDay();

    double drag = RollYield.slopes(List.of(day)).getFirst().perYear();

    assertThat(drag).isEqualTo((16.3 / 16.0 - 1) * 365 / apart, within(1e-12));
  }

  @Test
  void a_roll_sells_the_front_and_buys_the_second_on_its_last_session() {
    Expiry june = new Expiry(LocalDate.of(2024, 6, 18), Settlement.AM);
    Expiry july = new Expiry(LocalDate.of(2024, 7, 17), Settlement.AM);
    Expiry august = new Expiry(LocalDate.of(2024, 8, 21), Settlement.AM);
    Expiry september = new Expiry(LocalDate.of(2024, 9, 18), Settlement.AM);

    List<Roll> rolls =
        RollYield.rolls(
            List.of(
                curve(LocalDate.of(2024, 6, 17), new Point(june, 13), new Point(july, 14)),
                curve(LocalDate.of(2024, 6, 18), new Point(july, 14), new Point(august, 15)),
                curve(LocalDate.of(2024, 7, 16), new Point(july, 12.6), new Point(august, 15.12)),
                curve(LocalDate.of(2024, 7, 17), new Point(august, 15), new Point(september, 16))));

    assertThat(rolls).hasSize(1);
    assertThat(rolls.getFirst().slope()).isEqualTo(0.2, within(1e-12));
    assertThat(rolls.getFirst().held()).isEqualTo(-0.1, within(1e-12));
    assertThat(rolls.getFirst().years()).isEqualTo(29 / 365.0);
  }

  private static MarketSnapshot curve(LocalDate date, Point... points) {
    MarketSnapshot s = Markets.quiet(date, 5400, 15);
    return new MarketSnapshot(
        s.date(),
        s.asOf(),
        s.spx(),
        s.indices(),
        new TermStructure(List.of(points)),
        s.rates(),
        s.settlements(),
        s.upcoming());
  }

  @Test
  void a_night_is_inside_its_range_on_both_sides() {
    SignalSet none = SignalSet.of(DAY, TradingCalendar.close(DAY), Map.of());

    assertThat(new Night(-0.010, none, none).inside(1.0)).isTrue();
    assertThat(new Night(0.0101, none, none).inside(1.0)).isFalse();
    assertThat(new Night(-0.0101, none, none).inside(1.0)).isFalse();
  }

  @Test
  void each_side_owes_what_settles_beyond_its_short() {
    IronCondor condor =
        new IronCondor(Underlying.SPX, new Expiry(DAY, Settlement.PM), 4480, 4500, 4600, 4620);

    assertThat(SoldCondor.owed(condor, OptionRight.PUT, 4490)).isEqualTo(10);
    assertThat(SoldCondor.owed(condor, OptionRight.CALL, 4490)).isZero();
    assertThat(SoldCondor.owed(condor, OptionRight.CALL, 4700)).isEqualTo(20);
    SoldCondor sold = new SoldCondor(DAY, condor, 4550, 0.8, 0.5, 0.2, 10, 0, 0.01);
    assertThat(sold.putSide()).isEqualTo(0.8 - 10 - 0.1, within(1e-12));
    assertThat(sold.callSide()).isEqualTo(0.4, within(1e-12));
    assertThat(sold.credit()).isEqualTo(1.1, within(1e-12));
  }

  @Test
  void losses_on_the_widest_fifth_of_sessions_are_told() {
    List<SoldCondor> sold =
        List.of(
            result(-6, 0.030),
            result(1, 0.020),
            result(-2, 0.010),
            result(1, 0.008),
            result(1, 0.005));

    assertThat(value(NaiveCondor.wideShare(sold))).isEqualTo(0.75);
  }

  private static SoldCondor result(double points, double range) {
    IronCondor condor =
        new IronCondor(Underlying.SPX, new Expiry(DAY, Settlement.PM), 4480, 4500, 4600, 4620);
    return new SoldCondor(DAY, condor, 4550, points, 0, 0, 0, 0, range);
  }

  @Test
  void seven_days_run_from_friday_to_friday() {
    assertThat(CallSide.expiry(LocalDate.of(2024, 6, 7)))
        .contains(new Expiry(LocalDate.of(2024, 6, 14), Settlement.PM));
    assertThat(CallSide.expiry(LocalDate.of(2024, 6, 10))).isEmpty();
    assertThat(CallSide.expiry(LocalDate.of(2008, 1, 4)))
        .contains(new Expiry(LocalDate.of(2008, 1, 11), Settlement.AM));
  }

  @Test
  void the_hedge_is_measured_on_the_money_before_the_session() {
    BookDays days =
        BookDays.of(
            List.of(DAY, DAY.plusDays(1)),
            100_000,
            new long[] {200_000, 199_000},
            new long[] {100_100, 0},
            new long[] {-100, -1_000},
            new long[] {100, 1_000});

    assertThat(HedgeProfit.hedge(days)).containsExactly(-0.252, -1.26);
  }

  @Test
  void the_rise_of_beta_is_the_slope_of_the_difference() {
    double[] x = IntStream.range(0, 60).mapToDouble(i -> (i % 7 - 3) / 100.0).toArray();
    double[] y =
        IntStream.range(0, 60).mapToDouble(i -> 0.1 * x[i] - (x[i] < 0 ? 0.001 : 0)).toArray();
    List<LocalDate> dates = IntStream.range(0, 60).mapToObj(DAY::plusDays).toList();
    Joint joint = new Joint(dates, y, x);

    assertThat(joint.down().orElseThrow().slope()).isEqualTo(0.1, within(1e-12));
    assertThat(joint.all().orElseThrow().slope()).isGreaterThan(0.1);
    assertThat(joint.quarters()).hasSize(2);
    assertThat(joint.quarters().getFirst()).hasSize(20);
  }
}
