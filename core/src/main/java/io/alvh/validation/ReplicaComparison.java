package io.alvh.validation;

import io.alvh.stats.DrawdownStats;
import io.alvh.stats.EquityCurve;
import io.alvh.stats.PerformanceStats;
import io.alvh.unit.Check;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// A replica beside the published index, on the dates both have, published value for published
/// value.
///
/// ```
/// r_i, p_i returns of replica and index between neighbouring dates, m of them a year
/// correlation = corr(r, p)      tracking error = sd(r - p) sqrt(m)      m = number of returns / years
/// ```
///
/// A published date without a session (the last day of a month on a weekend) takes the replica's
/// last close before it, if that is no more than five days older.
///
/// @param symbol the index's
/// @param replica on the common dates
/// @param published on the common dates, in index points
public record ReplicaComparison(String symbol, EquityCurve replica, EquityCurve published) {
  private static final int OLDEST_DAYS = 5;
  private static final double DAYS_A_YEAR = 365.25;

  public ReplicaComparison {
    Check.that(
        replica.dates().equals(published.dates()) && replica.size() > 1,
        symbol + " needs common dates, at least two");
  }

  /// Returns the comparison, absent with fewer than two common dates.
  public static Optional<ReplicaComparison> of(Replica replica, BenchmarkSeries published) {
    Check.that(replica.symbol().equals(published.symbol()), "both must be of one index");
    List<LocalDate> dates = new ArrayList<>();
    List<Double> ours = new ArrayList<>();
    List<Double> theirs = new ArrayList<>();
    EquityCurve curve = replica.curve();
    int at = -1;
    for (BenchmarkSeries.Value value : published.values()) {
      while (at + 1 < curve.size() && !curve.date(at + 1).isAfter(value.date())) {
        at++;
      }
      if (at >= 0 && ChronoUnit.DAYS.between(curve.date(at), value.date()) <= OLDEST_DAYS) {
        dates.add(value.date());
        ours.add(curve.nav(at));
        theirs.add(value.value());
      }
    }
    return dates.size() < 2
        ? Optional.empty()
        : Optional.of(
            new ReplicaComparison(
                replica.symbol(), new EquityCurve(dates, ours), new EquityCurve(dates, theirs)));
  }

  /// Returns the first common date.
  public LocalDate first() {
    return replica.date(0);
  }

  /// Returns the last common date.
  public LocalDate last() {
    return replica.date(replica.size() - 1);
  }

  /// Returns the number of returns compared.
  public int returns() {
    return replica.size() - 1;
  }

  /// Returns the returns a year: about 252 for daily values, 12 for monthly ones.
  public double returnsPerYear() {
    return returns() * DAYS_A_YEAR / ChronoUnit.DAYS.between(first(), last());
  }

  /// Returns the correlation of returns, -1 to 1; empty with fewer than three or without variation.
  public OptionalDouble correlation() {
    double[] r = replica.dailyReturns();
    double[] p = published.dailyReturns();
    double vr = covariance(r, r);
    double vp = covariance(p, p);
    return r.length < 3 || !(vr > 0) || !(vp > 0)
        ? OptionalDouble.empty()
        : OptionalDouble.of(covariance(r, p) / (Math.sqrt(vr) * Math.sqrt(vp)));
  }

  /// Returns the tracking error, a fraction a year; empty with fewer than two returns.
  public OptionalDouble trackingError() {
    double[] difference = replica.dailyReturns();
    double[] p = published.dailyReturns();
    for (int i = 0; i < p.length; i++) {
      difference[i] -= p[i];
    }
    return difference.length < 2
        ? OptionalDouble.empty()
        : OptionalDouble.of(Math.sqrt(covariance(difference, difference) * returnsPerYear()));
  }

  /// Returns the replica's compound growth a year less the index's, as a fraction.
  public double cagrDifference() {
    return cagr(replica) - cagr(published);
  }

  /// Returns the replica's greatest drawdown on the common dates less the index's; positive is
  /// deeper.
  public double drawdownDifference() {
    return DrawdownStats.of(replica).max() - DrawdownStats.of(published).max();
  }

  private static double cagr(EquityCurve curve) {
    return PerformanceStats.of(curve, new double[curve.size() - 1]).cagr().orElseThrow();
  }

  private static double covariance(double[] x, double[] y) {
    double meanX = 0;
    double meanY = 0;
    for (int i = 0; i < x.length; i++) {
      meanX += x[i] / x.length;
      meanY += y[i] / y.length;
    }
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += (x[i] - meanX) * (y[i] - meanY);
    }
    return sum / (x.length - 1);
  }
}
