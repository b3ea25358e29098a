package io.alvh.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alvh.calendar.TradingCalendar;
import io.alvh.engine.TestMarket;
import io.alvh.market.MarketSnapshot;
import io.alvh.market.Observation;
import io.alvh.market.Observation.Origin;
import io.alvh.market.SeriesName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/// Small worlds whose breadth can be followed by hand.
class BreadthSignalsTest {
  private static final LocalDate FROM = LocalDate.of(2019, 1, 2);
  private static final int WHOLE = 252;

  private final List<MarketSnapshot> sessions = new ArrayList<>();
  private final List<Observation> figures = new ArrayList<>();

  private void market(int n, IntToDoubleFunction close) {
    LocalDate date = FROM;
    for (int i = 0; i < n; i++) {
      sessions.add(TestMarket.snapshot(date, 100, close.applyAsDouble(i), 15));
      date = TradingCalendar.next(date);
    }
  }

  private void issues(int session, double rose, double fell, Origin origin) {
    MarketSnapshot s = sessions.get(session);
    figures.add(new Observation(SeriesName.ADVANCES, "", s.date(), rose, s.asOf(), origin));
    figures.add(new Observation(SeriesName.DECLINES, "", s.date(), fell, s.asOf(), origin));
  }

  private void nets(int from, int to, double net, Origin origin) {
    for (int i = from; i < to; i++) {
      issues(i, 500 * (1 + net), 500 * (1 - net), origin);
    }
  }

  private List<Map<SignalName, Reading>> readings() {
    return MarketSignalsTest.readings(PublishedWorld.publish(sessions, figures));
  }

  private Reading last(SignalName name) {
    return readings().getLast().getOrDefault(name, new Reading.Missing("not put"));
  }

  private static double value(Reading reading) {
    assertThat(reading).isInstanceOf(Reading.Known.class);
    return ((Reading.Known) reading).value();
  }

  private static String flag(Reading reading) {
    assertThat(reading).isInstanceOf(Reading.Known.class);
    return ((Reading.Known) reading).flag();
  }

  private static String why(Reading reading) {
    assertThat(reading).isInstanceOf(Reading.Missing.class);
    return ((Reading.Missing) reading).why();
  }

  /// (3 - 1) / 4 + (1 - 3) / 4 + (2 - 0) / 2 = 1.
  @Test
  void the_line_is_the_sum_of_the_nets() {
    market(3, _ -> 100);
    issues(0, 3, 1, Origin.OFFICIAL);
    issues(1, 1, 3, Origin.OFFICIAL);
    issues(2, 2, 0, Origin.OFFICIAL);

    assertThat(value(last(SignalName.AD_NET))).isEqualTo(1);
    assertThat(value(last(SignalName.AD_LINE))).isEqualTo(1);
    assertThat(flag(last(SignalName.AD_LINE))).isEmpty();
  }

  @Test
  void rising_prices_on_a_falling_line_are_a_divergence_and_on_a_rising_one_are_none() {
    market(WHOLE, i -> 100 + i);
    nets(0, 231, 0.1, Origin.OFFICIAL);
    nets(231, WHOLE, -0.1, Origin.OFFICIAL);
    assertThat(value(last(SignalName.AD_DIVERGENCE))).isEqualTo(1);

    figures.clear();
    nets(0, WHOLE, 0.1, Origin.OFFICIAL);
    assertThat(value(last(SignalName.AD_DIVERGENCE))).isZero();
  }

  @Test
  void falling_prices_on_a_rising_line_are_the_bullish_kind_and_do_not_count() {
    market(WHOLE, i -> 1000 - 2 * i);
    nets(0, WHOLE, 0.1, Origin.OFFICIAL);

    assertThat(value(last(SignalName.AD_DIVERGENCE))).isZero();
  }

  /// The line lies at 0, falls by 0.5 on the last day but ten and stays: its spread about the
  /// fitted line is far below 0.5. Prices drift down by a tenth of a point a day, so the slopes
  /// agree; near the high they make a divergence, two percent under it none.
  @Test
  void a_line_far_below_its_high_counts_only_while_prices_are_near_theirs() {
    nearHigh(0.01);
    assertThat(value(last(SignalName.AD_DIVERGENCE))).isEqualTo(1);

    sessions.clear();
    figures.clear();
    nearHigh(0.10);
    assertThat(value(last(SignalName.AD_DIVERGENCE))).isZero();
  }

  private void nearHigh(double drift) {
    market(WHOLE, i -> 100 - drift * Math.max(0, i - 230));
    nets(0, WHOLE, 0, Origin.OFFICIAL);
    MarketSnapshot s = sessions.get(WHOLE - 11);
    figures.removeIf(o -> o.period().equals(s.date()));
    issues(WHOLE - 11, 250, 750, Origin.OFFICIAL);
  }

  @Test
  void the_change_of_source_is_no_move_and_is_flagged() {
    market(600, i -> 100 + i);
    nets(0, 400, 0.1, Origin.OFFICIAL);
    nets(100, 600, 0.2, Origin.SUBSTITUTE);
    List<Map<SignalName, Reading>> all = readings();

    double before = value(all.get(399).getOrDefault(SignalName.AD_LINE, missing()));
    double after = value(all.get(400).getOrDefault(SignalName.AD_LINE, missing()));
    assertThat(after - before).isCloseTo(0.2, within(1e-9));
    assertThat(flag(all.get(399).getOrDefault(SignalName.AD_DIVERGENCE, missing()))).isEmpty();
    for (int i = 400; i < 600; i++) {
      Reading divergence = all.get(i).getOrDefault(SignalName.AD_DIVERGENCE, missing());
      assertThat(value(divergence)).as("session " + i).isZero();
      assertThat(flag(divergence)).isEqualTo(BreadthSignals.STAND_IN);
    }
    assertThat(flag(last(SignalName.AD_NET))).isEqualTo(BreadthSignals.STAND_IN);
    assertThat(flag(last(SignalName.AD_LINE))).startsWith("200 sessions of ");
  }

  private static Reading missing() {
    return new Reading.Missing("not put");
  }

  @Test
  void a_hole_is_missing_and_ends_every_window_over_it() {
    market(300, _ -> 100);
    nets(0, 300, 0.1, Origin.OFFICIAL);
    LocalDate hole = sessions.get(290).date();
    figures.removeIf(o -> o.period().equals(hole));
    List<Map<SignalName, Reading>> all = readings();

    assertThat(why(all.get(290).getOrDefault(SignalName.AD_NET, missing())))
        .isEqualTo("no advances and declines after " + sessions.get(289).date());
    assertThat(why(last(SignalName.AD_DIVERGENCE)))
        .isEqualTo("fewer than 252 advances and declines without a hole");
    assertThat(flag(last(SignalName.AD_LINE))).isEqualTo("1 sessions left out");
  }

  @Test
  void after_the_series_ends_every_signal_says_when() {
    market(300, _ -> 100);
    nets(0, 280, 0.1, Origin.OFFICIAL);

    String ended = "no advances and declines after " + sessions.get(279).date();
    assertThat(why(last(SignalName.AD_NET))).isEqualTo(ended);
    assertThat(why(last(SignalName.AD_LINE))).isEqualTo(ended);
    assertThat(why(last(SignalName.AD_DIVERGENCE))).isEqualTo(ended);
    assertThat(why(last(SignalName.BREADTH_WARNING))).isEqualTo("no AD_DIVERGENCE");
  }
}
