package io.alvh.app;

import io.alvh.adapter.claims.ClaimFiles;
import io.alvh.adapter.output.OutputFolder;
import io.alvh.claims.ClaimInput;
import io.alvh.claims.ClaimResult;
import io.alvh.claims.ClaimRunner;
import io.alvh.claims.ClaimSpec;
import io.alvh.claims.Sampling;
import io.alvh.report.ClaimsCsv;
import io.alvh.report.ClaimsText;
import io.alvh.report.verdict.RecordJson;
import io.alvh.study.StudyInput;
import io.alvh.unit.BadInputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the program can do with public claims.
public final class ClaimsDesk {
  private final Desk desk;

  /// Makes a desk for claims on the data of `desk`.
  public ClaimsDesk(Desk desk) {
    this.desk = desk;
  }

  /// Returns all errors of the claims in `place`, a file or a folder.
  public static Findings check(Path place) {
    ClaimFiles read = ClaimFiles.read(place, List.of());
    List<String> lines = new ArrayList<>(read.issues().stream().map(Object::toString).toList());
    lines.add(
        place
            + ": "
            + read.files()
            + (read.files() == 1 ? " file, " : " files, ")
            + read.issues().size()
            + (read.issues().size() == 1 ? " error" : " errors"));
    return new Findings(lines, read.usable());
  }

  /// Returns every claim on file and every metric there is, as text.
  public static List<String> list(Optional<Path> own) {
    return ClaimsText.list(registry(own));
  }

  /// Judges claims, writes `claims.json`, `claims.csv` and `claims.txt`, and returns the report as
  /// text.
  public List<String> run(ClaimsOrder order) {
    List<ClaimSpec> registry = registry(order.own());
    List<ClaimSpec> wanted = wanted(registry, order.ids());
    OutputFolder out = OutputFolder.open(order.study().out());
    ClaimResult result;
    try (Cluster cluster = Cluster.connected(order.engine())) {
      result = judged(order, registry, wanted, cluster);
    }
    List<String> text = ClaimsText.lines(result);
    try (Drafts drafts = new Drafts(out)) {
      drafts.write("claims.json", RecordJson.of(result) + "\n");
      drafts.write(ClaimsCsv.FILE, ClaimsCsv.text(result));
      drafts.write("claims.txt", String.join("\n", text) + "\n");
      drafts.commit();
    }
    return text;
  }

  private ClaimResult judged(
      ClaimsOrder order, List<ClaimSpec> registry, List<ClaimSpec> wanted, Cluster cluster) {
    StudyInput input = desk.studyInput(order.study());
    Sampling sampling = Sampling.of(order.draws(), order.study().threads(), registry);
    return Desk.onWholeData(() ->
        ClaimRunner.run(
            new ClaimInput(
                input,
                wanted,
                Shelf.indexRules(Optional.empty()).rulebooks(),
                sampling,
                cluster.sampler()),
            desk.progress()::at));
  }

  /// Returns the claims of the program and the user's own.
  ///
  /// @throws BadInputException with everything that is wrong with the user's files
  static List<ClaimSpec> registry(Optional<Path> own) {
    List<ClaimSpec> claims = new ArrayList<>(ClaimFiles.shipped());
    if (own.isPresent()) {
      ClaimFiles read = ClaimFiles.read(own.get(), ClaimFiles.shippedIds());
      if (!read.usable()) {
        throw new BadInputException(read.issues().stream().map(Object::toString).toList());
      }
      claims.addAll(read.claims());
    }
    return List.copyOf(claims);
  }

  private static List<ClaimSpec> wanted(List<ClaimSpec> registry, List<String> ids) {
    List<String> known = registry.stream().map(ClaimSpec::id).toList();
    List<String> unknown =
        ids.stream()
            .filter(id -> !known.contains(id))
            .map(id -> "--id " + id + ": no such claim; accepted: " + String.join(", ", known))
            .toList();
    if (!unknown.isEmpty()) {
      throw new BadInputException(unknown);
    }
    return registry.stream().filter(c -> ids.isEmpty() || ids.contains(c.id())).toList();
  }
}
