package io.alvh.adapter.output;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.alvh.report.CoverageCsv;
import io.alvh.report.verdict.Part;
import io.alvh.report.verdict.StoredTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Reads the tables a trial of intervals and verdicts left behind.
public final class StoredTables {
  private StoredTables() {}

  /// Returns the tables of verdicts and of coverage in `folder`, or why there are none.
  public static Part<List<StoredTable>> coverage(Path folder) {
    Path verdicts = folder.resolve(CoverageCsv.VERDICTS);
    Path rows = folder.resolve(CoverageCsv.FILE);
    if (!Files.exists(verdicts) || !Files.exists(rows)) {
      return Part.missing(
          "no trial on worlds of known truth is in " + folder + "; ./alvh coverage runs one.");
    }
    try {
      return Part.of(
          List.of(
              read(verdicts, "How the claim of 35 to 40 % is judged where the truth is known"),
              read(rows, "How often each interval holds the truth")));
    } catch (IOException | CsvParseException e) {
      return Part.missing(folder + " cannot be read: " + e.getMessage());
    }
  }

  private static StoredTable read(Path file, String caption) throws IOException {
    List<List<String>> lines = new ArrayList<>();
    try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file)) {
      for (CsvRecord record : csv) {
        lines.add(record.getFields());
      }
    }
    if (lines.isEmpty()) {
      throw new IOException(file + " is empty");
    }
    return new StoredTable(caption, lines.getFirst(), lines.subList(1, lines.size()));
  }
}
