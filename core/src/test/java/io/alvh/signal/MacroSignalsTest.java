package io.alvh.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alvh.calendar.TradingCalendar;
import io.alvh.engine.TestMarket;
import io.alvh.market.MarketSnapshot;
import io.alvh.market.Observation;
import io.alvh.market.Observation.Origin;
import io.alvh.market.SeriesName;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/// Economies small enough to follow by hand.
class MacroSignalsTest {
  private static final LocalDate FROM = LocalDate.of(2019, 1, 2);
  private static final LocalDate APRIL = LocalDate.of(2019, 4, 30);
  private static final LocalDate MAY = LocalDate.of(2019, 5, 31);

  private final List<MarketSnapshot> sessions = new ArrayList<>();
  private final List<Observation> figures = new ArrayList<>();

  private void market(int n) {
    LocalDate date = FROM;
    for (int i = 0; i < n; i++) {
      sessions.add(TestMarket.snapshot(date, 1000, 1000, 15));
      date = TradingCalendar.next(date);
    }
  }

  private void add(SeriesName series, String item, LocalDate period, double value, Instant known) {
    figures.add(new Observation(series, item, period, value, known, Origin.OFFICIAL));
  }

  private void months(SeriesName series, YearMonth last, int n, IntToDoubleFunction value) {
    for (int i = 0; i < n; i++) {
      YearMonth m = last.minusMonths(n - 1L - i);
      Instant known = PublishedWorld.close(m.plusMonths(2).atDay(1));
      add(series, "", m.atDay(1), value.applyAsDouble(i), known);
    }
  }

  private List<Map<SignalName, Reading>> readings() {
    return MarketSignalsTest.readings(PublishedWorld.publish(sessions, figures));
  }

  private static Reading of(Map<SignalName, Reading> session, SignalName name) {
    return session.getOrDefault(name, new Reading.Missing("not put"));
  }

  private static double value(Map<SignalName, Reading> session, SignalName name) {
    assertThat(of(session, name)).as(name.name()).isInstanceOf(Reading.Known.class);
    return ((Reading.Known) of(session, name)).value();
  }

  /// 60 counts 1, 2, ..., 60: the newest is no less than any; a newest of 15 is no less than 15.
  @Test
  void offerings_are_ranked_among_five_years() {
    market(30);
    months(SeriesName.IPO_COUNT, YearMonth.of(2018, 11), 60, i -> i + 1);
    assertThat(value(readings().getLast(), SignalName.IPO_COUNT)).isEqualTo(60);
    assertThat(value(readings().getLast(), SignalName.IPO_PERCENTILE)).isEqualTo(100);

    figures.clear();
    months(SeriesName.IPO_COUNT, YearMonth.of(2018, 11), 60, i -> i == 59 ? 15 : i + 1);
    assertThat(value(readings().getLast(), SignalName.IPO_PERCENTILE)).isEqualTo(100 * 16 / 60.0);
  }

  /// The last count became known on 2 January 2019: 62 days later it still counts, then no more.
  @Test
  void a_series_that_has_ended_is_missing_with_its_last_month() {
    market(60);
    months(SeriesName.IPO_COUNT, YearMonth.of(2018, 11), 60, i -> i);
    for (Map<SignalName, Reading> session : readings()) {
      Reading count = of(session, SignalName.IPO_COUNT);
      if (count instanceof Reading.Known known) {
        assertThat(known.knownAt()).isEqualTo(sessions.getFirst().asOf());
      } else {
        assertThat(count).isEqualTo(new Reading.Missing("no number of offerings after 2018-11"));
      }
    }
    int last = 0;
    while (of(readings().get(last + 1), SignalName.IPO_COUNT) instanceof Reading.Known) {
      last++;
    }
    assertThat(sessions.get(last).date()).isEqualTo("2019-03-05");
    assertThat(readings()).hasSizeGreaterThan(last + 10);
  }

  /// Mean 100 of 119 hundreds and one 112 is 100.1; deviation 12 (1/120 · 119/120 · 120/119)^½.
  @Test
  void the_exchange_rate_is_held_against_ten_years() {
    market(30);
    months(SeriesName.REER, YearMonth.of(2018, 11), 120, i -> i == 119 ? 112 : 100);
    double mean = 100.1;
    double deviation = Math.sqrt((119 * 0.01 + 11.9 * 11.9) / 119);
    assertThat(value(readings().getLast(), SignalName.REER_Z))
        .isCloseTo(11.9 / deviation, within(1e-9));
    assertThat(value(readings().getLast(), SignalName.REER_DEVIATION))
        .isCloseTo(112 / mean - 1, within(1e-12));
  }

  @Test
  void a_revision_counts_from_when_it_is_known() {
    market(30);
    months(SeriesName.REER, YearMonth.of(2018, 11), 120, i -> i == 119 ? 112 : 100);
    add(SeriesName.REER, "", LocalDate.of(2018, 11, 1), 100, sessions.get(10).asOf());
    List<Map<SignalName, Reading>> all = readings();

    assertThat(value(all.get(9), SignalName.REER_DEVIATION)).isCloseTo(0.1188811, within(1e-6));
    assertThat(value(all.get(10), SignalName.REER_DEVIATION)).isZero();
    assertThat(of(all.get(10), SignalName.REER_Z))
        .isEqualTo(new Reading.Missing("the rate did not move"));
  }

  /// Small companies rise by a thousandth a session from the start; the dollar is 12 % over its
  /// mean from the figure of January on, known on 1 March. March is the first month-end of which
  /// both are known, April the second.
  @Test
  void the_second_engine_needs_both_conditions_at_two_month_ends() {
    market(120);
    for (int i = 0; i < 120; i++) {
      MarketSnapshot s = sessions.get(i);
      add(SeriesName.SMALL_CAP, "", s.date(), 100 * Math.pow(1.001, i), s.asOf());
    }
    months(SeriesName.REER, YearMonth.of(2019, 5), 125, i -> i >= 120 ? 112 : 100 + i % 2);
    List<Map<SignalName, Reading>> all = readings();
    for (int i = 0; i < 120; i++) {
      LocalDate date = sessions.get(i).date();
      Reading engine = of(all.get(i), SignalName.SECOND_ENGINE);
      if (date.isBefore(LocalDate.of(2019, 4, 30))) {
        assertThat(engine).as("%s", date).isInstanceOf(Reading.Missing.class);
      } else {
        LocalDate end = date.isBefore(LocalDate.of(2019, 5, 31)) ? APRIL : MAY;
        assertThat(engine)
            .as("%s", date)
            .isEqualTo(new Reading.Known(1, TradingCalendar.close(end), ""));
      }
    }
  }

  /// Eight quarters of which the last is dear: z of 7 zeros and a one is (1 - 1/8) / sqrt(1/8).
  @Test
  void fragility_weighs_the_sectors_scores() {
    market(30);
    sector("a", 0.6, 8);
    sector("b", 0.4, 8);
    double z = (1 - 0.125) / Math.sqrt(0.125);
    // P/E and P/CF at z, the quick ratio at -z: (z/2 + z/2 + z) / 2.
    assertThat(value(readings().getLast(), SignalName.FRAGILITY)).isCloseTo(z, within(1e-12));
    assertThat(((Reading.Known) of(readings().getLast(), SignalName.FRAGILITY)).flag()).isEmpty();
  }

  @Test
  void a_small_sector_without_history_is_left_out_and_flagged_and_a_large_one_is_missed() {
    market(30);
    sector("a", 0.95, 8);
    sector("b", 0.05, 7);
    Reading.Known small = (Reading.Known) of(readings().getLast(), SignalName.FRAGILITY);
    assertThat(small.flag()).isEqualTo("some sectors left out");

    figures.clear();
    sector("a", 0.8, 8);
    sector("b", 0.2, 7);
    assertThat(of(readings().getLast(), SignalName.FRAGILITY)).isInstanceOf(Reading.Missing.class);
  }

  private void sector(String name, double weight, int quarters) {
    for (int i = 0; i < quarters; i++) {
      LocalDate period = LocalDate.of(2018, 7, 1).minusMonths(3L * (quarters - 1 - i));
      Instant known = PublishedWorld.close(period.plusMonths(5));
      double last = i == quarters - 1 ? 1 : 0;
      add(SeriesName.SECTOR_PE, name, period, 10 + last, known);
      add(SeriesName.SECTOR_PCF, name, period, 5 + last, known);
      add(SeriesName.SECTOR_QUICK, name, period, 2 - last, known);
      add(SeriesName.SECTOR_WEIGHT, name, period, weight, known);
    }
  }
}
