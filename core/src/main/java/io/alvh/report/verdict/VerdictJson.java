package io.alvh.report.verdict;

import io.alvh.claims.Sampling;
import io.alvh.claims.VerdictRule;
import io.alvh.study.Comparison;
import io.alvh.study.PeriodResult;
import io.alvh.study.RunOutcome;
import io.alvh.study.StudyResult;
import io.alvh.study.inference.IntervalCalibration;
import io.alvh.study.inference.SumCalibration;
import io.alvh.study.sensitivity.WalkForwardCurve;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Every number of the verdict page, unrounded, as JSON. Money is in cents, rates are fractions.
public final class VerdictJson {
  /// Raised when the shape changes.
  public static final int FORMAT = 1;

  private VerdictJson() {}

  /// Returns the JSON of `input`.
  public static String render(VerdictInput input) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("format", FORMAT);
    all.put("synthetic", input.synthetic());
    all.put("manifest", input.study().manifest());
    all.put("verdictRule", VerdictRule.VERSION);
    all.put("sampling", sampling(input.claims().sampling()));
    all.put("claims", input.claims().findings());
    all.put("headline", input.headline());
    all.put("booksByClaim", input.booksByClaim());
    all.put("study", runs(input.study()));
    all.put("studyClaims", input.study().claims());
    all.put("box", input.study().box());
    all.put("ladders", input.study().ladders());
    all.put("listings", input.study().listings());
    all.put("assumed", input.study().assumed());
    all.put("modelError", input.modelError());
    all.put("books", input.books());
    all.put("sensitivity", part(input.trials().sensitivity(), r -> r));
    all.put("walkForward", part(input.trials().walkForward(), VerdictJson::curves));
    all.put("multiverse", part(input.trials().multiverse(), r -> r));
    all.put("power", part(input.trials().power(), r -> r));
    all.put("places", part(input.trials().places(), r -> r));
    all.put("coverage", part(input.trials().coverage(), r -> r));
    all.put("intervalCalibration", IntervalCalibration.all());
    all.put("sumCalibration", SumCalibration.all());
    return RecordJson.of(all) + "\n";
  }

  /// All of `sampling` that can change a number: not the threads.
  private static Map<String, Object> sampling(Sampling sampling) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("draws", sampling.draws());
    shown.put("seed", sampling.seed());
    shown.put("family", sampling.family());
    shown.put("strictLevel", sampling.strictLevel());
    return shown;
  }

  private static <T> Object part(Part<T> part, Function<T, Object> shown) {
    return switch (part) {
      case Part.Present<T>(T value) -> shown.apply(value);
      case Part.Missing<T> missing -> missing;
    };
  }

  /// The curves at the end of each month; the days are in `walk_forward.csv`.
  private static List<WalkForwardCurve> curves(List<WalkForwardCurve> curves) {
    return curves.stream()
        .map(c -> new WalkForwardCurve(c.profile(), c.chosen(), WalkForwardSection.months(c)))
        .toList();
  }

  /// The runs without their daily values, which are in `nav_daily.csv`.
  private static List<Run> runs(StudyResult study) {
    return study.runs().stream().map(Run::of).toList();
  }

  /// One run of the study.
  private record Run(
      String book,
      String twist,
      List<PeriodResult> periods,
      List<Comparison> comparisons,
      RunOutcome.Marks marks) {
    static Run of(RunOutcome run) {
      return new Run(
          run.cell().label(), run.twist().label(), run.periods(), run.comparisons(), run.marks());
    }
  }
}
