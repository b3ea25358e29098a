package io.alvh.signal;

import io.alvh.calendar.TradingCalendar;
import io.alvh.engine.TestMarket;
import io.alvh.instrument.Underlying;
import io.alvh.market.MarketSnapshot;
import io.alvh.market.Observation;
import io.alvh.market.Observation.Origin;
import io.alvh.market.PublishedFigures;
import io.alvh.market.SeriesName;
import io.alvh.market.SettlementValue;
import io.alvh.market.TermStructure;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// A made-up market with all that signals of breadth, futures and the economy must bear: two
/// sources of breadth that begin and end at other times, holes, figures known a session late,
/// revisions, a user's own figures, months that were never published, series that end, sessions
/// without futures, without the second one, or without a final settlement.
final class PublishedWorld {
  /// Sessions of the world.
  static final int SESSIONS = 1200;

  private static final LocalDate FROM = LocalDate.of(2018, 6, 1);
  private static final List<String> SECTORS = List.of("energy", "health", "money", "staples");

  private final SplittableRandom random;
  private final List<MarketSnapshot> plain;
  private final List<Observation> figures = new ArrayList<>();

  private PublishedWorld(long seed) {
    random = new SplittableRandom(seed);
    plain = TestMarket.snapshots(FROM, SESSIONS, seed);
  }

  /// Returns the sessions; the same seed makes the same market.
  static List<MarketSnapshot> of(long seed) {
    PublishedWorld world = new PublishedWorld(seed);
    world.addSessions();
    world.addMonths();
    return publish(world.futures(), world.figures);
  }

  /// Returns `sessions` with `figures`, each in the first snapshot that can know it.
  static List<MarketSnapshot> publish(List<MarketSnapshot> sessions, List<Observation> figures) {
    PublishedFigures published = new PublishedFigures(figures);
    List<MarketSnapshot> with = new ArrayList<>();
    Instant before = Instant.MIN;
    for (MarketSnapshot s : sessions) {
      with.add(s.with(published.between(before, s.asOf())));
      before = s.asOf();
    }
    return with;
  }

  private void addSessions() {
    double small = 0;
    for (int i = 0; i < SESSIONS; i++) {
      LocalDate date = plain.get(i).date();
      double move = i == 0 ? 0 : plain.get(i).spx().close() / plain.get(i - 1).spx().close() - 1;
      small += move * 1.1 + 0.008 * (random.nextDouble() - 0.5);
      boolean late = i > 600 && i < 640;
      Instant known = late ? plain.get(i).asOf().plusSeconds(3600) : plain.get(i).asOf();
      if (i < 800 && i != 420) {
        breadth(date, move, 3000, known, i % 7 == 0 ? Origin.USER : Origin.OFFICIAL);
      }
      if (i == 300) {
        breadth(plain.get(250).date(), 0.05, 3000, known, Origin.OFFICIAL); // a revision
      }
      if (i > 100 && i < 1100 && i != 500) {
        breadth(date, move * 1.3, 500, known, Origin.SUBSTITUTE);
      }
      if (i != 333 && i < 1150) {
        add(
            SeriesName.SMALL_CAP,
            "",
            date,
            100 * StrictMath.exp(small),
            known,
            i < 700 ? Origin.SUBSTITUTE : Origin.OFFICIAL);
      }
    }
  }

  private void breadth(LocalDate date, double move, int issues, Instant known, Origin origin) {
    double net = Math.clamp(25 * move + 0.5 * (random.nextDouble() - 0.5), -1, 1);
    int rose = (int) Math.rint(issues * (1 + net) / 2);
    add(SeriesName.ADVANCES, "", date, rose, known, origin);
    add(SeriesName.DECLINES, "", date, issues - rose, known, origin);
  }

  private void addMonths() {
    YearMonth end = YearMonth.from(plain.getLast().date());
    double rate = 100;
    for (YearMonth m = YearMonth.of(2007, 1); m.isBefore(end); m = m.plusMonths(1)) {
      rate *= 1 + 0.03 * (random.nextDouble() - 0.48);
      LocalDate first = m.atDay(1);
      boolean ended = !m.isBefore(end.minusMonths(9));
      if (!ended) {
        addRevised(SeriesName.REER, first, rate, close(m.plusMonths(2).atDay(20)));
      }
      for (SeriesName name :
          List.of(SeriesName.RATE_USD, SeriesName.RATE_EUR, SeriesName.RATE_JPY)) {
        boolean hole = name == SeriesName.RATE_EUR && m.getYear() == 2020 && m.getMonthValue() < 6;
        if (!hole) {
          addRevised(name, first, 4 * random.nextDouble(), close(m.plusMonths(1).atDay(20)));
        }
      }
      boolean offerings = !m.equals(YearMonth.of(2015, 3)) && !ended;
      if (offerings) {
        double count = Math.rint(40 * random.nextDouble());
        addRevised(SeriesName.IPO_COUNT, first, count, close(m.plusMonths(2).atDay(1)));
      }
      if (m.getMonthValue() % 3 == 1) {
        addQuarter(m);
      }
    }
  }

  private void addQuarter(YearMonth m) {
    LocalDate first = m.atDay(1);
    Instant known = close(m.plusMonths(4).atDay(1));
    if (m.getYear() < 2022) {
      addRevised(SeriesName.GDP_GROWTH, first, 6 * random.nextDouble() - 2, known);
    }
    for (String sector : SECTORS) {
      boolean young = sector.equals("staples") && m.getYear() < 2018;
      if (!young && (m.getYear() < 2020 || sector.equals("health"))) {
        add(SeriesName.SECTOR_PE, sector, first, 10 + 10 * random.nextDouble(), known, Origin.USER);
        add(SeriesName.SECTOR_PCF, sector, first, 5 + random.nextDouble(), known, Origin.USER);
        add(SeriesName.SECTOR_QUICK, sector, first, random.nextDouble(), known, Origin.SUBSTITUTE);
        double weight = sector.equals("staples") ? 0.08 : 0.2 + 0.1 * random.nextDouble();
        add(SeriesName.SECTOR_WEIGHT, sector, first, weight, known, Origin.OFFICIAL);
      }
    }
  }

  private void addRevised(SeriesName series, LocalDate period, double value, Instant known) {
    Origin origin = random.nextDouble() < 0.5 ? Origin.SUBSTITUTE : Origin.OFFICIAL;
    add(series, "", period, value, known, origin);
    if (random.nextDouble() < 0.2) {
      add(series, "", period, value * 1.05, known.plusSeconds(40L * 86_400), Origin.OFFICIAL);
    }
  }

  private void add(
      SeriesName series,
      String item,
      LocalDate period,
      double value,
      Instant known,
      Origin origin) {
    figures.add(new Observation(series, item, period, value, known, origin));
  }

  private List<MarketSnapshot> futures() {
    List<MarketSnapshot> sessions = new ArrayList<>();
    for (int i = 0; i < plain.size(); i++) {
      MarketSnapshot s = plain.get(i);
      List<TermStructure.Point> points = new ArrayList<>(s.vixFutures().points());
      List<SettlementValue> settlements = s.settlements();
      boolean none = i == 90 || (i >= 200 && i < 204) || (i >= 400 && i < 409);
      if (none) {
        points.clear();
      } else if (i % 97 == 50) {
        points.subList(1, points.size()).clear();
      } else if (i > 700 && i < 720) {
        points.remove(1);
      } else if (i == 777) {
        points.remove(0);
      }
      if (i > 850) {
        settlements = settlements.stream().map(PublishedWorld::proxy).toList();
      }
      if (i > 500 && i < 560) {
        settlements = List.of();
      }
      sessions.add(
          new MarketSnapshot(
              s.date(),
              s.asOf(),
              s.spx(),
              s.indices(),
              new TermStructure(points),
              s.rates(),
              settlements,
              s.upcoming()));
    }
    return sessions;
  }

  private static SettlementValue proxy(SettlementValue v) {
    return v.underlying() == Underlying.VIX
        ? new SettlementValue(
            v.underlying(), v.expiry(), v.value(), SettlementValue.Source.PROXY_VIX_OPEN)
        : v;
  }

  /// Returns the close of the first session on or after `date`.
  static Instant close(LocalDate date) {
    return TradingCalendar.close(
        TradingCalendar.isSession(date) ? date : TradingCalendar.next(date));
  }
}
