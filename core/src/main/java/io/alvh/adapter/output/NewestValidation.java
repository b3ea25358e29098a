package io.alvh.adapter.output;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.alvh.report.ModelErrorCsv;
import io.alvh.unit.BadInputException;
import io.alvh.validation.LastValidation;
import io.alvh.validation.ModelError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Finds the newest validation among the folders of results and reads the error it measured.
public final class NewestValidation {
  private static final List<String> IDENTITY =
      List.of("format", "program", "data", "quotes", "model");

  private final Path file;
  private final Map<String, String> identity = new TreeMap<>();
  private final List<ModelError.Line> lines = new ArrayList<>();

  private NewestValidation(Path file) {
    this.file = file;
  }

  /// Returns what the file `validation.csv` says that was written last in a folder right below
  /// `root`; of two written at once, the one whose folder's name comes last.
  public static LastValidation below(Path root) {
    if (!Files.isDirectory(root)) {
      return new LastValidation.None();
    }
    try (Stream<Path> folders = Files.list(root)) {
      List<Path> found =
          folders.map(f -> f.resolve(ModelErrorCsv.FILE)).filter(Files::isRegularFile).toList();
      Optional<Path> newest =
          found.stream().max(Comparator.comparing(NewestValidation::written).thenComparing(f -> f));
      return newest.isPresent() ? read(newest.get()) : new LastValidation.None();
    } catch (IOException e) {
      return new LastValidation.Broken(root + ": cannot be listed, " + OutputFolder.reason(e));
    }
  }

  /// Returns what `file` says; a file that cannot be read or understood is told with the line.
  static LastValidation read(Path file) {
    String text;
    try {
      text = Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      return new LastValidation.Broken(file + ": cannot be read, " + OutputFolder.reason(e));
    }
    try {
      return new LastValidation.Found(new NewestValidation(file).parse(text));
    } catch (BadInputException e) {
      return new LastValidation.Broken(String.join("; ", e.problems()));
    }
  }

  private ModelError parse(String text) {
    long line = 0;
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .allowUnclosedQuote(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)) {
      for (CsvRecord r : reader) {
        line = r.getStartingLineNumber();
        take(line, r.getFields());
      }
    } catch (CsvParseException _) {
      throw refused(line + 1, "a broken quote", "quotes that close");
    } catch (IOException e) {
      throw refused(line + 1, OutputFolder.reason(e), "CSV");
    }
    for (String key : IDENTITY) {
      if (!identity.containsKey(key)) {
        throw refused(line + 1, "the end", "a line '" + key + "' before");
      }
    }
    return new ModelError(
        identity.getOrDefault("program", ""),
        identity.getOrDefault("data", ""),
        identity.getOrDefault("quotes", ""),
        identity.getOrDefault("model", ""),
        lines);
  }

  private void take(long line, List<String> fields) {
    if (line == 1) {
      if (!fields.equals(ModelErrorCsv.HEADER)) {
        String header = String.join(",", ModelErrorCsv.HEADER);
        throw refused(line, String.join(",", fields), "the header " + header);
      }
      return;
    }
    if (fields.size() != ModelErrorCsv.HEADER.size()) {
      String wanted = ModelErrorCsv.HEADER.size() + " fields";
      throw refused(line, fields.size() + " fields", wanted);
    }
    String kind = fields.get(0);
    if (!IDENTITY.contains(kind)) {
      lines.add(figure(line, fields));
    } else if (kind.equals("format") && !fields.get(1).equals(ModelErrorCsv.FORMAT)) {
      throw refused(line, "format " + fields.get(1), "format " + ModelErrorCsv.FORMAT);
    } else {
      identity.put(kind, fields.get(1));
    }
  }

  private ModelError.Line figure(long line, List<String> f) {
    int count = count(line, f.get(3));
    int sessions = count(line, f.get(4));
    double mae = number(line, f.get(6));
    if (sessions > count) {
      throw refused(line, f.get(4), "at most as many sessions as prices");
    }
    if (mae < 0) {
      throw refused(line, f.get(6), "a mean size of at least 0");
    }
    return new ModelError.Line(
        f.get(0), f.get(1), f.get(2), count, sessions, number(line, f.get(5)), mae);
  }

  private int count(long line, String text) {
    double count = number(line, text);
    if (count < 1 || count != Math.rint(count) || count > Integer.MAX_VALUE) {
      throw refused(line, text, "a whole count of at least 1");
    }
    return (int) count;
  }

  private double number(long line, String text) {
    if (text.matches("-?[0-9]+(\\.[0-9]+)?(E-?[0-9]+)?")) {
      double value = Double.parseDouble(text);
      if (Double.isFinite(value)) {
        return value;
      }
    }
    throw refused(line, text, "a number");
  }

  private static FileTime written(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException _) {
      // It went away since it was listed: the oldest of all.
      return FileTime.fromMillis(0);
    }
  }

  private BadInputException refused(long line, String found, String accepted) {
    return new BadInputException(
        file + ":" + line + ": '" + found + "' refused; accepted: " + accepted);
  }
}
