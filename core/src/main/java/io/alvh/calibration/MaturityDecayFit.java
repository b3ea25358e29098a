package io.alvh.calibration;

import io.alvh.calendar.Expiry;
import io.alvh.market.IndexName;
import io.alvh.market.MarketSnapshot;
import io.alvh.market.TermStructure;
import io.alvh.market.TermStructure.Point;
import io.alvh.pricing.MaturityDecay;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/// Fits `MaturityDecay` to what VX futures did: the realised volatility of futures of constant
/// maturity, each daily move over the VVIX of the session before.
///
/// ```
/// move at maturity m = ln(w F1' + (1-w) F2') - ln(w F1 + (1-w) F2)
/// w: share of the nearer of the two futures around m on the first session
/// least squares of ln(rms of move / VVIX) - ln s(m) - constant over the maturities
/// ```
///
/// Where VVIX is missing its median before 2008, 84, stands in.
public final class MaturityDecayFit {
  /// Maturities in calendar days.
  private static final int[] DAYS = {15, 30, 45, 60, 90, 120, 150, 180, 210};

  private static final double DAYS_A_YEAR = 365;
  private static final double SESSIONS_A_YEAR = 252;
  private static final double USUAL_VVIX = 84;
  private static final long MOST_DAYS_BETWEEN_SESSIONS = 5;
  private static final long MOST_DAYS_BETWEEN_EXPIRIES = 100;
  private static final int LEAST_MOVES = 100;
  private static final int LEAST_MATURITIES = 5;

  private final List<MarketSnapshot> history;

  private MaturityDecayFit(List<MarketSnapshot> history) {
    this.history = history;
  }

  /// A fit, and what it rests on.
  ///
  /// @param decay the fit
  /// @param moves how many daily moves were counted over all maturities
  /// @param maturities what was seen of each
  /// @param misfit root-mean-square of ln(seen / fitted)
  public record Fit(MaturityDecay decay, int moves, List<Seen> maturities, double misfit) {
    public Fit {
      maturities = List.copyOf(maturities);
    }
  }

  /// The realised volatility of one constant maturity.
  ///
  /// @param days to settlement
  /// @param moves how many
  /// @param overVvix root-mean-square move per root year over VVIX as a fraction
  public record Seen(int days, int moves, double overVvix) {}

  /// Returns the fit to every session of `history` strictly before `before`.
  ///
  /// @param history ascending
  /// @throws IllegalArgumentException if fewer than five maturities have a hundred moves
  public static Fit before(List<MarketSnapshot> history, LocalDate before) {
    return find(history, before)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "too few moves of VX futures before " + before + " to fit their decay"));
  }

  /// Returns the fit to every session of `history` strictly before `before`, empty if fewer than
  /// five maturities have a hundred moves.
  ///
  /// @param history ascending
  public static Optional<Fit> find(List<MarketSnapshot> history, LocalDate before) {
    return fit(new MaturityDecayFit(history).seen(before));
  }

  /// Returns every row of the table in force beside its refit on `history`, floor and speed apart;
  /// rows with too few moves before them are not refitted.
  public static List<Refit> refits(List<MarketSnapshot> history) {
    List<Refit> refits = new ArrayList<>();
    for (MaturityDecay.Row row : MaturityDecay.rows()) {
      Optional<Fit> fit = find(history, row.from());
      refits.add(refit("floor", row, fit, MaturityDecay::floor));
      refits.add(refit("speed per year", row, fit, MaturityDecay::speed));
    }
    return List.copyOf(refits);
  }

  private static Refit refit(
      String number,
      MaturityDecay.Row row,
      Optional<Fit> fit,
      ToDoubleFunction<MaturityDecay> value) {
    String name = "VX decay: " + number;
    double inForce = value.applyAsDouble(row.decay());
    return fit.map(
            f -> new Refit(name, row.from(), inForce, value.applyAsDouble(f.decay()), f.moves()))
        .orElseGet(() -> Refit.not(name, row.from(), inForce, 0, Refit.Basis.TOO_FEW));
  }

  private List<Seen> seen(LocalDate before) {
    double[] squares = new double[DAYS.length];
    int[] moves = new int[DAYS.length];
    for (int i = 1; i < history.size(); i++) {
      MarketSnapshot from = history.get(i - 1);
      MarketSnapshot to = history.get(i);
      if (to.date().isBefore(before)
          && ChronoUnit.DAYS.between(from.date(), to.date()) <= MOST_DAYS_BETWEEN_SESSIONS) {
        add(from, to, squares, moves);
      }
    }
    List<Seen> seen = new ArrayList<>();
    for (int m = 0; m < DAYS.length; m++) {
      if (moves[m] >= LEAST_MOVES) {
        double rms = StrictMath.sqrt(squares[m] / moves[m] * SESSIONS_A_YEAR);
        seen.add(new Seen(DAYS[m], moves[m], rms));
      }
    }
    return seen;
  }

  private static Optional<Fit> fit(List<Seen> seen) {
    if (seen.size() < LEAST_MATURITIES) {
      return Optional.empty();
    }
    MaturityDecay decay = nearest(seen);
    int all = seen.stream().mapToInt(Seen::moves).sum();
    return Optional.of(new Fit(decay, all, seen, StrictMath.sqrt(miss(decay, seen) / seen.size())));
  }

  private static void add(MarketSnapshot from, MarketSnapshot to, double[] squares, int[] moves) {
    double vvix = from.indices().find(IndexName.VVIX).orElse(USUAL_VVIX) / 100;
    for (int m = 0; m < DAYS.length; m++) {
      OptionalDouble move = move(from, to.vixFutures(), DAYS[m]);
      if (move.isPresent()) {
        double scaled = move.getAsDouble() / vvix;
        squares[m] += scaled * scaled;
        moves[m]++;
      }
    }
  }

  private static OptionalDouble move(MarketSnapshot from, TermStructure to, int days) {
    List<Point> points = from.vixFutures().points();
    for (int i = 1; i < points.size(); i++) {
      Point near = points.get(i - 1);
      Point far = points.get(i);
      long first = daysTo(from.date(), near.expiry());
      long second = daysTo(from.date(), far.expiry());
      if (first <= days && days < second && second - first <= MOST_DAYS_BETWEEN_EXPIRIES) {
        OptionalDouble nearTo = to.find(near.expiry());
        OptionalDouble farTo = to.find(far.expiry());
        if (nearTo.isEmpty() || farTo.isEmpty()) {
          return OptionalDouble.empty();
        }
        double w = (double) (second - days) / (second - first);
        double then = w * near.settle() + (1 - w) * far.settle();
        double now = w * nearTo.getAsDouble() + (1 - w) * farTo.getAsDouble();
        return OptionalDouble.of(StrictMath.log(now / then));
      }
    }
    return OptionalDouble.empty();
  }

  private static long daysTo(LocalDate date, Expiry expiry) {
    return ChronoUnit.DAYS.between(date, expiry.date());
  }

  /// Walks to the smallest miss by ever shorter steps along both numbers.
  private static MaturityDecay nearest(List<Seen> seen) {
    double floor = 0.3;
    double speed = 6.5;
    double least = miss(new MaturityDecay(floor, speed), seen);
    for (double step = 1; step > 1e-7; ) {
      boolean moved = false;
      for (int d = 0; d < 4; d++) {
        double sign = d % 2 == 0 ? step : -step;
        double tryFloor = Math.clamp(d < 2 ? floor + 0.05 * sign : floor, 0.01, 0.95);
        double trySpeed = Math.clamp(d < 2 ? speed : speed + sign, 0.5, 40);
        double miss = miss(new MaturityDecay(tryFloor, trySpeed), seen);
        if (miss < least) {
          least = miss;
          floor = tryFloor;
          speed = trySpeed;
          moved = true;
        }
      }
      step = moved ? step : step / 2;
    }
    return new MaturityDecay(floor, speed);
  }

  /// Sum of squares about the mean of ln(seen / s).
  private static double miss(MaturityDecay decay, List<Seen> seen) {
    double sum = 0;
    double squares = 0;
    for (Seen s : seen) {
      double off = StrictMath.log(s.overVvix() / decay.share(s.days() / DAYS_A_YEAR));
      sum += off;
      squares += off * off;
    }
    return squares - sum * sum / seen.size();
  }
}
