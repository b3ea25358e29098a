package io.alvh.study;

import io.alvh.backtest.Backtest;
import io.alvh.backtest.RunResult;
import io.alvh.backtest.SharedHistory;
import io.alvh.ledger.Journal;
import io.alvh.strategy.Profile;
import io.alvh.strategy.Tier;
import io.alvh.study.BoxLine.Point;
import io.alvh.study.BoxLine.Question;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Runs the headline books at every node of the box.
final class BoxRuns {
  private static final Journal UNKEPT = _ -> {};

  private final StudyInput input;
  private final RiskFree riskFree;
  private final Consumer<PlannedRun> ended;
  private final List<PlannedRun> plan;

  /// One run, reduced to the period its claim is about.
  record Outcome(PlannedRun planned, Optional<Piece> piece) {}

  /// The result of a period, and the book ready to be scaled.
  record Piece(PeriodResult result, ScaledBook book) {}

  /// Makes ready; `ended` hears of each run that has ended, from several threads.
  BoxRuns(StudyInput input, RiskFree riskFree, Consumer<PlannedRun> ended) {
    this.input = input;
    this.riskFree = riskFree;
    this.ended = ended;
    this.plan =
        BoxNode.all().stream()
            .flatMap(n -> PlannedRun.boxed(input.base(), input.startNav(), n).stream())
            .toList();
  }

  /// Returns how many runs there will be.
  int size() {
    return plan.size();
  }

  /// Runs them all from `first` on.
  Box run(LocalDate first) {
    List<Outcome> outcomes =
        BoxSweep.run(input.history(), input.threads(), (node, shifted) -> at(node, shifted, first))
            .values()
            .stream()
            .flatMap(List::stream)
            .toList();
    return new Box(input.synthetic(), lines(outcomes));
  }

  private List<Callable<Outcome>> at(BoxNode node, SharedHistory shifted, LocalDate first) {
    List<Callable<Outcome>> tasks = new ArrayList<>();
    for (PlannedRun planned : plan) {
      if (boxed(planned).node().equals(node)) {
        tasks.add(() -> run(planned, first, shifted));
      }
    }
    return tasks;
  }

  private Outcome run(PlannedRun planned, LocalDate first, SharedHistory history) {
    Period period = period(planned);
    Optional<Piece> piece = Optional.empty();
    if (period.to().isAfter(first) && history.until(period.to()).last().isAfter(first)) {
      SharedHistory until = history.until(period.to());
      RunResult run = Backtest.run(planned.rules(), until, first, planned.startNav(), UNKEPT);
      piece =
          RunSlice.of(run, period)
              .map(s ->
                  new Piece(
                      new PeriodMeter(run, riskFree).measure(period).orElseThrow(),
                      new ScaledBook(s.startNav(), s.days())));
    }
    ended.accept(planned);
    return new Outcome(planned, piece);
  }

  /// The period that the claims read from `planned` are about.
  private static Period period(PlannedRun planned) {
    if (planned.cell().gate()) {
      return Period.HEADLINE;
    }
    return boxed(planned).tiers().isEmpty() ? Period.Y2023_24 : Period.Y2022;
  }

  private static Twist.Boxed boxed(PlannedRun planned) {
    return (Twist.Boxed) planned.twist();
  }

  private List<BoxLine> lines(List<Outcome> outcomes) {
    List<Tier> tiers = input.base().condors().tiers();
    List<BoxLine> lines = new ArrayList<>();
    for (Profile profile : Profile.values()) {
      for (Question question : BoxFigures.QUESTIONS) {
        List<Point> points = new ArrayList<>();
        for (BoxNode node : BoxNode.all()) {
          List<Outcome> here =
              outcomes.stream()
                  .filter(o -> o.planned().cell().profile() == profile)
                  .filter(o -> boxed(o.planned()).node().equals(node))
                  .toList();
          new BoxFigures(here, tiers)
              .find(question.id())
              .ifPresent(value -> points.add(new Point(node, value)));
        }
        lines.add(new BoxLine(question, profile, points));
      }
    }
    return lines;
  }
}
