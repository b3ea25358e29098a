package io.alvh.calibration;

import io.alvh.instrument.OptionRight;
import io.alvh.pricing.SpxShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/// What a fit reads of one expiry: the quotes nearest to fixed deltas, so that densely listed
/// strikes count no more than others.
final class FitSample {
  private static final double[] PUT_DELTAS = {
    0.5, 0.42, 0.35, 0.3, 0.25, 0.2, 0.16, 0.13, 0.1, 0.07, 0.05, 0.035, 0.02, 0.01, 0.005
  };
  private static final double[] CALL_DELTAS = {
    0.42, 0.35, 0.3, 0.25, 0.2, 0.16, 0.13, 0.1, 0.07, 0.05
  };
  private static final double NEAR = 0.25;
  private static final double WIDEST = 0.1;
  private static final int FEWEST = 6;
  private static final double FULL_FROM = 0.045;
  private static final double HALF_FROM = 0.017;

  /// Share of a log contract that lies within reach of the last bid.
  private static final double REACHED = 0.995;

  private static final double LEAST_STRIP_DAYS = 6;
  private static final double INDEX_WEIGHT = 0.5;

  private final QuotedSmile smile;
  private final QuotedSmile chosen;
  private final double[] weights;

  private FitSample(QuotedSmile smile, List<QuotedVol> vols) {
    this.smile = smile;
    chosen =
        new QuotedSmile(
            smile.underlying(),
            smile.session(),
            smile.expiry(),
            smile.years(),
            smile.forward(),
            smile.discount(),
            smile.state(),
            vols,
            smile.strip());
    weights = new double[vols.size()];
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      double delta = vols.get(i).absDelta();
      weights[i] = delta > FULL_FROM ? 1 : delta > HALF_FROM ? 0.5 : 0.25;
      sum += weights[i] * weights[i];
    }
    double scale = StrictMath.sqrt(sum);
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= scale;
    }
  }

  /// Returns what a fit reads of `smile`; absent where too little is quoted.
  static Optional<FitSample> of(QuotedSmile smile) {
    TreeSet<Integer> places = new TreeSet<>();
    choose(places, smile.vols(), OptionRight.PUT, PUT_DELTAS);
    choose(places, smile.vols(), OptionRight.CALL, CALL_DELTAS);
    if (places.size() < FEWEST) {
      return Optional.empty();
    }
    List<QuotedVol> vols = new ArrayList<>();
    places.forEach(i -> vols.add(smile.vols().get(i)));
    return Optional.of(new FitSample(smile, vols));
  }

  private static void choose(
      Set<Integer> places, List<QuotedVol> vols, OptionRight right, double[] deltas) {
    for (double delta : deltas) {
      int best = -1;
      double nearest = NEAR;
      for (int i = 0; i < vols.size(); i++) {
        QuotedVol v = vols.get(i);
        double off = StrictMath.abs(StrictMath.log(v.absDelta() / delta));
        if (v.quote().right() == right && v.halfSpread() < WIDEST * v.vol() && off < nearest) {
          nearest = off;
          best = i;
        }
      }
      if (best >= 0) {
        places.add(best);
      }
    }
  }

  /// Returns the expiry it was made from.
  QuotedSmile smile() {
    return smile;
  }

  /// Returns whether calls are quoted.
  boolean hasCalls() {
    return smile.hasCalls();
  }

  /// Returns the weighted errors of `shape` relative to the volatility at the money: one a quote,
  /// and that of the strip.
  double[] errors(SpxShape shape) {
    double theta = chosen.theta(shape);
    double atTheMoney = StrictMath.sqrt(theta / chosen.years());
    List<QuotedVol> vols = chosen.vols();
    double[] errors = new double[vols.size() + 1];
    for (int i = 0; i < vols.size(); i++) {
      double off = chosen.vol(shape, theta, vols.get(i).k()) - vols.get(i).vol();
      errors[i] = weights[i] * off / atTheMoney;
    }
    OptionalDouble strip = smile.strip();
    if (strip.isPresent() && smile.days() >= LEAST_STRIP_DAYS) {
      double ratio = REACHED * shape.logContract(theta) / strip.getAsDouble();
      errors[vols.size()] = (hasCalls() ? 1 : INDEX_WEIGHT) * 0.5 * StrictMath.log(ratio);
    }
    return errors;
  }
}
