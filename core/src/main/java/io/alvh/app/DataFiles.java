package io.alvh.app;

import io.alvh.adapter.history.UserTemplate;
import io.alvh.adapter.output.OutputFolder;
import io.alvh.adapter.pull.PullReport;
import io.alvh.adapter.pull.Sources;
import io.alvh.unit.BadInputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Brings files into the data folder: downloads, and forms for the user's own series.
final class DataFiles {
  private DataFiles() {}

  /// Downloads what `order` names; `line` receives progress.
  static Findings pull(PullOrder order, Consumer<String> line) throws InterruptedException {
    List<Sources.Extra> extras = new ArrayList<>();
    if (order.chains()) {
      extras.add(Sources.Extra.CHAINS);
    }
    if (order.settlements()) {
      extras.add(Sources.Extra.SETTLEMENTS);
    }
    Sources sources = new Sources(order.cboe(), order.fred(), order.exchange());
    PullReport report = Wiring.pull(order.folder(), sources, line).run(Wiring.today(), extras);
    List<String> lines = new ArrayList<>();
    for (PullReport.Status status : PullReport.Status.values()) {
      lines.add(status.text() + ": " + report.count(status) + " files");
    }
    report.failures().forEach(failure -> lines.add(order.folder() + "/" + failure));
    return new Findings(lines, report.failures().isEmpty());
  }

  /// Writes the form `name` into folder `out`.
  ///
  /// @throws BadInputException for a name there is no form of
  static List<String> template(String name, Path out) {
    UserTemplate template =
        UserTemplate.find(name)
            .orElseThrow(() ->
                new BadInputException(
                    "template '"
                        + name
                        + "' refused; accepted: "
                        + String.join(", ", UserTemplate.names())));
    Path written = OutputFolder.open(out).writeNew(template.fileName(), template.text());
    return List.of(
        "Template: " + written,
        "Fill it in and save it as user/" + template.fileName() + " in the data folder.");
  }
}
