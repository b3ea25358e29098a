package io.alvh.app;

import io.alvh.adapter.output.Draft;
import io.alvh.adapter.output.OutputFolder;
import io.alvh.adapter.output.PageParts;
import io.alvh.backtest.RunResult;
import io.alvh.report.ClaimsCsv;
import io.alvh.report.StudyCsv;
import io.alvh.report.TradesCsv;
import io.alvh.report.verdict.VerdictCsv;
import io.alvh.report.verdict.VerdictInput;
import io.alvh.report.verdict.VerdictJson;
import io.alvh.report.verdict.VerdictPage;
import io.alvh.report.verdict.VerdictText;
import io.alvh.study.attribution.AttributionResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The files of a verdict: none takes its place before all of it is computed.
final class VerdictFiles implements AutoCloseable {
  private final Drafts drafts;
  private final OutputFolder out;
  private final String css = PageParts.style("verdict.css");

  VerdictFiles(OutputFolder out) {
    this.out = out;
    this.drafts = new Drafts(out);
  }

  /// Keeps every trade of `book` and returns the name of its file.
  String trades(String book, boolean synthetic, RunResult run) {
    String name = "trades-" + name(book, synthetic) + ".csv";
    Draft draft = drafts.open(name);
    draft.append(TradesCsv.text(run.trades()));
    return name;
  }

  /// Keeps what the hedge of `book` changed, session by session, and returns the name of the file.
  String attribution(String book, boolean synthetic, AttributionResult result) {
    String name = "attribution-" + name(book, synthetic) + ".csv";
    drafts.write(name, VerdictCsv.attribution(result));
    return name;
  }

  /// Returns `book` as part of a file's name.
  private static String name(String book, boolean synthetic) {
    String plain = book.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_.]+", "-");
    return plain + (synthetic ? "-SYNTHETIC" : "");
  }

  /// Puts every file in its place, once all of them are written, and returns a summary as text.
  List<String> commit(VerdictInput input) {
    drafts.write("index.html", VerdictPage.render(input, css));
    drafts.write("verdict.json", VerdictJson.render(input));
    drafts.write(ClaimsCsv.FILE, ClaimsCsv.text(input.claims()));
    drafts.write("walk_forward.csv", VerdictCsv.walkForward(input));
    drafts.write("nav_daily.csv", StudyCsv.navDaily(input.study()));
    drafts.write("metrics.csv", StudyCsv.metrics(input.study()));
    List<String> text = new ArrayList<>(VerdictText.lines(input));
    drafts.write("verdict.txt", String.join("\n", text) + "\n");
    drafts.commit();
    text.add("Page: " + out.path("index.html"));
    return text;
  }

  @Override
  public void close() {
    drafts.close();
  }
}
