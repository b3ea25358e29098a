package io.alvh.validation;

import io.alvh.calendar.Expiry;
import io.alvh.calendar.OptionCalendar;
import io.alvh.calendar.Settlement;
import io.alvh.calendar.TradingCalendar;
import io.alvh.instrument.OptionContract;
import io.alvh.instrument.OptionRight;
import io.alvh.instrument.Underlying;
import io.alvh.market.Bar;
import io.alvh.market.IndexName;
import io.alvh.market.IndexReadings;
import io.alvh.market.MarketSnapshot;
import io.alvh.market.Rates;
import io.alvh.market.ScheduledEvent;
import io.alvh.market.TermStructure;
import io.alvh.market.TermStructure.Point;
import io.alvh.pricing.ClockTable;
import io.alvh.pricing.MaturityDecay;
import io.alvh.pricing.SmileTable;
import io.alvh.pricing.SpreadModel;
import io.alvh.pricing.SurfaceCase;
import io.alvh.pricing.Valuer;
import io.alvh.pricing.VixSmile;
import io.alvh.unit.Sha256;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Tells one pricing model from another by what it does: the hash of its prices and spreads of
/// fixed options on made-up markets of every year and of the first session of every row of
/// constants, on every smile of VIX options, so that no row can change unnoticed.
public final class ModelId {
  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2026;
  private static final int[] SPX_DAYS = {1, 3, 7, 21, 45, 90, 200};
  private static final double[] SPX_MONEYNESS = {0.85, 0.95, 0.99, 1.01, 1.05, 1.1};
  private static final double[] VIX_STRIKES = {14, 20, 30, 60};
  private static final double[] SPREAD_PRICES = {0.3, 4, 40};
  private static final double[] SPREAD_DELTAS = {0.05, 0.4};

  /// The fitted surfaces, and those on the other smiles of VIX options.
  static final List<SurfaceCase> CASES =
      Stream.of(VixSmile.values()).map(smile -> new SurfaceCase(0, smile)).toList();

  private static final List<IndexName> NAMES =
      List.of(
          IndexName.VIX9D,
          IndexName.VIX,
          IndexName.VIX3M,
          IndexName.VIX6M,
          IndexName.VVIX,
          IndexName.SKEW);

  /// Levels of VIX9D, VIX, VIX3M, VIX6M, VVIX and SKEW: a calm market, one in turmoil, and one of
  /// which VIX alone is known. Zero stands for an index that does not exist.
  private static final double[][] LEVELS = {
    {11.5, 13, 14.5, 16, 90, 135}, {62, 52, 42, 36, 150, 120}, {0, 18, 0, 0, 0, 0}
  };

  private ModelId() {}

  /// Returns the hash of the prices that this program's model makes.
  public static String current() {
    return of(dates(), CASES);
  }

  /// Returns the hash of the prices on `dates`, on the surfaces of each of `cases`.
  static String of(Collection<LocalDate> dates, List<SurfaceCase> cases) {
    Sha256 hash = new Sha256();
    for (LocalDate date : dates) {
      for (double[] levels : LEVELS) {
        Valuer fitted = Valuer.of(market(date, levels));
        addSpreads(hash, date, levels[1]);
        for (SurfaceCase surfaces : cases) {
          Valuer valuer = fitted.on(surfaces);
          if (surfaces.vixSmile() == VixSmile.BASE) {
            addSpx(hash, valuer);
          }
          addVix(hash, valuer);
        }
      }
    }
    return hash.hex();
  }

  /// Returns the sessions that are sampled: four a year, and the first one on which each row of
  /// each table of constants is in force.
  static NavigableSet<LocalDate> dates() {
    NavigableSet<LocalDate> dates = new TreeSet<>();
    for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      for (int month = 2; month <= 11; month += 3) {
        dates.add(TradingCalendar.previous(LocalDate.of(year, month, 20)));
      }
    }
    List<LocalDate> from = new ArrayList<>();
    SmileTable.rows().forEach(r -> from.add(r.from()));
    MaturityDecay.rows().forEach(r -> from.add(r.from()));
    SpreadModel.rows().forEach(r -> from.add(r.from()));
    for (int year = ClockTable.FIRST_FITTED; year <= ClockTable.lastFitted(); year++) {
      from.add(LocalDate.of(year, 1, 1));
    }
    // What is in force from before the first sample is in force on it.
    from.stream()
        .filter(date -> date.isAfter(dates.getFirst()))
        .map(date -> TradingCalendar.next(date.minusDays(1)))
        .toList()
        .forEach(dates::add);
    return dates;
  }

  private static void addSpx(Sha256 hash, Valuer valuer) {
    MarketSnapshot market = valuer.snapshot();
    for (int days : SPX_DAYS) {
      Expiry expiry =
          new Expiry(TradingCalendar.next(market.date().plusDays(days - 1)), Settlement.PM);
      for (double moneyness : SPX_MONEYNESS) {
        OptionRight right = moneyness < 1 ? OptionRight.PUT : OptionRight.CALL;
        double strike = Math.rint(moneyness * market.spx().close());
        hash.add(valuer.mark(new OptionContract(Underlying.SPX, expiry, right, strike)).mid());
      }
    }
  }

  private static void addVix(Sha256 hash, Valuer valuer) {
    for (Point future : valuer.snapshot().vixFutures().points()) {
      for (double strike : VIX_STRIKES) {
        hash.add(
            valuer
                .mark(new OptionContract(Underlying.VIX, future.expiry(), OptionRight.CALL, strike))
                .mid());
      }
    }
  }

  private static void addSpreads(Sha256 hash, LocalDate date, double vix) {
    SpreadModel spreads = SpreadModel.on(date);
    for (Settlement settlement : Settlement.values()) {
      for (double price : SPREAD_PRICES) {
        for (double delta : SPREAD_DELTAS) {
          for (int days : SPX_DAYS) {
            hash.add(spreads.halfSpread(price, delta, days, vix, settlement));
          }
        }
      }
    }
  }

  private static MarketSnapshot market(LocalDate date, double[] levels) {
    Map<IndexName, Double> readings = new EnumMap<>(IndexName.class);
    for (int i = 0; i < levels.length; i++) {
      if (levels[i] > 0) {
        readings.put(NAMES.get(i), levels[i]);
      }
    }
    List<Point> futures = new ArrayList<>();
    for (int month = 1; month <= 6; month++) {
      YearMonth expires = YearMonth.from(date).plusMonths(month);
      futures.add(new Point(OptionCalendar.vixMonthly(expires), levels[1] + month));
    }
    return new MarketSnapshot(
        date,
        TradingCalendar.close(date),
        new Bar(2000, 2000, 2000, 2000),
        IndexReadings.of(readings),
        new TermStructure(futures),
        new Rates(0.03, 0.018),
        List.of(),
        List.of(
            new ScheduledEvent(ScheduledEvent.Kind.FOMC, date.plusDays(2)),
            new ScheduledEvent(ScheduledEvent.Kind.CPI, date.plusDays(9))));
  }
}
