package io.alvh.study.sensitivity;

import io.alvh.backtest.Backtest;
import io.alvh.backtest.DayRow;
import io.alvh.backtest.RunResult;
import io.alvh.backtest.Term;
import io.alvh.strategy.HedgeRules.Policy;
import io.alvh.strategy.Rulebook;
import io.alvh.study.Sweep;
import io.alvh.study.recalibration.RecalibrationInput;
import io.alvh.study.recalibration.RecalibrationResult;
import io.alvh.study.recalibration.RecalibrationResult.Recalibrated;
import io.alvh.study.sensitivity.WalkForwardCurve.Point;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/// Draws a recalibration: the books its choices led to, session by session.
public final class WalkForward {
  private WalkForward() {}

  /// Returns a curve a profile.
  ///
  /// @param input what was recalibrated
  /// @param result what came of it
  public static List<WalkForwardCurve> curves(
      RecalibrationInput input, RecalibrationResult result) {
    List<Callable<WalkForwardCurve>> tasks = new ArrayList<>();
    for (RecalibrationResult.Book book : result.books()) {
      tasks.add(() -> curve(input, result, book));
    }
    return Sweep.all(tasks, input.threads());
  }

  private static WalkForwardCurve curve(
      RecalibrationInput input, RecalibrationResult result, RecalibrationResult.Book book) {
    Rulebook base = input.base().withProfile(book.profile());
    Rulebook bare = base.withPolicyFunding(Policy.NONE, base.hedge().funding());
    List<Term> terms = new ArrayList<>(List.of(new Term(input.from(), base)));
    List<LocalDate> chosen = new ArrayList<>();
    for (Recalibrated date : book.dates()) {
      Rulebook rules = result.grid().get(date.choice()).rules().withProfile(book.profile());
      terms.add(new Term(date.from(), rules));
      chosen.add(date.from());
    }
    List<DayRow> walked = run(input, terms).days();
    List<DayRow> frozen = run(input, terms.subList(0, 1)).days();
    List<DayRow> unhedged = run(input, List.of(new Term(input.from(), bare))).days();
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < walked.size(); i++) {
      points.add(
          new Point(
              walked.get(i).date(),
              walked.get(i).nav(),
              frozen.get(i).nav(),
              unhedged.get(i).nav()));
    }
    return new WalkForwardCurve(book.profile(), chosen, points);
  }

  private static RunResult run(RecalibrationInput input, List<Term> terms) {
    return Backtest.run(terms, input.history(), input.from(), input.nav(), _ -> {});
  }
}
