package io.alvh.adapter.output;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.alvh.report.RuleRuns;
import io.alvh.strategy.DecisionNames;
import io.alvh.strategy.RuleId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads what the newest ablation and the newest backtest below a folder of results say of a rule.
public final class NewestRuns {
  /// File an ablation writes.
  static final String ABLATION = "ablation.csv";

  /// File a backtest writes.
  static final String JOURNAL = "journal.txt";

  /// Figures of an ablation that are told, with how they are called.
  private static final List<String> FIGURES =
      List.of(
          "max_drawdown_change",
          "roc_change",
          "calmar_change",
          "hedge_contracts_change",
          "gross_hedge_cost_change",
          "fees_and_slippage_change");

  private NewestRuns() {}

  /// Returns what the files written last in folders right below `root` say of `rule`.
  public static RuleRuns of(RuleId rule, Path root) {
    List<String> lines = new ArrayList<>();
    Optional<Path> ablation = newest(root, ABLATION);
    if (ablation.isPresent()) {
      lines.addAll(ablation(ablation.get(), rule));
    } else {
      lines.add("no ablation has been run: no " + ABLATION + " below " + root);
    }
    Optional<Path> journal = newest(root, JOURNAL);
    if (journal.isPresent()) {
      lines.addAll(journal(journal.get(), rule));
    } else {
      lines.add("no backtest has been run: no " + JOURNAL + " below " + root);
    }
    return new RuleRuns(lines);
  }

  private static Optional<Path> newest(Path root, String name) {
    if (!Files.isDirectory(root)) {
      return Optional.empty();
    }
    try (Stream<Path> folders = Files.list(root)) {
      List<Path> found = folders.map(f -> f.resolve(name)).filter(Files::isRegularFile).toList();
      return found.stream()
          .max(Comparator.comparingLong(NewestRuns::written).thenComparing(f -> f));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long written(Path file) {
    try {
      return Files.getLastModifiedTime(file).toMillis();
    } catch (IOException _) {
      return Long.MIN_VALUE;
    }
  }

  private static List<String> ablation(Path file, RuleId rule) {
    List<String> lines = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : csv) {
        if (row.findField("rule").orElse("").equals(rule.label())) {
          lines.add(file + ": " + effect(row));
        }
      }
    } catch (IOException | RuntimeException e) {
      return List.of(file + ": cannot be read, " + e.getMessage());
    }
    return lines.isEmpty() ? List.of(file + ": the run does not hold this rule") : lines;
  }

  private static String effect(NamedCsvRecord row) {
    StringBuilder text = new StringBuilder();
    text.append(row.findField("data").orElse("?")).append(", ");
    text.append(row.findField("rulebook").orElse("?")).append(", ");
    text.append(row.findField("profile").orElse("?")).append(", rule ");
    text.append(row.findField("change").orElse("?")).append(": ");
    text.append(row.findField("verdict").orElse("?"));
    row.findField("why").filter(w -> !w.isEmpty()).ifPresent(w -> text.append(" (" + w + ")"));
    row.findField("sessions_differing")
        .ifPresent(n -> text.append("; sessions with other decisions ").append(n));
    for (String figure : FIGURES) {
      String value = row.findField(figure).orElse("");
      text.append("; ").append(figure.replace("_change", "").replace('_', ' ')).append(' ');
      text.append(value.isEmpty() ? "undefined" : signed(value));
    }
    return text.toString();
  }

  private static String signed(String value) {
    return value.startsWith("-") ? value : "+" + value;
  }

  private static List<String> journal(Path file, RuleId rule) {
    long made = 0;
    long added = 0;
    long shown = 0;
    long decisions = 0;
    String adds = " adj." + rule.label() + "=";
    String shows = " shown." + rule.label() + "=";
    try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
      for (String line : (Iterable<String>) lines::iterator) {
        String[] parts = line.split("\\|", 8);
        if (parts.length < 7 || !parts[1].equals("decided")) {
          continue;
        }
        decisions++;
        made += DecisionNames.ruleOf(parts[2]).filter(r -> r == rule).isPresent() ? 1 : 0;
        String facts = " " + parts[6] + " ";
        boolean nothing = facts.contains(adds + "0.0 ") || facts.contains(adds + "-0.0 ");
        added += facts.contains(adds) && !nothing ? 1 : 0;
        shown += facts.contains(shows) ? 1 : 0;
      }
    } catch (IOException | UncheckedIOException e) {
      return List.of(file + ": cannot be read, " + e.getMessage());
    }
    return List.of(
        file
            + ": of "
            + decisions
            + " decisions "
            + made
            + " were made by it, to the intensity of "
            + added
            + " it added, in "
            + shown
            + " it only showed");
  }
}
