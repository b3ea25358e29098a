package io.alvh.claims.metric;

import io.alvh.claims.BookKey;
import io.alvh.claims.BoxShifts;
import io.alvh.claims.CaseFile;
import io.alvh.claims.ClaimMetric;
import io.alvh.claims.ClaimSpec;
import io.alvh.claims.Measured;
import io.alvh.claims.Measured.Control;
import io.alvh.claims.metric.RowDraws.Sure;
import io.alvh.signal.SignalName;
import io.alvh.study.BoxNode;
import io.alvh.study.Cell;
import io.alvh.study.Measure;
import io.alvh.study.inference.BookDays;
import io.alvh.study.inference.SumKind;
import io.alvh.study.measure.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// How much more the adaptive book earned beyond the fully hedged one while a macro flag was up
/// than while it was down (T18), of the start NAV a year of sessions.
final class FlaggedGap implements ClaimMetric {
  private static final double BLOCK = 21;
  private static final double YEAR = 252;
  private static final double HOT = 75;
  private static final double MOVED = 1.5;
  private static final String RATES = "rate_differential";

  @Override
  public String label() {
    return "adaptive_gap_when_flagged";
  }

  @Override
  public String meaning() {
    return "profit a year of the adaptive book beyond the full hedge, flagged less other sessions,"
        + " of start NAV";
  }

  private static BookKey full(Cell cell) {
    return BookKey.of(Cell.full(cell.profile(), cell.gate()));
  }

  @Override
  public List<String> numbers() {
    return List.of(RATES);
  }

  @Override
  public List<BookKey> books(ClaimSpec claim) {
    return claim.universe().cells().stream()
        .flatMap(c -> List.of(BookKey.of(c), full(c)).stream())
        .toList();
  }

  @Override
  public List<BookKey> boxed(ClaimSpec claim) {
    return books(claim);
  }

  @Override
  public List<Measured> measure(ClaimSpec claim, CaseFile file) {
    List<Measured> all = new ArrayList<>();
    SignalDays offerings = SignalDays.of(file, SignalName.IPO_PERCENTILE);
    claim.universe().cells().forEach(c -> all.add(measure(claim, file, c, offerings, HOT)));
    claim
        .further(RATES)
        .ifPresent(f -> {
          SignalDays rates = SignalDays.of(file, SignalName.RATE_DIFFERENTIAL_Z);
          claim
              .universe()
              .cells()
              .forEach(c -> all.add(measure(claim, file, c, rates, MOVED).as(f)));
        });
    return all;
  }

  /// The difference of two books day by day, on days on which the flag could be read.
  static final class Days {
    private final double[] gap;
    private final boolean[] flagged;

    private Days(double[] gap, boolean[] flagged) {
      this.gap = gap;
      this.flagged = flagged;
    }

    /// Returns how many days there are.
    int size() {
      return gap.length;
    }

    /// Returns of each day the gap and a one if flagged, else zeros, then the same of the others.
    double[][] columns() {
      double[][] columns = new double[4][gap.length];
      for (int i = 0; i < gap.length; i++) {
        int side = flagged[i] ? 0 : 2;
        columns[side][i] = gap[i];
        columns[side + 1][i] = 1;
      }
      return columns;
    }

    /// Returns the gap a year while flagged less while not.
    ///
    /// @param sums of the columns
    static Measure difference(double[] sums) {
      return sums[1] > 0 && sums[3] > 0
          ? Measure.of(YEAR * (sums[0] / sums[1] - sums[2] / sums[3]))
          : Measure.undefined("the flag was always up, or never");
    }

    /// Returns the same over all days.
    Measure difference() {
      return difference(
          Arrays.stream(columns()).mapToDouble(c -> Arrays.stream(c).sum()).toArray());
    }

    /// Returns on how many of them the flag was up.
    int up() {
      int n = 0;
      for (boolean f : flagged) {
        n += f ? 1 : 0;
      }
      return n;
    }
  }

  /// Returns the days of `adaptive` and `full` before which `signal` was known; a flag known at a
  /// close counts for the session after it.
  static Days days(BookDays adaptive, BookDays full, SignalDays signal, double level) {
    double[] gap = new double[adaptive.size()];
    boolean[] flagged = new boolean[gap.length];
    int n = 0;
    for (int i = 1; i < gap.length; i++) {
      OptionalDouble value = signal.find(adaptive.dates().get(i - 1));
      if (value.isPresent()) {
        long difference = adaptive.condors(i) + adaptive.hedge(i) - full.condors(i) - full.hedge(i);
        gap[n] = (double) difference / (double) adaptive.startNav();
        flagged[n++] = Math.abs(value.getAsDouble()) > level;
      }
    }
    return new Days(Arrays.copyOf(gap, n), Arrays.copyOf(flagged, n));
  }

  private static Measured measure(
      ClaimSpec claim, CaseFile file, Cell cell, SignalDays signal, double level) {
    String universe = cell.label() + (level == HOT ? ", many offerings" : ", rates moved apart");
    Optional<BookDays> adaptive = file.days(BookKey.of(cell), claim.period());
    Optional<BookDays> full = file.days(full(cell), claim.period());
    if (adaptive.isEmpty() || full.isEmpty()) {
      return Measured.none(universe, file.modelPriced(), "the history lacks the period");
    }
    Days days = days(adaptive.get(), full.get(), signal, level);
    Measure point = days.difference();
    if (point instanceof Measure.Undefined u) {
      return Measured.none(universe, file.modelPriced(), u.reason());
    }
    Sure sure =
        RowDraws.sums(days.columns(), BLOCK, SumKind.DIFFERENCE, file.sampling(), Days::difference);
    return new Measured(
        universe,
        point,
        sure.interval(),
        sure.strict(),
        new Measured.Sample(days.up(), "flagged sessions"),
        file.modelPriced(),
        BoxShifts.of(
            file,
            node -> new BoxShifts.At(at(claim, file, cell, node, signal, level), Optional.empty())),
        List.of(
            new Control(
                "sessions on which the flag could be read",
                Unit.COUNT,
                Measure.of(days.size()),
                Optional.empty())),
        new Books(BookKey.of(cell), claim.period(), Books.Part.WHOLE).limit());
  }

  private static Measure at(
      ClaimSpec claim, CaseFile file, Cell cell, BoxNode node, SignalDays signal, double level) {
    Optional<BookDays> adaptive = file.days(node, BookKey.of(cell), claim.period());
    Optional<BookDays> full = file.days(node, full(cell), claim.period());
    return adaptive.isEmpty() || full.isEmpty()
        ? Measure.undefined("the history lacks the period")
        : days(adaptive.get(), full.get(), signal, level).difference();
  }
}
