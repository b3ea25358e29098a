package io.alvh.adapter.synthetic;

import io.alvh.calendar.TradingCalendar;
import io.alvh.market.Observation;
import io.alvh.market.Observation.Origin;
import io.alvh.market.SeriesName;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// Made-up published figures that go with the path: breadth and small companies follow the index's
/// day, offerings and growth its volatility, exchange rate and rates are on their own. Each is
/// known as late as its real counterpart. Prices, consensus and sectors are not made up: what rests
/// on them stays without data.
///
/// Its random numbers are of streams that the path does not use.
final class SyntheticFigures {
  /// Monthly and quarterly figures begin so many years before the first session.
  private static final int YEARS_BEFORE = 10;

  private static final YearMonth EPOCH = YearMonth.of(1990, 1);
  private static final int ISSUES = 3_000;
  private static final int BREADTH = 20;
  private static final int SMALL = 24;
  private static final int MONEY = 28;
  private static final int OFFERINGS = 32;
  private static final int GROWTH = 36;

  private final Noise noise;
  private final World world;
  private final List<SyntheticDay> days;
  private final List<Observation> figures = new ArrayList<>();

  /// Sum and number of the logarithms of VIX by month of the path.
  private final TreeMap<YearMonth, double[]> vix = new TreeMap<>();

  SyntheticFigures(Noise noise, World world, List<SyntheticDay> days) {
    this.noise = noise;
    this.world = world;
    this.days = days;
  }

  /// Returns all figures of the span, those before its first session included.
  List<Observation> all() {
    addSessions();
    LocalDate first = days.getFirst().date();
    YearMonth begin = YearMonth.from(first).minusYears(YEARS_BEFORE);
    YearMonth end = YearMonth.from(days.getLast().date());
    double money = 0;
    for (YearMonth m = EPOCH; !m.isAfter(end); m = m.plusMonths(1)) {
      money = 0.985 * money + 0.012 * noise.normal(day(m), MONEY);
      if (!m.isBefore(begin)) {
        addMonth(m, money);
      }
    }
    return List.copyOf(figures);
  }

  private void addSessions() {
    double small = StrictMath.log(100);
    double before = days.getFirst().spx().open();
    for (int i = 0; i < days.size(); i++) {
      SyntheticDay d = days.get(i);
      double change = StrictMath.log(d.spx().close() / before);
      before = d.spx().close();
      long day = d.date().toEpochDay();
      small += 1.15 * change + 0.006 * noise.normal(day, SMALL);
      double net = 0.75 * StrictMath.tanh(70 * change) + 0.12 * noise.normal(day, BREADTH);
      int rose = (int) StrictMath.rint(ISSUES * (1 + Math.clamp(net, -0.97, 0.97)) / 2);
      if (world != World.MISSING_DATA || !Holes.lacksBreadth(i)) {
        addSession(SeriesName.ADVANCES, d.date(), rose);
        addSession(SeriesName.DECLINES, d.date(), ISSUES - rose);
      }
      addSession(
          SeriesName.SMALL_CAP, d.date(), StrictMath.rint(StrictMath.exp(small) * 100) / 100);
      double[] sum = vix.computeIfAbsent(YearMonth.from(d.date()), _ -> new double[2]);
      sum[0] += d.logVix();
      sum[1]++;
    }
  }

  private void addSession(SeriesName series, LocalDate date, double value) {
    add(series, date, value, TradingCalendar.close(date));
  }

  private void addMonth(YearMonth m, double money) {
    LocalDate first = m.atDay(1);
    if (world != World.MISSING_DATA || !Holes.lacksMoney(m)) {
      double level = StrictMath.rint(100 * StrictMath.exp(money) * 100) / 100;
      add(SeriesName.REER, first, level, from(m.plusMonths(2).atDay(20)));
    }
    double nervous = nervous(m);
    double heat = 2.9 - 0.9 * nervous + 0.35 * noise.normal(day(m), OFFERINGS);
    double count = StrictMath.rint(StrictMath.exp(Math.clamp(heat, -1, 5)));
    add(SeriesName.IPO_COUNT, first, count, from(m.plusMonths(2).atDay(1)));
    double dollar = 100 * SyntheticQuotes.rates(m.atDay(15)).bill();
    Instant rates = from(m.plusMonths(1).atDay(20));
    add(SeriesName.RATE_USD, first, dollar, rates);
    add(SeriesName.RATE_EUR, first, 0.7 * dollar - 0.3, rates);
    add(SeriesName.RATE_JPY, first, 0.1 * dollar, rates);
    if (m.getMonthValue() % 3 == 1) {
      double growth = 2.4 - 6 * Math.max(0, nervous) + 1.2 * noise.normal(day(m), GROWTH);
      Instant known = from(m.plusMonths(3).atDay(1).plusDays(30));
      add(SeriesName.GDP_GROWTH, first, StrictMath.rint(growth * 10) / 10, known);
    }
  }

  /// Returns the mean logarithm of VIX over the month above that of 20; before the path, a calm
  /// -0.2.
  private double nervous(YearMonth m) {
    double[] sum = vix.get(m);
    return sum == null ? -0.2 : sum[0] / sum[1] - StrictMath.log(20);
  }

  private void add(SeriesName series, LocalDate period, double value, Instant known) {
    figures.add(new Observation(series, "", period, value, known, Origin.SUBSTITUTE));
  }

  private static long day(YearMonth m) {
    return m.atDay(1).toEpochDay();
  }

  /// Returns the close of the first session on or after `date`.
  private static Instant from(LocalDate date) {
    LocalDate session = TradingCalendar.isSession(date) ? date : TradingCalendar.next(date);
    return TradingCalendar.close(session);
  }
}
