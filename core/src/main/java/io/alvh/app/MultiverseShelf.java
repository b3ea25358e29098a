package io.alvh.app;

import io.alvh.adapter.sweep.SweepStore;
import io.alvh.multiverse.MultiverseResult;
import io.alvh.multiverse.MultiverseSummary;
import io.alvh.multiverse.PartResult;
import io.alvh.multiverse.SweepSettings;
import io.alvh.strategy.Rulebook;
import io.alvh.unit.Sha256;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the results of multiverses on disk, so that no report has to run one.
final class MultiverseShelf {
  /// Name of the store in its folder.
  static final String FILE = "multiverse.db";

  /// Where `./alvh multiverse` keeps its results unless told otherwise.
  static final Path RESULTS = Path.of("out", "multiverse");

  private MultiverseShelf() {}

  /// What a report needs besides the job.
  ///
  /// @param synthetic whether the prices are made up
  /// @param sessions traded
  /// @param code version of the program
  record About(boolean synthetic, int sessions, String code) {
    String text() {
      return SweepSettings.empty()
          .with("synthetic", Boolean.toString(synthetic))
          .with("sessions", Integer.toString(sessions))
          .with("code", code)
          .text();
    }

    static About parse(String text) {
      SweepSettings s = SweepSettings.parse(text);
      return new About(
          Boolean.parseBoolean(s.value("synthetic")),
          Integer.parseInt(s.value("sessions")),
          s.value("code"));
    }
  }

  /// Returns what the newest complete multiverse in `folder` comes to, if it was run on the data
  /// `dataId` by this program; results of other data or programs are never shown.
  static Optional<MultiverseResult> newest(
      Path folder, String dataId, MultiverseSummary.Settings settings) {
    Path file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try (SweepStore store = SweepStore.open(file)) {
      Optional<SweepStore.Run> run = store.newestComplete(MultiverseJob.KIND);
      if (run.isEmpty()) {
        return Optional.empty();
      }
      MultiverseJob job = MultiverseJob.parse(run.orElseThrow().job().text());
      if (!job.dataId().equals(dataId) || !job.codeId().equals(CodeId.current())) {
        return Optional.empty();
      }
      return Optional.of(
          result(
              job,
              About.parse(run.orElseThrow().about()),
              store.results(run.orElseThrow().key()),
              settings));
    }
  }

  /// Returns what the results of `job`, all of them, come to.
  static MultiverseResult result(
      MultiverseJob job,
      About about,
      Map<Integer, byte[]> results,
      MultiverseSummary.Settings settings) {
    Rulebook base = job.base();
    List<PartResult> parts = results.values().stream().map(PartResult::of).toList();
    MultiverseResult.Data data =
        new MultiverseResult.Data(
            job.dataId(), about.synthetic(), job.from(), job.to(), about.sessions(), job.nav());
    MultiverseResult.Origin origin =
        new MultiverseResult.Origin(
            job.list().hash(),
            base.id() + " v" + base.version() + ", " + new Sha256().add(job.rulebook()).hex(),
            data,
            about.code() + ", classes " + job.codeId(),
            job.plan().books());
    return MultiverseSummary.of(origin, job.list(), job.plan(), parts, settings);
  }
}
