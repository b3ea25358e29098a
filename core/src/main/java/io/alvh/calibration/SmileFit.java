package io.alvh.calibration;

import io.alvh.pricing.SmileCoefficients;
import io.alvh.pricing.SmileRow;
import io.alvh.pricing.SmileTable;
import io.alvh.pricing.SmileWing;
import io.alvh.pricing.SpxShape;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Fits the SPX smile to quotes: least squares of relative volatility errors, each expiry at its
/// own variance at the money (so that only shape counts) plus the error of its strip, whose weight
/// is that of all its quotes; an expiry that lies far off counts less, days lose half their weight
/// each year, and every coefficient is held to the prior row like by an observation of its own.
/// Gauss-Newton, from the prior, so that a fit depends on its quotes alone.
public final class SmileFit {
  /// The coefficients in the order of the fit.
  static final List<String> NAMES =
      List.of(
          "ln put wing",
          "put wing by ln VIX",
          "put wing by SKEW",
          "put wing by ln VVIX",
          "ln bend",
          "ln call wing",
          "call wing by ln VIX",
          "tail");

  private static final int CALL = 5;
  private static final int CALL_BY_VIX = 6;
  private static final int TAIL = 7;
  private static final double[] PRIOR_SPREAD = {0.3, 0.5, 0.3, 0.5, 0.2, 0.4, 0.5, 1};
  private static final double NOISE = 0.04;
  private static final double HALF_LIFE_DAYS = 365;
  private static final double CHAIN_DAY = 12;
  private static final double[] BUCKETS = {3.5, 9.5, 35.5, 70.5, 201};
  private static final double[] BUCKET_SHARE = {0.0625, 0.1875, 0.25, 0.25, 0.25};
  private static final int STEPS = 25;
  private static final double BUMP = 1e-3;
  private static final double MOST_MOVE = 0.5;
  private static final double CLOSE = 1e-5;

  private record Weighted(FitSample sample, double weight) {}

  private SmileFit() {}

  /// Returns the smile fitted to those of `smiles` quoted on sessions before `from`, by the prior
  /// row alone if there are none.
  public static SmileRow before(LocalDate from, List<QuotedSmile> smiles) {
    List<QuotedSmile> known = known(from, smiles);
    double[] prior = vector(SmileTable.rows().getFirst().coefficients());
    List<Weighted> samples = weighted(from, known);
    double[] b = prior.clone();
    for (int i = 0; i < STEPS && !samples.isEmpty(); i++) {
      if (step(b, prior, samples) < CLOSE) {
        break;
      }
    }
    return new SmileRow(from, days(known), coefficients(b));
  }

  /// Returns every coefficient of every row of the table beside its refit on `smiles`; a row fitted
  /// on another number of days than `smiles` quote before it is not refitted.
  public static List<Refit> refits(List<QuotedSmile> smiles) {
    return SmileTable.rows().parallelStream().flatMap(row -> refits(row, smiles).stream()).toList();
  }

  private static List<Refit> refits(SmileRow row, List<QuotedSmile> smiles) {
    double[] inForce = vector(row.coefficients());
    int days = days(known(row.from(), smiles));
    boolean same = !row.isPrior() && days == row.quotedDays();
    double[] again = same ? vector(before(row.from(), smiles).coefficients()) : inForce;
    Refit.Basis why =
        days < row.quotedDays() ? Refit.Basis.QUOTES_MISSING : Refit.Basis.OTHER_QUOTES;
    List<Refit> refits = new ArrayList<>();
    for (int j = 0; j < inForce.length; j++) {
      String name = "SPX smile: " + NAMES.get(j);
      if (row.isPrior()) {
        refits.add(Refit.prior(name, row.from(), inForce[j]));
      } else if (same) {
        refits.add(new Refit(name, row.from(), inForce[j], again[j], days));
      } else {
        refits.add(Refit.not(name, row.from(), inForce[j], days, why));
      }
    }
    return refits;
  }

  private static List<QuotedSmile> known(LocalDate from, List<QuotedSmile> smiles) {
    return smiles.stream().filter(s -> s.session().isBefore(from)).toList();
  }

  private static int days(List<QuotedSmile> smiles) {
    return Math.toIntExact(smiles.stream().map(QuotedSmile::session).distinct().count());
  }

  private static List<Weighted> weighted(LocalDate from, List<QuotedSmile> smiles) {
    Map<String, Integer> counts = new TreeMap<>();
    smiles.forEach(s -> counts.merge(key(s), 1, Integer::sum));
    List<Weighted> samples = new ArrayList<>();
    for (QuotedSmile s : smiles) {
      double age = ChronoUnit.DAYS.between(s.session(), from) / HALF_LIFE_DAYS;
      double day =
          s.hasCalls() ? CHAIN_DAY * BUCKET_SHARE[bucket(s)] / counts.getOrDefault(key(s), 1) : 1;
      FitSample.of(s).ifPresent(f -> samples.add(new Weighted(f, day * StrictMath.pow(0.5, age))));
    }
    return samples;
  }

  private static String key(QuotedSmile s) {
    return s.session() + s.underlying() + bucket(s);
  }

  private static int bucket(QuotedSmile s) {
    int i = 0;
    while (s.days() >= BUCKETS[i]) {
      i++;
    }
    return i;
  }

  /// Moves `b` once; returns the largest move.
  private static double step(double[] b, double[] prior, List<Weighted> samples) {
    int n = b.length;
    double[][] normal = new double[n][n + 1];
    for (int j = 0; j < n; j++) {
      double pull = NOISE * NOISE / (PRIOR_SPREAD[j] * PRIOR_SPREAD[j]);
      normal[j][j] = pull;
      normal[j][n] = pull * (prior[j] - b[j]);
    }
    for (Weighted w : samples) {
      add(normal, b, w);
    }
    double[] move = solve(normal);
    double largest = 0;
    for (int j = 0; j < n; j++) {
      double before = b[j];
      b[j] += Math.clamp(move[j], -MOST_MOVE, MOST_MOVE);
      if (j == TAIL) {
        b[j] = Math.clamp(b[j], 0, SmileCoefficients.MOST_TAIL);
      }
      largest = StrictMath.max(largest, StrictMath.abs(b[j] - before));
    }
    return largest;
  }

  private static void add(double[][] normal, double[] b, Weighted w) {
    int n = b.length;
    double[] at = w.sample().errors(shape(b, w));
    double size = 0;
    for (double e : at) {
      size += e * e;
    }
    double weight = w.weight() / StrictMath.sqrt(1 + size / (NOISE * NOISE));
    double[][] slopes = new double[n][];
    for (int j = 0; j < n; j++) {
      slopes[j] = slope(b, j, at, w);
    }
    for (int j = 0; j < n; j++) {
      for (int i = 0; i <= j; i++) {
        double dot = weight * dot(slopes[i], slopes[j]);
        normal[j][i] += dot;
        normal[i][j] += i == j ? 0 : dot;
      }
      normal[j][n] -= weight * dot(slopes[j], at);
    }
  }

  /// Puts say nothing of the call wing: where no call is quoted its slopes are zero.
  private static double[] slope(double[] b, int j, double[] at, Weighted w) {
    double[] slope = new double[at.length];
    if (!w.sample().hasCalls() && (j == CALL || j == CALL_BY_VIX)) {
      return slope;
    }
    double[] moved = b.clone();
    moved[j] += j == TAIL && b[j] > SmileCoefficients.MOST_TAIL / 2 ? -BUMP : BUMP;
    double bump = moved[j] - b[j];
    double[] next = w.sample().errors(shape(moved, w));
    for (int i = 0; i < at.length; i++) {
      slope[i] = (next[i] - at[i]) / bump;
    }
    return slope;
  }

  private static SpxShape shape(double[] b, Weighted w) {
    return coefficients(b).unbounded(w.sample().smile().state());
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  /// Elimination of a positive definite system with its right side in the last column.
  private static double[] solve(double[][] a) {
    int n = a.length;
    for (int i = 0; i < n; i++) {
      for (int r = i + 1; r < n; r++) {
        double share = a[r][i] / a[i][i];
        for (int c = i; c <= n; c++) {
          a[r][c] -= share * a[i][c];
        }
      }
    }
    double[] x = new double[n];
    for (int i = n - 1; i >= 0; i--) {
      x[i] = a[i][n];
      for (int c = i + 1; c < n; c++) {
        x[i] -= a[i][c] * x[c];
      }
      x[i] /= a[i][i];
    }
    return x;
  }

  static double[] vector(SmileCoefficients c) {
    return new double[] {
      StrictMath.log(c.put().level()),
      c.put().byVix(),
      c.put().bySkew(),
      c.put().byVvix(),
      StrictMath.log(c.bend()),
      StrictMath.log(c.call().level()),
      c.call().byVix(),
      c.tail()
    };
  }

  private static SmileCoefficients coefficients(double[] b) {
    return new SmileCoefficients(
        new SmileWing(StrictMath.exp(b[0]), b[1], b[2], b[3]),
        new SmileWing(StrictMath.exp(b[CALL]), b[CALL_BY_VIX], 0, 0),
        StrictMath.exp(b[4]),
        b[TAIL]);
  }
}
