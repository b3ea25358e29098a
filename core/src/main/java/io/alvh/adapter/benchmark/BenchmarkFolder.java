package io.alvh.adapter.benchmark;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.alvh.adapter.history.FilesId;
import io.alvh.unit.BadInputException;
import io.alvh.validation.BenchmarkSeries;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A folder of published index values: one CSV file an index, named by its symbol (`PUT.csv`, or
/// `PUT_History.csv` as the exchange calls it), two columns, date and value, daily or monthly,
/// ascending, with a header or without.
///
/// Reading is strict: every line that cannot be used is named, of all files at once.
public final class BenchmarkFolder {
  private static final long MAX_BYTES = 20_000_000;
  private static final Pattern VALUE = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,12})?");
  private static final String ACCEPTED_NAME =
      "a CSV file named by an index, such as PUT.csv or PUT_History.csv";

  private final Path folder;
  private final List<String> problems = new ArrayList<>();

  private BenchmarkFolder(Path folder) {
    this.folder = folder;
  }

  /// Returns the series in `folder`, by symbol.
  ///
  /// @param symbols the indexes that are known
  /// @throws BadInputException with every file and line that cannot be used
  public static List<BenchmarkSeries> read(Path folder, List<String> symbols) {
    BenchmarkFolder reader = new BenchmarkFolder(folder);
    List<BenchmarkSeries> series = reader.read(symbols);
    if (!reader.problems.isEmpty()) {
      throw new BadInputException(reader.problems);
    }
    return series;
  }

  /// Returns the hash of the files of `folder` that are read.
  ///
  /// @throws BadInputException if one cannot be read
  public static String id(Path folder) {
    return FilesId.of(
        folder,
        new BenchmarkFolder(folder).files().stream().map(f -> f.getFileName().toString()).toList());
  }

  private List<BenchmarkSeries> read(List<String> symbols) {
    List<BenchmarkSeries> all = new ArrayList<>();
    List<String> seen = new ArrayList<>();
    for (Path file : files()) {
      String symbol = symbol(file);
      if (!symbols.contains(symbol)) {
        problem(file, 0, symbol, "one of " + String.join(", ", symbols));
      } else if (seen.contains(symbol)) {
        problem(file, 0, symbol, "one file an index");
      } else {
        seen.add(symbol);
        series(file, symbol).ifPresent(all::add);
      }
    }
    if (all.isEmpty() && problems.isEmpty()) {
      problems.add(folder + ": no CSV file; accepted: " + ACCEPTED_NAME);
    }
    return all;
  }

  private List<Path> files() {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> f.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".csv"))
          .sorted()
          .toList();
    } catch (IOException e) {
      problems.add(folder + ": cannot be read (" + e.getMessage() + "); accepted: a folder");
      return List.of();
    }
  }

  private static String symbol(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - ".csv".length())
        .toUpperCase(Locale.ROOT)
        .replaceFirst("_HISTORY$", "");
  }

  private Optional<BenchmarkSeries> series(Path file, String symbol) {
    int before = problems.size();
    List<BenchmarkSeries.Value> values = values(file);
    if (problems.size() == before && values.size() < 2) {
      problem(file, 0, values.size() + " values", "at least two lines of date and value");
    }
    return problems.size() == before
        ? Optional.of(new BenchmarkSeries(symbol, values))
        : Optional.empty();
  }

  private List<BenchmarkSeries.Value> values(Path file) {
    List<BenchmarkSeries.Value> values = new ArrayList<>();
    Optional<DateSpelling> spelling = Optional.empty();
    List<CsvRecord> records = records(file);
    for (int i = 0; i < records.size(); i++) {
      CsvRecord row = records.get(i);
      long line = row.getStartingLineNumber();
      if (row.getFieldCount() != 2) {
        problem(file, line, row.getFieldCount() + " columns", "two, date and value");
        continue;
      }
      String date = row.getField(0).strip();
      String value = row.getField(1).strip();
      if (i == 0 && DateSpelling.of(date).isEmpty() && !VALUE.matcher(value).matches()) {
        continue;
      }
      spelling = spelling.or(() -> DateSpelling.of(date));
      Optional<LocalDate> parsed = spelling.flatMap(s -> s.parse(date));
      boolean good = true;
      if (parsed.isEmpty()) {
        problem(file, line, date, DateSpelling.ACCEPTED + ", written alike in one file");
        good = false;
      } else if (!values.isEmpty() && !parsed.get().isAfter(values.getLast().date())) {
        problem(file, line, date, "dates in ascending order, each once");
        good = false;
      }
      if (!VALUE.matcher(value).matches() || Double.parseDouble(value) <= 0) {
        problem(file, line, value, "a plain number above zero");
        good = false;
      }
      if (good) {
        values.add(new BenchmarkSeries.Value(parsed.get(), Double.parseDouble(value)));
      }
    }
    return values;
  }

  private List<CsvRecord> records(Path file) {
    try {
      if (Files.size(file) > MAX_BYTES) {
        problem(file, 0, "larger than 20 MB", "date and value, a line a day");
        return List.of();
      }
      String text = Files.readString(file);
      try (CsvReader<CsvRecord> rows =
          CsvReader.builder()
              .skipEmptyLines(true)
              .allowUnclosedQuote(false)
              .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
              .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
              .ofCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
        return rows.stream().toList();
      }
    } catch (CharacterCodingException _) {
      problem(file, 0, "not UTF-8", "UTF-8 text");
    } catch (CsvParseException e) {
      problem(file, 0, String.valueOf(e.getMessage()), "a CSV file");
    } catch (IOException e) {
      problem(file, 0, "cannot be read", "a CSV file (" + e.getMessage() + ")");
    }
    return List.of();
  }

  private void problem(Path file, long line, String value, String accepted) {
    String place = line == 0 ? file.toString() : file + ":" + line;
    problems.add(place + ": '" + value + "' refused; accepted: " + accepted);
  }
}
