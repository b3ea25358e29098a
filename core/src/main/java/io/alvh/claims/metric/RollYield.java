package io.alvh.claims.metric;

import io.alvh.claims.BookKey;
import io.alvh.claims.CaseFile;
import io.alvh.claims.ClaimMetric;
import io.alvh.claims.ClaimSpec;
import io.alvh.claims.Measured;
import io.alvh.claims.Measured.Control;
import io.alvh.claims.Measured.Shift;
import io.alvh.claims.metric.RowDraws.Sure;
import io.alvh.market.IndexName;
import io.alvh.market.MarketSnapshot;
import io.alvh.market.TermStructure.Point;
import io.alvh.pricing.Valuer;
import io.alvh.study.Measure;
import io.alvh.study.Period;
import io.alvh.study.measure.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What rolling the front VX future into the second costs a holder, a year: settlements alone.
///
/// ```
/// drag(t) = (M2 / M1 - 1) * 365 / (days from the expiry of M1 to that of M2)
/// ```
///
/// the mean over sessions; positive in contango. What a holder who rolls on the last session before
/// the front settles paid roll by roll, and what he earned in all, stand beside it.
final class RollYield implements ClaimMetric {
  private static final double DAYS = 365;
  private static final double BLOCK = 42;
  private static final double ROLL_BLOCK = 3;
  private static final double[] VIX_BOUNDS = {15, 20, 25, Double.POSITIVE_INFINITY};
  private static final String[] VIX_WORDS = {"below 15", "15 to 20", "20 to 25", "25 and above"};

  @Override
  public String label() {
    return "roll_drag";
  }

  @Override
  public String meaning() {
    return "cost a year of holding the front VX future and rolling it into the second, mean over"
        + " sessions of their slope";
  }

  @Override
  public List<BookKey> books(ClaimSpec claim) {
    return List.of();
  }

  @Override
  public List<BookKey> boxed(ClaimSpec claim) {
    return List.of();
  }

  /// The slope on one session.
  ///
  /// @param vix close, points
  /// @param perYear drag a year, fraction
  record Slope(LocalDate date, double vix, double perYear) {}

  /// One roll, on the last session before the front settles.
  ///
  /// @param slope second over front, less one
  /// @param held return of the future bought at the roll before, up to this one
  /// @param years between both
  record Roll(LocalDate date, double slope, double held, double years) {}

  @Override
  public List<Measured> measure(ClaimSpec claim, CaseFile file) {
    List<MarketSnapshot> days = days(file, claim.period());
    List<Slope> slopes = slopes(days);
    String universe = "VX settlements, " + Periods.words(claim.period());
    if (slopes.isEmpty()) {
      return List.of(Measured.none(universe, file.market(), "no session with two VX futures"));
    }
    double[] perYear = slopes.stream().mapToDouble(Slope::perYear).toArray();
    Sure sure = RowDraws.mean(perYear, BLOCK, file.sampling());
    List<Roll> rolls = rolls(days);
    return List.of(
        new Measured(
            universe,
            CondorSample.mean(perYear),
            sure.interval(),
            sure.strict(),
            new Measured.Sample(perYear.length, "sessions"),
            file.market(),
            List.of(byRolls(rolls, file)),
            controls(slopes, rolls, file),
            ""));
  }

  private static List<MarketSnapshot> days(CaseFile file, Period period) {
    return file.history().sessions().stream()
        .map(Valuer::snapshot)
        .filter(s -> period.contains(s.date()))
        .toList();
  }

  /// Returns the slope of every session with two futures and VIX.
  static List<Slope> slopes(List<MarketSnapshot> days) {
    List<Slope> slopes = new ArrayList<>();
    for (MarketSnapshot day : days) {
      OptionalDouble vix = day.indices().find(IndexName.VIX);
      List<Point> curve = day.vixFutures().points();
      if (curve.size() > 1 && vix.isPresent()) {
        long apart = days(curve.get(0), curve.get(1));
        double slope = curve.get(1).settle() / curve.get(0).settle() - 1;
        slopes.add(new Slope(day.date(), vix.getAsDouble(), slope * DAYS / apart));
      }
    }
    return slopes;
  }

  private static long days(Point first, Point second) {
    return second.expiry().date().toEpochDay() - first.expiry().date().toEpochDay();
  }

  /// Returns every roll: the front future is held until the last session on which it settles that
  /// is followed by one on which it does not.
  static List<Roll> rolls(List<MarketSnapshot> days) {
    List<Roll> rolls = new ArrayList<>();
    double bought = Double.NaN;
    LocalDate since = LocalDate.MIN;
    for (int i = 0; i + 1 < days.size(); i++) {
      List<Point> curve = days.get(i).vixFutures().points();
      List<Point> next = days.get(i + 1).vixFutures().points();
      boolean last =
          curve.size() > 1
              && !next.isEmpty()
              && next.getFirst().expiry().equals(curve.get(1).expiry());
      if (last) {
        double front = curve.get(0).settle();
        double second = curve.get(1).settle();
        LocalDate date = days.get(i).date();
        if (!Double.isNaN(bought)) {
          double years = (date.toEpochDay() - since.toEpochDay()) / DAYS;
          rolls.add(new Roll(date, second / front - 1, front / bought - 1, years));
        }
        bought = second;
        since = date;
      }
    }
    return rolls;
  }

  private static Shift byRolls(List<Roll> rolls, CaseFile file) {
    double[] slopes = rolls.stream().mapToDouble(Roll::slope).toArray();
    double[] years = rolls.stream().mapToDouble(Roll::years).toArray();
    double sum = 0;
    double span = 0;
    for (int i = 0; i < slopes.length; i++) {
      sum += slopes[i];
      span += years[i];
    }
    return new Shift(
        "when it is rolled",
        "every roll on the last session before the front settles, added up, a year",
        Measure.ratio(sum, span, "no roll"),
        RowDraws.ratio(slopes, years, ROLL_BLOCK, file.sampling()).strict(),
        true);
  }

  private static List<Control> controls(List<Slope> slopes, List<Roll> rolls, CaseFile file) {
    List<Control> controls = new ArrayList<>();
    double from = 0;
    for (int i = 0; i < VIX_BOUNDS.length; i++) {
      double least = from;
      double below = VIX_BOUNDS[i];
      double[] there =
          slopes.stream()
              .filter(s -> s.vix() >= least && s.vix() < below)
              .mapToDouble(Slope::perYear)
              .toArray();
      controls.add(
          new Control(
              "drag a year, VIX " + VIX_WORDS[i] + ", " + there.length + " sessions",
              Unit.PERCENT,
              CondorSample.mean(there),
              RowDraws.mean(there, BLOCK, file.sampling()).interval()));
      from = below;
    }
    double[] ordered = slopes.stream().mapToDouble(Slope::perYear).sorted().toArray();
    controls.add(
        new Control(
            "drag a year, median of sessions",
            Unit.PERCENT,
            Measure.of(ordered[ordered.length / 2]),
            Optional.empty()));
    controls.add(held(rolls, file));
    return controls;
  }

  /// Returns what holding the front future and rolling it earned in `period`, market data alone;
  /// nothing where no future was rolled.
  static List<Control> held(Period period, CaseFile file) {
    List<Roll> rolls = rolls(days(file, period));
    return rolls.isEmpty() ? List.of() : List.of(held(rolls, file));
  }

  private static Control held(List<Roll> rolls, CaseFile file) {
    double[] held = rolls.stream().mapToDouble(r -> StrictMath.log1p(r.held())).toArray();
    double[] years = rolls.stream().mapToDouble(Roll::years).toArray();
    double log = 0;
    double span = 0;
    for (int i = 0; i < held.length; i++) {
      log += held[i];
      span += years[i];
    }
    return new Control(
        "log return a year of holding the front VX future and rolling it, "
            + held.length
            + " rolls",
        Unit.PERCENT,
        Measure.ratio(log, span, "no roll"),
        RowDraws.ratio(held, years, ROLL_BLOCK, file.sampling()).interval());
  }
}
