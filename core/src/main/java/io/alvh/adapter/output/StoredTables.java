package io.alvh.adapter.output;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.alvh.report.CoverageCsv;
import io.alvh.report.verdict.Part;
import io.alvh.report.verdict.StoredTable;
import io.alvh.report.verdict.StoredTrial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Reads the tables a trial of intervals and verdicts left behind.
public final class StoredTables {
  private static final String AGAIN = "; ./alvh coverage runs the trial again.";
  private static final int SHOWN = 12;

  private StoredTables() {}

  /// Returns the tables of verdicts and of coverage in `folder` and what of them does not fit, or
  /// why there are none.
  ///
  /// @param codeId what tells the program that asks from others
  /// @param dataId what tells its data from others
  public static Part<StoredTrial> coverage(Path folder, String codeId, String dataId) {
    Path verdicts = folder.resolve(CoverageCsv.VERDICTS);
    Path rows = folder.resolve(CoverageCsv.FILE);
    if (!Files.exists(verdicts) || !Files.exists(rows)) {
      return Part.missing(
          "no trial on worlds of known truth is in " + folder + "; ./alvh coverage runs one.");
    }
    try {
      return Part.of(
          new StoredTrial(
              misfits(folder.resolve(CoverageCsv.ORIGIN), codeId, dataId),
              List.of(
                  read(verdicts, "How the claim of 35 to 40 % is judged where the truth is known"),
                  read(rows, "How often each interval holds the truth"))));
    } catch (IOException | CsvParseException e) {
      return Part.missing(folder + " cannot be read: " + e.getMessage());
    }
  }

  private static List<String> misfits(Path file, String codeId, String dataId) throws IOException {
    Map<String, String> origin = new TreeMap<>();
    if (Files.exists(file)) {
      for (List<String> line : lines(file)) {
        if (line.size() == 2) {
          origin.put(line.getFirst(), line.getLast());
        }
      }
    }
    String code = origin.getOrDefault(CoverageCsv.CLASSES, "");
    String data = origin.getOrDefault(CoverageCsv.DATA, "");
    List<String> misfits = new ArrayList<>();
    if (code.isEmpty()) {
      misfits.add("These tables do not say which program and data made them" + AGAIN);
    } else if (!code.equals(codeId)) {
      misfits.add(
          "These tables were made by another version of the program (classes "
              + shown(code)
              + ", the verdicts here by "
              + shown(codeId)
              + "): they tell how good its verdicts were"
              + AGAIN);
    }
    if (!data.isEmpty() && !data.equals(dataId)) {
      misfits.add(
          "Their worlds of real days were made of other data ("
              + shown(data)
              + ", the verdicts here rest on "
              + shown(dataId)
              + ")"
              + AGAIN);
    }
    return misfits;
  }

  private static String shown(String id) {
    return id.substring(0, Math.min(SHOWN, id.length()));
  }

  private static StoredTable read(Path file, String caption) throws IOException {
    List<List<String>> lines = lines(file);
    if (lines.isEmpty()) {
      throw new IOException(file + " is empty");
    }
    return new StoredTable(caption, lines.getFirst(), lines.subList(1, lines.size()));
  }

  private static List<List<String>> lines(Path file) throws IOException {
    List<List<String>> lines = new ArrayList<>();
    try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file)) {
      for (CsvRecord record : csv) {
        lines.add(record.getFields());
      }
    }
    return lines;
  }
}
