package io.alvh.study.measure;

import io.alvh.instrument.OptionLeg;
import io.alvh.instrument.Underlying;
import io.alvh.market.MarketSnapshot;
import io.alvh.pricing.Valuer;
import io.alvh.stats.Regression;
import io.alvh.study.Measure;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Beta of a book to SPX (S24).
///
/// Regression beta: daily returns of NAV over the bill on returns of SPX closes over the bill, the
/// index's dividends left out. Instantaneous beta: what the book's Greeks say of the next move,
/// `sum of delta multiplier quantity dF/dR / NAV`, R the return of SPX; for SPX options dF/dR is
/// the forward, for VIX options the walk-forward slope of their future on SPX.
final class BetaMeter {
  /// Sessions of the shorter window: a quarter.
  static final int QUARTER = 63;

  /// Sessions of the longer window: a year.
  static final int YEAR = 252;

  /// Lags of the standard errors.
  static final int LAGS = 5;

  private BetaMeter() {}

  /// The betas of two books at the end of a quarter.
  ///
  /// @param date last session of the quarter in the sample
  /// @param hedged the book
  /// @param unhedged its twin without a hedge
  record Quarter(LocalDate date, Betas hedged, Betas unhedged) {
    /// Returns by how much the hedge raised the beta of the last year.
    Measure rise() {
      return hedged.year().minus(unhedged.year());
    }
  }

  /// The betas of one book.
  ///
  /// @param quarter slope over the last 63 sessions
  /// @param quarterError its standard error
  /// @param year slope over the last 252 sessions
  /// @param yearError its standard error
  /// @param down slope over those of the last 252 on which SPX fell against the bill
  /// @param instant by the Greeks at the close
  record Betas(
      Measure quarter,
      Measure quarterError,
      Measure year,
      Measure yearError,
      Measure down,
      Measure instant) {}

  /// Returns the betas at every quarter's end; both samples have the same sessions.
  static List<Quarter> quarters(RunSample hedged, RunSample unhedged) {
    List<Quarter> quarters = new ArrayList<>();
    VxBeta vx = new VxBeta();
    for (int i = 1 - hedged.before(); i < hedged.size(); i++) {
      vx.add(hedged.prices(i - 1), hedged.prices(i));
      if (i >= 0 && endsQuarter(hedged, i)) {
        quarters.add(new Quarter(hedged.date(i), betas(hedged, i, vx), betas(unhedged, i, vx)));
      }
    }
    return quarters;
  }

  private static boolean endsQuarter(RunSample sample, int i) {
    return i + 1 == sample.size() || quarter(sample.date(i)) != quarter(sample.date(i + 1));
  }

  private static int quarter(LocalDate date) {
    return date.get(IsoFields.QUARTER_OF_YEAR);
  }

  private static Betas betas(RunSample sample, int i, VxBeta vx) {
    Optional<Regression> quarter = line(sample, i, QUARTER, false);
    Optional<Regression> year = line(sample, i, YEAR, false);
    return new Betas(
        figure(quarter, Regression::slope, QUARTER),
        figure(quarter, Regression::slopeError, QUARTER),
        figure(year, Regression::slope, YEAR),
        figure(year, Regression::slopeError, YEAR),
        figure(line(sample, i, YEAR, true), Regression::slope, YEAR),
        instant(sample, i, vx));
  }

  private static Measure figure(
      Optional<Regression> line, Function<Regression, Double> part, int window) {
    return line.map(part)
        .map(Measure::of)
        .orElse(Measure.undefined("under " + window + " sessions, or SPX did not move"));
  }

  private static Optional<Regression> line(RunSample sample, int last, int window, boolean down) {
    return last + 1 < window ? Optional.empty() : whole(sample, last + 1 - window, last, down);
  }

  /// Returns the line over the sessions `from` to `to`, both included.
  static Optional<Regression> whole(RunSample sample, int from, int to, boolean down) {
    double[] x = new double[to - from + 1];
    double[] y = new double[x.length];
    for (int i = from; i <= to; i++) {
      // A ruined book has no return.
      if (sample.navBefore(i) <= 0) {
        return Optional.empty();
      }
      double bill = sample.billReturn(i);
      x[i - from] = sample.spxReturn(i) - bill;
      y[i - from] = sample.navReturn(i) - bill;
    }
    return x.length <= LAGS
        ? Optional.empty()
        : down ? Regression.down(y, x, LAGS) : Regression.of(y, x, LAGS);
  }

  private static Measure instant(RunSample sample, int i, VxBeta vx) {
    Valuer prices = sample.prices(i);
    double sum = 0;
    for (Lot lot : sample.lots(i)) {
      Optional<Double> move = move(lot, prices, vx);
      if (move.isEmpty()) {
        return Measure.undefined("too few sessions of VX futures of that maturity");
      }
      for (OptionLeg leg : lot.trade().structure().legs()) {
        double delta = prices.greeks(leg.contract()).delta();
        sum += leg.ratio() * delta * move.get() * lot.dollarsPerPoint();
      }
    }
    return Measure.ratio(sum * 100, (double) sample.day(i).nav(), "the book is ruined");
  }

  private static Optional<Double> move(Lot lot, Valuer prices, VxBeta vx) {
    MarketSnapshot now = prices.snapshot();
    return lot.trade().structure().underlying() == Underlying.SPX
        ? Optional.of(
            prices.findForward(Underlying.SPX, lot.trade().structure().expiry()).orElseThrow())
        : vx.slope(now.date(), lot.trade().structure().expiry().date());
  }
}
