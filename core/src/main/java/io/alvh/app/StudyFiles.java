package io.alvh.app;

import io.alvh.adapter.output.Draft;
import io.alvh.adapter.output.NewestValidation;
import io.alvh.adapter.output.OutputFolder;
import io.alvh.adapter.output.PageParts;
import io.alvh.ledger.Journal;
import io.alvh.ledger.JournalText;
import io.alvh.report.BoxCsv;
import io.alvh.report.PageAssets;
import io.alvh.report.StudyCsv;
import io.alvh.report.StudyPage;
import io.alvh.report.StudyText;
import io.alvh.study.Cell;
import io.alvh.study.PlannedRun;
import io.alvh.study.StudyInput;
import io.alvh.study.StudyPorts;
import io.alvh.study.StudyResult;
import io.alvh.study.Twist;
import io.alvh.validation.ModelId;
import java.util.List;
import java.util.Locale;

/// The files of a study: none takes its place before all of it is computed.
final class StudyFiles implements StudyPorts, AutoCloseable {
  private static final Journal UNKEPT = _ -> {};

  private final Drafts drafts;
  private final Progress progress;
  private final PageAssets page = PageParts.load("study");

  StudyFiles(OutputFolder out, Progress progress) {
    this.drafts = new Drafts(out);
    this.progress = progress;
  }

  /// Returns what the newest validation says of the prices of a study over `history`.
  static List<String> modelError(StudyInput history) {
    return history.synthetic()
        ? List.of("none, a made-up market has no quotes")
        : NewestValidation.below(ValidationOrder.RESULTS)
            .lines(history.dataId(), ModelId.current());
  }

  /// Keeps the journal of each profile's default combination; all others differ from it by their
  /// rulebook alone and can be had by `backtest`.
  @Override
  public Journal journal(PlannedRun run) {
    boolean kept =
        run.twist() instanceof Twist.Plain
            && run.cell().equals(Cell.standard(run.cell().profile()));
    if (!kept) {
      return UNKEPT;
    }
    String profile = run.cell().profile().name().toLowerCase(Locale.ROOT);
    Draft draft = drafts.open("journal-" + profile + ".txt");
    return step -> step.forEach(e -> draft.append(JournalText.line(e)).append("\n"));
  }

  @Override
  public void progress(int finished, int total, PlannedRun run) {
    progress.at("study: runs", finished, total);
  }

  /// Puts every file in its place, once all of them are written, and returns the report as text.
  ///
  /// @param modelError what the newest validation says of the error of modelled prices
  List<String> commit(StudyResult result, List<String> modelError) {
    List<String> text = StudyText.render(result, modelError);
    drafts.write("study.txt", String.join("\n", text) + "\n");
    drafts.write("nav_daily.csv", StudyCsv.navDaily(result));
    drafts.write("metrics.csv", StudyCsv.metrics(result));
    drafts.write("claims.csv", StudyCsv.claims(result));
    drafts.write("box.csv", BoxCsv.text(result));
    drafts.write("index.html", StudyPage.render(result, modelError, page));
    drafts.commit();
    return text;
  }

  @Override
  public void close() {
    drafts.close();
  }
}
