package io.alvh.study.events;

import io.alvh.stats.PermutationTest;
import io.alvh.stats.Regression;
import io.alvh.study.Measure;
import io.alvh.study.Sweep;
import io.alvh.unit.Check;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;

/// Measures what followed the dates of conditions.
///
/// The signal of date t is known after the close of t; every outcome starts at that close, so
/// nothing here could have been earned in full by trading on it.
public final class EventStudy {
  private static final List<Outcome> MARKET =
      List.of(Outcome.SPX_DRAWDOWN, Outcome.SPX_RETURN, Outcome.VIX_CHANGE);
  private static final List<Outcome> LEGS =
      List.of(Outcome.SECOND_LEG, Outcome.SECOND_LEG_5_PERCENT, Outcome.TWO_LEGS);

  private EventStudy() {}

  /// Studies every `Event` and the meetings with projections. The result does not depend on the
  /// number of threads.
  ///
  /// @throws java.util.concurrent.CancellationException if the calling thread is interrupted
  public static EventStudyResult run(EventStudyInput input) {
    Closes closes = Closes.of(input.history().sessions());
    List<Callable<EventResult>> tasks = new ArrayList<>();
    for (Marks marks : SignalMarks.of(input.history(), input.edr())) {
      long seed = input.seed() + tasks.size();
      tasks.add(() -> result(closes, marks, MARKET, input.draws(), seed));
    }
    for (Marks marks : ProjectionMeetings.marks(input.history().sessions())) {
      long seed = input.seed() + tasks.size();
      tasks.add(() -> result(closes, marks, LEGS, input.draws(), seed));
    }
    List<EventResult> results = Sweep.all(tasks, input.threads());
    return new EventStudyResult(adjusted(results), input.draws(), input.seed());
  }

  /// Returns what followed the dates of `marks`.
  static EventResult result(
      Closes closes, Marks marks, List<Outcome> outcomes, int draws, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<EventResult.Test> tests = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      List<Integer> horizons =
          outcome.isFrequency() ? List.of(Outcome.SECOND_LEG_END) : Outcome.HORIZONS;
      for (int horizon : horizons) {
        test(closes, marks, outcome, horizon, draws, random).ifPresent(tests::add);
      }
    }
    return new EventResult(
        marks.label(),
        marks.source(),
        marks.what(),
        sample(closes, marks),
        marks.fired().cardinality(),
        marks.episodes(),
        tests,
        marks.notes());
  }

  private static EventResult.Sample sample(Closes closes, Marks marks) {
    List<LocalDate> span =
        marks.known().isEmpty()
            ? List.of()
            : List.of(
                closes.date(marks.known().nextSetBit(0)), closes.date(marks.known().length() - 1));
    return new EventResult.Sample(
        marks.known().cardinality(), span, vix(closes, marks.fired()), vix(closes, marks.known()));
  }

  private static Measure vix(Closes closes, BitSet sessions) {
    OptionalDouble mean =
        sessions.stream().mapToDouble(closes::vix).filter(v -> !Double.isNaN(v)).average();
    return Measure.of(mean, "no session");
  }

  private static Optional<EventResult.Test> test(
      Closes closes,
      Marks marks,
      Outcome outcome,
      int horizon,
      int draws,
      SplittableRandom random) {
    double[] all = outcome.of(closes, horizon);
    double[] values = new double[all.length];
    int[] signals = new int[all.length];
    int n = 0;
    int fired = 0;
    for (int i = marks.known().nextSetBit(0); i >= 0; i = marks.known().nextSetBit(i + 1)) {
      if (!Double.isNaN(all[i])) {
        if (marks.fired().get(i)) {
          signals[fired++] = n;
        }
        values[n++] = all[i];
      }
    }
    if (fired == 0 || fired == n) {
      return Optional.empty();
    }
    double[] y = Arrays.copyOf(values, n);
    int[] at = Arrays.copyOf(signals, fired);
    return Optional.of(
        new EventResult.Test(
            outcome,
            horizon,
            PermutationTest.of(y, at, draws, random),
            PermutationTest.shifted(y, at, draws, random),
            neweyWest(y, at, horizon),
            PermutationTest.apart(at, horizon),
            1));
  }

  /// Returns the difference of means over its Newey-West error: the slope of the outcome over a
  /// variable that is 1 at the signals and 0 elsewhere.
  private static Measure neweyWest(double[] y, int[] at, int lags) {
    double[] x = new double[y.length];
    for (int i : at) {
      x[i] = 1;
    }
    Optional<Regression> line = lags < y.length ? Regression.of(y, x, lags) : Optional.empty();
    return line.filter(r -> r.slopeError() > 0)
        .map(r -> Measure.of(r.slope() / r.slopeError()))
        .orElse(Measure.undefined("no variation"));
  }

  /// Returns `results` with every p adjusted for all tests together.
  private static List<EventResult> adjusted(List<EventResult> results) {
    double[] p =
        results.stream()
            .flatMap(r -> r.tests().stream())
            .mapToDouble(t -> t.shifted().pTwoSided())
            .toArray();
    double[] holm = Holm.adjusted(p);
    List<EventResult> adjusted = new ArrayList<>();
    int next = 0;
    for (EventResult r : results) {
      List<EventResult.Test> tests = new ArrayList<>();
      for (EventResult.Test t : r.tests()) {
        tests.add(t.withHolm(holm[next++]));
      }
      adjusted.add(
          new EventResult(
              r.label(),
              r.source(),
              r.what(),
              r.sample(),
              r.signals(),
              r.episodes(),
              tests,
              r.notes()));
    }
    Check.that(next == p.length, "every test has its adjusted p");
    return adjusted;
  }
}
