package io.alvh.calibration;

import io.alvh.calendar.Settlement;
import io.alvh.pricing.SpreadModel;
import io.alvh.unit.Check;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Fits rows of `SpreadModel` to quotes.
public final class SpreadFit {
  private static final double VIX = 20;
  private static final double DAYS = 30;

  /// A fund's quotes in points of the index it is a tenth of.
  private static final double FUND = 10;

  private SpreadFit() {}

  /// Returns all six terms fitted to index quotes of sessions before `from`, each session with the
  /// same weight however many options it quotes.
  ///
  /// @throws IllegalArgumentException if there are none or they do not determine every term
  public static SpreadModel chains(LocalDate from, List<SpreadSample> samples) {
    before(from, samples);
    return findChains(from, samples)
        .orElseThrow(
            () -> new IllegalArgumentException("the quotes before " + from + " leave a term open"));
  }

  /// Returns the fit as `chains` does, empty if the quotes before `from` do not determine every
  /// term: a single session, for example, says nothing of the term in VIX.
  public static Optional<SpreadModel> findChains(LocalDate from, List<SpreadSample> samples) {
    List<SpreadSample> known = samples.stream().filter(s -> s.session().isBefore(from)).toList();
    if (known.isEmpty()) {
      return Optional.empty();
    }
    return sessionsAlike(known)
        .map(b ->
            new SpreadModel(
                from, false, new SpreadModel.Terms(b[0], b[1], b[2], b[3], b[4], b[5])));
  }

  /// Returns level, standard and price terms fitted to the index quotes of one session before
  /// `from`, which know only one VIX and about one maturity: the term in VIX comes from a tenth
  /// fund's puts before `from`, days and delta stay zero.
  ///
  /// @param index quotes of one session, standard and weekly, each kind with the same weight
  /// @param fund quotes of SPY in its own points
  public static SpreadModel strips(
      LocalDate from, List<SpreadSample> index, List<SpreadSample> fund) {
    double vix = fundSlope(before(from, fund));
    List<SpreadSample> known = before(from, index);
    double[][] x = new double[known.size()][];
    double[] y = new double[known.size()];
    double[] weights = new double[known.size()];
    for (int i = 0; i < y.length; i++) {
      SpreadSample s = known.get(i);
      double scale = StrictMath.pow(s.vix() / VIX, vix);
      x[i] = new double[] {1, standard(s), StrictMath.log(s.price())};
      y[i] = s.halfSpread() / scale;
      weights[i] =
          1.0 / (double) known.stream().filter(k -> k.settlement() == s.settlement()).count();
    }
    double[] b = LogLinear.fit(x, y, weights);
    return new SpreadModel(from, false, new SpreadModel.Terms(b[0], b[1], b[2], vix, 0, 0));
  }

  /// Returns the terms of `inForce` as what `observations` quotes do not refit.
  public static List<Refit> notRefitted(SpreadModel inForce, int observations) {
    return refits(inForce, inForce, 1).stream()
        .map(r ->
            Refit.not(
                r.constant(), r.from(), r.inForce(), observations, Refit.Basis.QUOTES_MISSING))
        .toList();
  }

  /// Returns a model's terms beside those refitted.
  public static List<Refit> refits(SpreadModel inForce, SpreadModel refitted, int observations) {
    SpreadModel.Terms a = inForce.terms();
    SpreadModel.Terms b = refitted.terms();
    LocalDate from = inForce.from();
    return List.of(
        new Refit("SPX half-spread, level (log points)", from, a.level(), b.level(), observations),
        new Refit("SPX half-spread, standard", from, a.standard(), b.standard(), observations),
        new Refit("SPX half-spread, price", from, a.price(), b.price(), observations),
        new Refit("SPX half-spread, VIX", from, a.vix(), b.vix(), observations),
        new Refit("SPX half-spread, days", from, a.days(), b.days(), observations),
        new Refit("SPX half-spread, delta", from, a.delta(), b.delta(), observations));
  }

  private static double fundSlope(List<SpreadSample> fund) {
    double[][] x = new double[fund.size()][];
    double[] y = new double[fund.size()];
    double[] weights = new double[fund.size()];
    for (int i = 0; i < y.length; i++) {
      SpreadSample s = fund.get(i);
      x[i] = new double[] {1, StrictMath.log(FUND * s.price()), StrictMath.log(s.vix() / VIX)};
      y[i] = FUND * s.halfSpread();
      weights[i] = 1;
    }
    return LogLinear.fit(x, y, weights)[2];
  }

  private static Optional<double[]> sessionsAlike(List<SpreadSample> samples) {
    Map<LocalDate, Integer> counts = new TreeMap<>();
    samples.forEach(s -> counts.merge(s.session(), 1, Integer::sum));
    double[][] x = new double[samples.size()][];
    double[] y = new double[samples.size()];
    double[] weights = new double[samples.size()];
    for (int i = 0; i < y.length; i++) {
      SpreadSample s = samples.get(i);
      x[i] = chainRow(s);
      y[i] = s.halfSpread();
      weights[i] = 1.0 / counts.getOrDefault(s.session(), 1);
    }
    return LogLinear.find(x, y, weights);
  }

  private static double[] chainRow(SpreadSample s) {
    return new double[] {
      1,
      standard(s),
      StrictMath.log(s.price()),
      StrictMath.log(s.vix() / VIX),
      StrictMath.log(s.days() / DAYS),
      s.absDelta()
    };
  }

  private static double standard(SpreadSample s) {
    return s.settlement() == Settlement.AM ? 1 : 0;
  }

  private static List<SpreadSample> before(LocalDate from, List<SpreadSample> samples) {
    List<SpreadSample> known = new ArrayList<>(samples);
    known.removeIf(s -> !s.session().isBefore(from));
    Check.that(!known.isEmpty(), "no quotes before " + from);
    return known;
  }
}
