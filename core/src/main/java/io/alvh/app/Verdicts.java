package io.alvh.app;

import io.alvh.adapter.claims.ClaimFiles;
import io.alvh.adapter.output.OutputFolder;
import io.alvh.adapter.output.StoredTables;
import io.alvh.backtest.RunResult;
import io.alvh.backtest.SharedHistory;
import io.alvh.claims.BookKey;
import io.alvh.claims.ClaimInput;
import io.alvh.claims.ClaimListener;
import io.alvh.claims.ClaimResult;
import io.alvh.claims.ClaimRunner;
import io.alvh.claims.ClaimSpec;
import io.alvh.claims.Metrics;
import io.alvh.claims.OtherDays;
import io.alvh.claims.Sampling;
import io.alvh.ledger.Journal;
import io.alvh.multiverse.MultiverseResult;
import io.alvh.report.verdict.BookStory;
import io.alvh.report.verdict.HedgedBook;
import io.alvh.report.verdict.Part;
import io.alvh.report.verdict.Trials;
import io.alvh.report.verdict.VerdictInput;
import io.alvh.strategy.Profile;
import io.alvh.study.PlannedRun;
import io.alvh.study.Study;
import io.alvh.study.StudyInput;
import io.alvh.study.StudyPorts;
import io.alvh.study.StudyResult;
import io.alvh.study.inference.PairedSampler;
import io.alvh.study.recalibration.Recalibration;
import io.alvh.study.recalibration.RecalibrationInput;
import io.alvh.study.sensitivity.Sensitivity;
import io.alvh.study.sensitivity.SensitivityInput;
import io.alvh.study.sensitivity.SensitivityResult;
import io.alvh.study.sensitivity.WalkForward;
import io.alvh.study.sensitivity.WalkForwardCurve;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reaches the verdict: the study, every claim judged, and all that was tried besides, on one page.
public final class Verdicts {
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
    try (Cluster cluster = Cluster.connected(order.engine())) {
      StudyInput input = desk.studyInput(order.study());
      Part<MultiverseResult> multiverse =
          new VerdictReadings(desk, place, cluster).take(order, input);
      return Desk.onWholeData(() -> {
        try (VerdictFiles files = new VerdictFiles(out)) {
          return new Session(order, input, cluster.sampler(), files).run(multiverse);
        }
      });
    }
  }

  /// One verdict in the making.
  private final class Session {
    private final VerdictOrder order;
    private final StudyInput input;
    private final PairedSampler sampler;
    private final VerdictFiles files;
    private final SharedHistory history;
    private final LocalDate first;
    private final VerdictBooks books;

    Session(VerdictOrder order, StudyInput input, PairedSampler sampler, VerdictFiles files) {
      this.order = order;
      this.input = input;
      this.sampler = sampler;
      this.files = files;
      this.history = SharedHistory.of(input.history());
      this.first = input.headlineStart();
      this.books = new VerdictBooks(order, input, history, desk.progress());
    }

    List<String> run(Part<MultiverseResult> multiverse) {
      StudyResult study = Study.run(input, ports());
      List<ClaimSpec> claims = ClaimFiles.shipped();
      SensitivityResult otherDays = sensitivity();
      ClaimResult judged = OtherDays.beside(judged(claims), otherDays, input.base());
      List<HedgedBook> headline = books.headline(judged.sampling().strictLevel(), sampler);
      List<BookStory> stories = books.stories(files);
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
              Part.of(otherDays),
              Part.of(walkForward()),
              multiverse,
              StoredTables.coverage(COVERAGE, CodeId.ofTrials(), input.dataId()),
              books.power(),
              books.places(judged.sampling().strictLevel(), sampler));
      desk.progress().at("writing the verdict", 0, 0);
      return files.commit(
          new VerdictInput(
              study, StudyFiles.modelError(input), judged, headline, stories, byClaim, trials));
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
      desk.progress().at("judging claims", 0, 0);
      return ClaimRunner.run(
          new ClaimInput(
              input,
              claims,
              Shelf.indexRules(Optional.empty()).rulebooks(),
              Sampling.of(order.draws(), input.threads(), claims),
              sampler),
          new ClaimListener() {
            @Override
            public void at(String step, int finished, int total) {
              desk.progress().at(step, finished, total);
            }

            @Override
            public void ran(BookKey book, RunResult run) {
              books.put(book, run);
            }
          });
    }

    private SensitivityResult sensitivity() {
      desk.progress().at("trying other days", 0, 0);
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
      desk.progress().at("walking forward", 0, 0);
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
  }
}
