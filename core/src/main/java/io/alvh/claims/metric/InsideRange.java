package io.alvh.claims.metric;

import io.alvh.claims.BookKey;
import io.alvh.claims.CaseFile;
import io.alvh.claims.ClaimMetric;
import io.alvh.claims.ClaimSpec;
import io.alvh.claims.Measured;
import io.alvh.claims.Measured.Control;
import io.alvh.claims.Measured.Shift;
import io.alvh.claims.metric.RowDraws.Sure;
import io.alvh.pricing.Valuer;
import io.alvh.signal.EdrFormula;
import io.alvh.signal.Lookback;
import io.alvh.signal.SignalName;
import io.alvh.signal.SignalSet;
import io.alvh.study.Measure;
import io.alvh.study.Period;
import io.alvh.study.measure.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/// How often SPX closes within one expected daily range of the close before: index closes alone, no
/// option price in it.
///
/// A range counts as it is known to the rulebook, from the closes of the session before the condor
/// is sold; the claim does not say which formula nor which close, so the other readings are shifts
/// that decide.
final class InsideRange implements ClaimMetric {
  private static final double BLOCK = 10;
  private static final double[] VIX_BOUNDS = {15, 20, 25, Double.POSITIVE_INFINITY};
  private static final String[] VIX_WORDS = {"below 15", "15 to 20", "20 to 25", "25 and above"};

  @Override
  public String label() {
    return "settle_inside_edr";
  }

  @Override
  public String meaning() {
    return "share of sessions that close within one expected daily range of the close before";
  }

  @Override
  public List<BookKey> books(ClaimSpec claim) {
    return List.of();
  }

  @Override
  public List<BookKey> boxed(ClaimSpec claim) {
    return List.of();
  }

  /// One night and day: a condor sold at one close, settled at the next.
  ///
  /// @param move return from close to close, fraction
  /// @param known signals of the session before the condor is sold
  /// @param sold signals of the session at whose close it is sold
  record Night(double move, SignalSet known, SignalSet sold) {
    /// Returns whether the move stayed within `percent`.
    boolean inside(double percent) {
      return Math.abs(move) <= percent / 100;
    }
  }

  @Override
  public List<Measured> measure(ClaimSpec claim, CaseFile file) {
    EdrFormula ruled = file.base().edrFormula();
    EdrFormula plain = withoutMultiplier(ruled);
    List<Night> nights = nights(file, claim.period(), ruled);
    String universe = "SPX closes, " + Periods.words(claim.period());
    if (nights.isEmpty()) {
      return List.of(Measured.none(universe, file.market(), "no session has a range"));
    }
    boolean[] hits = hits(nights, n -> edr(n.known()));
    Sure sure = RowDraws.frequency(hits, BLOCK, file.sampling());
    List<Shift> shifts =
        List.of(
            shift("range without the multiplier by VIX", nights, n -> edr(plain, n.known()), file),
            shift("range of the close at which it is sold", nights, n -> edr(n.sold()), file),
            shift(
                "VIX over the root of 252 as the range",
                nights,
                n -> n.known().find(SignalName.VIX).orElseThrow() / Math.sqrt(EdrFormula.SESSIONS),
                file));
    return List.of(
        new Measured(
            universe,
            rate(hits),
            sure.interval(),
            sure.strict(),
            new Measured.Sample(hits.length, "sessions"),
            file.market(),
            shifts,
            controls(nights, file),
            ""));
  }

  private static Shift shift(
      String label, List<Night> nights, ToDoubleFunction<Night> percent, CaseFile file) {
    boolean[] hits = hits(nights, percent);
    return new Shift(
        "expected daily range",
        label,
        rate(hits),
        RowDraws.frequency(hits, BLOCK, file.sampling()).strict(),
        true);
  }

  private static List<Control> controls(List<Night> nights, CaseFile file) {
    List<Control> controls = new ArrayList<>();
    double from = 0;
    for (int i = 0; i < VIX_BOUNDS.length; i++) {
      double least = from;
      double below = VIX_BOUNDS[i];
      List<Night> there = nights.stream().filter(n -> in(n, least, below)).toList();
      control(controls, "VIX " + VIX_WORDS[i], hits(there, n -> edr(n.known())), file);
      from = below;
    }
    control(controls, "put beyond the range expires worthless", side(nights, -1), file);
    control(controls, "call beyond the range expires worthless", side(nights, 1), file);
    return controls;
  }

  private static boolean in(Night night, double least, double below) {
    double vix = night.known().find(SignalName.VIX).orElseThrow();
    return vix >= least && vix < below;
  }

  private static boolean[] side(List<Night> nights, int sign) {
    return tested(nights, n -> sign * n.move() <= edr(n.known()) / 100);
  }

  private static void control(List<Control> controls, String label, boolean[] hits, CaseFile file) {
    controls.add(
        new Control(
            label + ", " + hits.length + " sessions",
            Unit.PERCENT,
            rate(hits),
            RowDraws.frequency(hits, BLOCK, file.sampling()).interval()));
  }

  /// Returns every night of `period` whose range is known on both sessions.
  static List<Night> nights(CaseFile file, Period period, EdrFormula ruled) {
    List<Valuer> sessions = file.history().sessions();
    List<Night> nights = new ArrayList<>();
    Lookback past = file.history().past(0);
    SignalSet known = past.signals(ruled);
    for (int i = 1; i + 1 < sessions.size(); i++) {
      past = past.plus(sessions.get(i));
      SignalSet sold = past.signals(ruled);
      boolean both =
          known.find(SignalName.EDR).isPresent() && sold.find(SignalName.EDR).isPresent();
      if (both && period.contains(sessions.get(i + 1).snapshot().date())) {
        double from = sessions.get(i).snapshot().spx().close();
        double to = sessions.get(i + 1).snapshot().spx().close();
        nights.add(new Night(to / from - 1, known, sold));
      }
      known = sold;
    }
    return nights;
  }

  private static double edr(SignalSet signals) {
    return signals.find(SignalName.EDR).orElseThrow();
  }

  private static double edr(EdrFormula formula, SignalSet signals) {
    double vix = signals.find(SignalName.VIX).orElseThrow();
    OptionalDouble near = signals.find(SignalName.VIX9D);
    return formula.percent(near.orElse(vix), signals.find(SignalName.HV20).orElseThrow(), vix);
  }

  private static EdrFormula withoutMultiplier(EdrFormula formula) {
    return new EdrFormula(
        formula.weightVix9d(), List.of(new EdrFormula.Band(Double.POSITIVE_INFINITY, 1)));
  }

  private static boolean[] hits(List<Night> nights, ToDoubleFunction<Night> percent) {
    return tested(nights, n -> n.inside(percent.applyAsDouble(n)));
  }

  private static boolean[] tested(List<Night> nights, Predicate<Night> test) {
    boolean[] hits = new boolean[nights.size()];
    for (int i = 0; i < hits.length; i++) {
      hits[i] = test.test(nights.get(i));
    }
    return hits;
  }

  private static Measure rate(boolean[] hits) {
    int count = 0;
    for (boolean hit : hits) {
      count += hit ? 1 : 0;
    }
    return Measure.ratio(count, hits.length, "no session");
  }
}
