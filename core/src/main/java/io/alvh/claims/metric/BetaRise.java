package io.alvh.claims.metric;

import io.alvh.claims.BookKey;
import io.alvh.claims.BoxShifts;
import io.alvh.claims.CaseFile;
import io.alvh.claims.ClaimMetric;
import io.alvh.claims.ClaimSpec;
import io.alvh.claims.Measured;
import io.alvh.claims.Measured.Control;
import io.alvh.claims.Measured.Shift;
import io.alvh.claims.Sampling;
import io.alvh.claims.metric.RowDraws.Sure;
import io.alvh.pricing.black.Normal;
import io.alvh.stats.Regression;
import io.alvh.stats.bootstrap.Interval;
import io.alvh.strategy.Profile;
import io.alvh.study.BoxNode;
import io.alvh.study.Measure;
import io.alvh.study.OneDayCredits;
import io.alvh.study.Period;
import io.alvh.study.inference.BookDays;
import io.alvh.study.measure.Unit;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// By how much the hedge raises the book's beta to SPX: the slope of the difference of both books'
/// daily returns on the return of SPX over the bill, which is exactly the difference of their
/// betas. Newey-West errors with five lags. The slope over falling sessions alone is a shift that
/// decides.
final class BetaRise implements ClaimMetric {
  private static final int LAGS = 5;
  private static final double LEVEL = 0.95;
  private static final double ALLOWED = 0.05;

  @Override
  public String label() {
    return "beta_rise";
  }

  @Override
  public String meaning() {
    return "beta to SPX of the hedged book less that of the unhedged one";
  }

  @Override
  public List<BookKey> books(ClaimSpec claim) {
    List<BookKey> books = new ArrayList<>();
    hedged(claim).forEach(h -> books.addAll(List.of(h, h.unhedged())));
    return books;
  }

  @Override
  public List<BookKey> boxed(ClaimSpec claim) {
    return books(claim);
  }

  private static List<BookKey> hedged(ClaimSpec claim) {
    return claim.universe().cells().stream().map(BookKey::of).toList();
  }

  /// Both books' difference beside SPX.
  static final class Joint {
    private final List<LocalDate> dates;
    private final double[] y;
    private final double[] x;

    /// Takes over both arrays.
    ///
    /// @param y return of the hedged book less that of the unhedged one
    /// @param x return of SPX less the bill's
    Joint(List<LocalDate> dates, double[] y, double[] x) {
      this.dates = dates;
      this.y = y;
      this.x = x;
    }

    Optional<Regression> all() {
      return y.length <= LAGS ? Optional.empty() : Regression.of(y, x, LAGS);
    }

    Optional<Regression> down() {
      return Regression.down(y, x, LAGS);
    }

    /// Returns the line through some rows, without errors worth naming.
    Optional<Regression> of(List<Integer> rows) {
      return Regression.of(
          rows.stream().mapToDouble(i -> y[i]).toArray(),
          rows.stream().mapToDouble(i -> x[i]).toArray(),
          0);
    }

    /// Returns the rows of each quarter.
    List<List<Integer>> quarters() {
      Map<Integer, List<Integer>> quarters = new TreeMap<>();
      for (int i = 0; i < dates.size(); i++) {
        LocalDate date = dates.get(i);
        int quarter = 4 * date.getYear() + date.get(IsoFields.QUARTER_OF_YEAR);
        quarters.computeIfAbsent(quarter, _ -> new ArrayList<>()).add(i);
      }
      return List.copyOf(quarters.values());
    }
  }

  @Override
  public List<Measured> measure(ClaimSpec claim, CaseFile file) {
    List<Measured> all = new ArrayList<>();
    for (BookKey key : hedged(claim)) {
      String universe = key.label() + ", " + Periods.words(claim.period());
      Optional<Joint> joint =
          joint(file.days(key, claim.period()), file.days(key.unhedged(), claim.period()), file);
      Optional<Regression> line = joint.flatMap(Joint::all);
      all.add(
          line.isEmpty()
              ? Measured.none(universe, file.modelPriced(), "too few sessions")
              : measure(claim, key, joint.get(), line.get(), universe, file));
    }
    return all;
  }

  private static Measured measure(
      ClaimSpec claim, BookKey key, Joint joint, Regression line, String universe, CaseFile file) {
    Sure sure = sure(line, file.sampling());
    List<Shift> shifts = new ArrayList<>();
    joint
        .down()
        .ifPresent(d ->
            shifts.add(
                new Shift(
                    "which sessions",
                    "sessions on which SPX fell against the bill alone",
                    Measure.of(d.slope()),
                    sure(d, file.sampling()).strict(),
                    true)));
    shifts.addAll(BoxShifts.of(file, n -> at(n, claim.period(), key, file)));
    return new Measured(
        universe,
        Measure.of(line.slope()),
        sure.interval(),
        sure.strict(),
        new Measured.Sample(line.n(), "sessions"),
        file.modelPriced(),
        shifts,
        controls(joint),
        key.cell().profile() == Profile.DAILY_1DTE ? OneDayCredits.CAVEAT : "");
  }

  private static BoxShifts.At at(BoxNode node, Period period, BookKey key, CaseFile file) {
    Optional<Regression> line =
        joint(file.days(node, key, period), file.days(node, key.unhedged(), period), file)
            .flatMap(Joint::all);
    return new BoxShifts.At(
        line.map(l -> Measure.of(l.slope())).orElse(Measure.undefined("too few sessions")),
        line.flatMap(l -> sure(l, file.sampling()).strict()));
  }

  private static Sure sure(Regression line, Sampling sampling) {
    return new Sure(
        Optional.of(interval(line, LEVEL)), Optional.of(interval(line, sampling.strictLevel())));
  }

  private static Interval interval(Regression line, double level) {
    double reach = Normal.quantile((1 + level) / 2) * line.slopeError();
    return new Interval(
        line.slope() - reach, line.slope() + reach, level, Interval.Method.NEWEY_WEST);
  }

  private static Optional<Joint> joint(
      Optional<BookDays> hedged, Optional<BookDays> unhedged, CaseFile file) {
    return hedged.flatMap(h -> unhedged.flatMap(u -> joint(h, u, file)));
  }

  /// Returns both books' returns, from the second session on; nothing where a book is ruined.
  private static Optional<Joint> joint(BookDays hedged, BookDays unhedged, CaseFile file) {
    if (!hedged.dates().equals(unhedged.dates())) {
      throw new IllegalArgumentException("both books need the same sessions");
    }
    Sessions sessions = new Sessions(file.history().sessions());
    int n = hedged.size() - 1;
    double[] y = new double[n];
    double[] x = new double[n];
    for (int i = 0; i < n; i++) {
      if (hedged.nav(i) <= 0 || unhedged.nav(i) <= 0) {
        return Optional.empty();
      }
      LocalDate from = hedged.dates().get(i);
      LocalDate to = hedged.dates().get(i + 1);
      y[i] =
          (double) hedged.nav(i + 1) / hedged.nav(i)
              - (double) unhedged.nav(i + 1) / unhedged.nav(i);
      double move = close(sessions, to) / close(sessions, from) - 1;
      x[i] = move - file.riskFree().between(from, to);
    }
    return Optional.of(new Joint(hedged.dates().subList(1, n + 1), y, x));
  }

  private static double close(Sessions sessions, LocalDate date) {
    return sessions.find(date).orElseThrow().snapshot().spx().close();
  }

  private static List<Control> controls(Joint joint) {
    int known = 0;
    int raised = 0;
    int beyond = 0;
    double most = Double.NEGATIVE_INFINITY;
    for (List<Integer> rows : joint.quarters()) {
      Optional<Regression> line = joint.of(rows);
      if (line.isPresent()) {
        double slope = line.get().slope();
        known++;
        raised += slope > 0 ? 1 : 0;
        beyond += slope > ALLOWED ? 1 : 0;
        most = Math.max(most, slope);
      }
    }
    return List.of(
        new Control(
            "quarters of " + known + " in which the hedge raised the beta",
            Unit.PERCENT,
            Measure.ratio(raised, known, "no quarter"),
            Optional.empty()),
        new Control(
            "of them by more than 0.05",
            Unit.PERCENT,
            Measure.ratio(beyond, known, "no quarter"),
            Optional.empty()),
        new Control(
            "largest rise in a quarter",
            Unit.FINE,
            known == 0 ? Measure.undefined("no quarter") : Measure.of(most),
            Optional.empty()));
  }
}
