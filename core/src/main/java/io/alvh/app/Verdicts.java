package io.alvh.app;

import io.alvh.adapter.claims.ClaimFiles;
import io.alvh.adapter.output.NewestValidation;
import io.alvh.adapter.output.OutputFolder;
import io.alvh.adapter.output.StoredTables;
import io.alvh.backtest.Backtest;
import io.alvh.backtest.RunResult;
import io.alvh.backtest.SharedHistory;
import io.alvh.claims.BookKey;
import io.alvh.claims.ClaimInput;
import io.alvh.claims.ClaimListener;
import io.alvh.claims.ClaimResult;
import io.alvh.claims.ClaimRunner;
import io.alvh.claims.ClaimSpec;
import io.alvh.claims.Metrics;
import io.alvh.claims.Sampling;
import io.alvh.ledger.Journal;
import io.alvh.multiverse.MultiverseResult;
import io.alvh.report.verdict.BookAttribution;
import io.alvh.report.verdict.BookStory;
import io.alvh.report.verdict.HedgedBook;
import io.alvh.report.verdict.Part;
import io.alvh.report.verdict.Trials;
import io.alvh.report.verdict.VerdictInput;
import io.alvh.strategy.HedgeRules.Funding;
import io.alvh.strategy.HedgeRules.Policy;
import io.alvh.strategy.Profile;
import io.alvh.strategy.Rulebook;
import io.alvh.study.Cell;
import io.alvh.study.Period;
import io.alvh.study.PlannedRun;
import io.alvh.study.RunSlice;
import io.alvh.study.Study;
import io.alvh.study.StudyInput;
import io.alvh.study.StudyPorts;
import io.alvh.study.StudyResult;
import io.alvh.study.attribution.AttributionResult;
import io.alvh.study.attribution.HedgeAttribution;
import io.alvh.study.inference.BlockChoice;
import io.alvh.study.inference.BookDays;
import io.alvh.study.inference.InferenceSettings;
import io.alvh.study.inference.PairedInference;
import io.alvh.study.recalibration.Recalibration;
import io.alvh.study.recalibration.RecalibrationInput;
import io.alvh.study.sensitivity.Sensitivity;
import io.alvh.study.sensitivity.SensitivityInput;
import io.alvh.study.sensitivity.SensitivityResult;
import io.alvh.study.sensitivity.WalkForward;
import io.alvh.study.sensitivity.WalkForwardCurve;
import io.alvh.validation.ModelId;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reaches the verdict: the study, every claim judged, and all that was tried besides, on one page.
public final class Verdicts {
  /// Of the random numbers of every interval.
  private static final long SEED = 20_080_102;

  private static final Journal UNKEPT = _ -> {};

  /// Where `./alvh coverage` leaves its tables unless told otherwise.
  private static final Path COVERAGE = Path.of("out", "coverage");

  private final Desk desk;
  private final DataPlace place;

  /// Makes verdicts on the data of `desk`, which lie at `place`.
  public Verdicts(Desk desk, DataPlace place) {
    this.desk = desk;
    this.place = place;
  }

  /// Runs everything, writes the files of the verdict, and returns a summary as text.
  public List<String> run(VerdictOrder order) {
    OutputFolder out = OutputFolder.open(order.study().out());
    StudyInput input = input(order.study());
    Part<MultiverseResult> multiverse = new VerdictReadings(desk, place).take(order, input);
    return Desk.onWholeData(() -> {
      try (VerdictFiles files = new VerdictFiles(out)) {
        return new Session(order, input, files).run(multiverse);
      }
    });
  }

  private StudyInput input(StudyOrder order) {
    Rulebook base = Desk.rulebook(order.rulebook());
    var source = desk.read();
    Span span =
        Span.of(
            source.snapshots(Desk.FIRST_DATE, Desk.LAST_DATE),
            BacktestOrder.HEADLINE,
            Desk.LAST_DATE,
            true);
    PricedHistory history = desk.priced(source, span.to());
    return new StudyInput(
        base,
        history.sessions(),
        history.dataId(),
        history.synthetic(),
        order.nav(),
        Wiring.code(),
        order.threads());
  }

  /// One verdict in the making.
  private final class Session {
    private final VerdictOrder order;
    private final StudyInput input;
    private final VerdictFiles files;
    private final SharedHistory history;
    private final LocalDate first;
    private final Map<BookKey, RunResult> runs = new LinkedHashMap<>();

    Session(VerdictOrder order, StudyInput input, VerdictFiles files) {
      this.order = order;
      this.input = input;
      this.files = files;
      this.history = SharedHistory.of(input.history());
      this.first = input.headlineStart();
    }

    List<String> run(Part<MultiverseResult> multiverse) {
      StudyResult study = Study.run(input, ports());
      List<ClaimSpec> claims = ClaimFiles.shipped();
      ClaimResult judged = judged(claims);
      List<HedgedBook> headline = headline(judged.sampling());
      List<BookStory> stories = stories();
      Map<String, List<String>> byClaim = new LinkedHashMap<>();
      for (ClaimSpec claim : claims) {
        byClaim.put(
            claim.id(),
            Metrics.find(claim.metric()).stream()
                .flatMap(m -> m.books(claim).stream())
                .map(BookKey::label)
                .distinct()
                .toList());
      }
      Trials trials =
          new Trials(
              Part.of(sensitivity()),
              Part.of(walkForward()),
              multiverse,
              StoredTables.coverage(COVERAGE));
      desk.progress().at("writing the verdict", 0, 0);
      return files.commit(
          new VerdictInput(study, modelError(), judged, headline, stories, byClaim, trials));
    }

    private StudyPorts ports() {
      return new StudyPorts() {
        @Override
        public Journal journal(PlannedRun run) {
          return UNKEPT;
        }

        @Override
        public void progress(int finished, int total, PlannedRun run) {
          desk.progress().at("study: runs", finished, total);
        }
      };
    }

    private ClaimResult judged(List<ClaimSpec> claims) {
      int family = (int) claims.stream().filter(ClaimSpec::testable).count();
      Sampling sampling = new Sampling(order.draws(), SEED, input.threads(), Math.max(1, family));
      return ClaimRunner.run(
          new ClaimInput(input, claims, Shelf.indexRules(Optional.empty()).rulebooks(), sampling),
          new ClaimListener() {
            @Override
            public void at(String step, int finished, int total) {
              desk.progress().at(step, finished, total);
            }

            @Override
            public void ran(BookKey book, RunResult run) {
              runs.put(book, run);
            }
          });
    }

    private List<HedgedBook> headline(Sampling sampling) {
      InferenceSettings settings =
          new InferenceSettings(
              order.draws(),
              SEED,
              input.threads(),
              sampling.strictLevel(),
              BlockChoice.automatic());
      List<HedgedBook> books = new ArrayList<>();
      List<Cell> cells = headlineCells();
      for (Cell cell : cells) {
        desk.progress().at("intervals: books", books.size(), cells.size());
        BookKey key = BookKey.of(cell);
        books.add(
            HedgedBook.of(cell, PairedInference.of(days(key), days(key.unhedged()), settings)));
      }
      return books;
    }

    private BookDays days(BookKey key) {
      return BookDays.of(slice(key));
    }

    private RunSlice slice(BookKey key) {
      return RunSlice.of(ran(key), Period.HEADLINE).orElseThrow();
    }

    private RunResult ran(BookKey key) {
      return runs.computeIfAbsent(
          key, k -> Backtest.run(k.rules(input.base()), history, first, input.startNav(), UNKEPT));
    }

    private List<BookStory> stories() {
      List<BookStory> stories = new ArrayList<>();
      for (BookKey key : List.copyOf(runs.keySet())) {
        desk.progress().at("books taken apart", stories.size(), runs.size());
        Optional<BookAttribution> attribution = Optional.empty();
        if (key.cell().hedged()) {
          AttributionResult result = HedgeAttribution.of(slice(key), slice(key.unhedged()));
          String file = files.attribution(key.label(), input.synthetic(), result);
          attribution = Optional.of(BookAttribution.of(result, file));
        }
        RunResult run = ran(key);
        stories.add(
            BookStory.of(
                key.label(), run, files.trades(key.label(), input.synthetic(), run), attribution));
      }
      return stories;
    }

    private SensitivityResult sensitivity() {
      return Sensitivity.run(
          new SensitivityInput(
              input.base(),
              List.of(Profile.values()),
              history,
              first,
              input.startNav(),
              input.threads()),
          (done, all) -> desk.progress().at("other days: runs", done, all));
    }

    private List<WalkForwardCurve> walkForward() {
      RecalibrationInput again =
          new RecalibrationInput(
              input.base(),
              List.of(Profile.values()),
              history,
              first,
              input.startNav(),
              RecalibrationInput.LEAST_YEARS,
              input.threads());
      return WalkForward.curves(
          again,
          Recalibration.run(
              again, (done, all) -> desk.progress().at("walk-forward: runs", done, all)));
    }

    private List<String> modelError() {
      return input.synthetic()
          ? List.of("none, a made-up market has no quotes")
          : NewestValidation.below(ValidationOrder.RESULTS)
              .lines(input.dataId(), ModelId.current());
    }
  }

  private static List<Cell> headlineCells() {
    List<Cell> cells = new ArrayList<>();
    for (Profile profile : Profile.values()) {
      cells.add(Cell.standard(profile));
      cells.add(Cell.full(profile, true));
      cells.add(new Cell(profile, true, Policy.CANON_OPEN_CHEAP, Funding.BUDGET));
      cells.add(new Cell(profile, true, Policy.VXTH_STYLE, Funding.BUDGET));
    }
    return cells;
  }
}
