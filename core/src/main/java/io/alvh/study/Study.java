package io.alvh.study;

import io.alvh.backtest.Backtest;
import io.alvh.backtest.DayRow;
import io.alvh.backtest.Refusal;
import io.alvh.backtest.RunResult;
import io.alvh.backtest.SharedHistory;
import io.alvh.ledger.Journal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/// Runs every combination over the history and reduces each run at once to what reports need.
public final class Study {
  private final StudyInput input;
  private final StudyPorts ports;
  private final SharedHistory history;
  private final List<PlannedRun> plan;
  private final RiskFree riskFree;
  private final SlippageMeter slippage;
  private final SecondLooks looks;
  private final BoxRuns box;
  private final AtomicInteger finished = new AtomicInteger();

  private Study(StudyInput input, StudyPorts ports) {
    this.input = input;
    this.ports = ports;
    this.history = SharedHistory.of(input.history());
    this.plan = PlannedRun.all(input.base(), input.startNav());
    this.riskFree = RiskFree.of(input.history());
    this.slippage = new SlippageMeter(input.history());
    this.looks = new SecondLooks(input.history());
    this.box = new BoxRuns(input, riskFree, this::ended);
  }

  /// Runs the whole study. The result does not depend on the number of threads.
  ///
  /// @throws java.util.concurrent.CancellationException if the calling thread is interrupted
  public static StudyResult run(StudyInput input, StudyPorts ports) {
    return new Study(input, ports).run();
  }

  private StudyResult run() {
    LocalDate first = input.headlineStart();
    List<Callable<Measured>> tasks = new ArrayList<>();
    plan.forEach(p -> tasks.add(() -> measured(p, first)));
    List<Measured> measured = Sweep.all(tasks, input.threads());
    List<RunOutcome> runs = measured.stream().map(m -> outcome(m, measured)).toList();
    StudyResult bare =
        new StudyResult(
            input.manifest(first),
            runs,
            List.of(),
            ladders(measured),
            Listings.of(input.history()),
            Assumptions.of(input.history(), first),
            box.run(first));
    return new StudyResult(
        bare.manifest(),
        runs,
        Claims.judge(bare, input.history(), input.base()),
        bare.ladders(),
        bare.listings(),
        bare.assumed(),
        bare.box());
  }

  private Measured measured(PlannedRun planned, LocalDate first) {
    RunResult run =
        Backtest.run(planned.rules(), history, first, planned.startNav(), ports.journal(planned));
    List<Piece> pieces = new ArrayList<>();
    for (Period period : Period.all()) {
      if (period.kind() != Period.Kind.EARLY) {
        piece(pieces, run, period);
      } else if (planned.twist() instanceof Twist.Plain) {
        early(pieces, planned, period);
      }
    }
    ended(planned);
    return new Measured(
        planned,
        pieces,
        track(run),
        ladder(planned, run, pieces),
        run.refusals(),
        marks(run),
        slippage.measure(run),
        looks.half(planned, run));
  }

  private void ended(PlannedRun planned) {
    ports.progress(finished.incrementAndGet(), plan.size() + box.size(), planned);
  }

  private static Ladder ladder(PlannedRun planned, RunResult run, List<Piece> pieces) {
    List<CostLine> costs =
        pieces.stream()
            .filter(p -> p.result().window().period().equals(Period.HEADLINE))
            .flatMap(p -> p.result().costs().stream())
            .toList();
    return LadderMeter.ladder(planned.cell(), run, costs);
  }

  private void piece(List<Piece> pieces, RunResult run, Period period) {
    new PeriodMeter(run, riskFree)
        .measure(period)
        .ifPresent(result ->
            pieces.add(
                new Piece(
                    result,
                    RunSlice.of(run, period)
                        .map(s -> new ScaledBook(s.startNav(), s.days()))
                        .orElseThrow())));
  }

  private void early(List<Piece> pieces, PlannedRun planned, Period period) {
    if (input.history().getFirst().snapshot().date().isAfter(period.to())) {
      return;
    }
    SharedHistory before = history.until(period.to());
    boolean enough =
        before.sessions().stream()
                .filter(v -> period.contains(v.snapshot().date()) && v.snapshot().hasFutures())
                .limit(2)
                .count()
            == 2;
    if (enough) {
      Journal none = _ -> {};
      piece(
          pieces,
          Backtest.run(planned.rules(), before, period.from(), planned.startNav(), none),
          period);
    }
  }

  private RunOutcome outcome(Measured m, List<Measured> all) {
    List<Comparison> comparisons = new ArrayList<>();
    SecondLook second = SecondLook.NONE;
    if (m.planned().cell().hedged()) {
      Measured twin = twin(m, all);
      second = looks.look(m.half(), twin.half());
      for (Piece h : m.pieces()) {
        for (Piece u : twin.pieces()) {
          if (u.result().window().equals(h.result().window())) {
            comparisons.add(Comparer.compare(h.result(), u.result(), u.book()));
          }
        }
      }
    }
    return new RunOutcome(
        m.planned().cell(),
        m.planned().twist(),
        m.track(),
        m.pieces().stream().map(Piece::result).toList(),
        comparisons,
        m.refusals(),
        m.marks(),
        m.slippage(),
        second);
  }

  private static Measured twin(Measured hedged, List<Measured> all) {
    return all.stream()
        .filter(u -> u.planned().cell().equals(hedged.planned().cell().unhedged()))
        .filter(u -> u.planned().twist().equals(hedged.planned().twist()))
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("no unhedged twin of " + hedged.planned().cell()));
  }

  private static List<Ladder> ladders(List<Measured> measured) {
    return measured.stream()
        .filter(m -> m.planned().twist() instanceof Twist.Plain)
        .filter(m -> m.planned().cell().equals(Cell.standard(m.planned().cell().profile())))
        .map(Measured::ladder)
        .toList();
  }

  private static DailyTrack track(RunResult run) {
    return new DailyTrack(run.days().stream().map(Study::day).toList());
  }

  private static DailyTrack.Day day(DayRow d) {
    return new DailyTrack.Day(
        d.date(),
        d.nav(),
        d.condorPnl(),
        d.hedgePnl(),
        d.vix(),
        d.intensityTarget(),
        d.targetContracts(),
        d.heldContracts());
  }

  private static RunOutcome.Marks marks(RunResult run) {
    return new RunOutcome.Marks(
        run.modelledMarks(),
        run.observedMarks(),
        run.proxySettlements(),
        run.officialSettlements(),
        run.journalHash());
  }

  /// One period of a run, and its book ready to be scaled.
  private record Piece(PeriodResult result, ScaledBook book) {}

  private record Measured(
      PlannedRun planned,
      List<Piece> pieces,
      DailyTrack track,
      Ladder ladder,
      List<Refusal> refusals,
      RunOutcome.Marks marks,
      SlippageResult slippage,
      SecondLooks.Half half) {}
}
