package io.alvh.adapter.chain;

import io.alvh.adapter.history.DataIssue;
import io.alvh.adapter.history.IssueLog;
import io.alvh.market.ChainQuality;
import io.alvh.market.OptionChain;
import io.alvh.market.OptionStrip;
import io.alvh.market.QuoteFault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads every option file below a data folder. A file is one if it begins like one of the known
/// layouts; in a folder named `options_…` or `cboe_delayed_json` any other CSV or JSON file is an
/// error.
public final class ChainFolder {
  private record Part(
      Optional<ChainFile> file,
      List<OptionChain> chains,
      List<OptionStrip> strips,
      List<DataIssue> issues) {}

  private ChainFolder() {}

  /// Returns the chains of the folder `data`; empty for a folder that holds none. Nothing is thrown
  /// for bad files: what is wrong stands in the issues, and such a file gives no chain.
  public static ChainReading read(Path data) {
    IssueLog folder = new IssueLog(".");
    List<Part> reads =
        names(data, folder).parallelStream()
            .map(name -> readFile(data.resolve(name), name))
            .toList();
    List<DataIssue> issues = new ArrayList<>(folder.issues());
    reads.forEach(r -> issues.addAll(r.issues()));
    return new ChainReading(
        reads.stream().flatMap(r -> r.chains().stream()).toList(),
        reads.stream().flatMap(r -> r.strips().stream()).toList(),
        reads.stream().flatMap(r -> r.file().stream()).toList(),
        issues);
  }

  private static List<String> names(Path data, IssueLog log) {
    if (!Files.isDirectory(data)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(data)) {
      return files
          .filter(Files::isRegularFile)
          .map(p -> data.relativize(p).toString().replace('\\', '/'))
          .filter(name -> name.endsWith(".csv") || name.endsWith(".json"))
          .sorted()
          .toList();
    } catch (IOException | UncheckedIOException e) {
      log.error(0, 0, e.getClass().getSimpleName(), "a readable folder");
      return List.of();
    }
  }

  private static Part readFile(Path path, String name) {
    IssueLog log = new IssueLog(name);
    try {
      Optional<ChainLayout> layout = ChainLayout.of(path);
      if (layout.isPresent()) {
        return sift(name, layout.get(), layout.get().read(path, name, log), log);
      }
      if (name.matches("(.*/)?(options_[^/]*|cboe_delayed_json)/.*")) {
        log.error(0, 0, "", "an option file in one of the layouts of docs/data.md");
      }
    } catch (IOException e) {
      log.error(0, 0, e.getClass().getSimpleName(), "a readable file");
    }
    return new Part(Optional.empty(), List.of(), List.of(), log.issues());
  }

  private static Part sift(String name, ChainLayout layout, List<RawChain> raws, IssueLog log) {
    List<OptionChain> chains = new ArrayList<>();
    List<OptionStrip> strips = new ArrayList<>();
    EnumMap<QuoteFault, Integer> faults = new EnumMap<>(QuoteFault.class);
    int read = 0;
    for (RawChain raw : raws) {
      ChainSieve.Sifted sifted = ChainSieve.sift(raw, layout);
      sifted.chain().ifPresent(chains::add);
      strips.addAll(sifted.strips());
      read += sifted.quality().read();
      sifted.quality().faults().forEach((fault, n) -> faults.merge(fault, n, Integer::sum));
    }
    if (raws.isEmpty()) {
      return new Part(Optional.empty(), List.of(), List.of(), log.issues());
    }
    List<LocalDate> sessions = raws.stream().map(r -> r.time().session()).sorted().toList();
    ChainFile file =
        new ChainFile(
            name,
            chains.size(),
            sessions.getFirst(),
            sessions.getLast(),
            new ChainQuality(layout.title(), read, faults));
    return new Part(Optional.of(file), chains, strips, log.issues());
  }
}
