package io.alvh.adapter.history;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// The records of one CSV file below its header. A publisher's disclaimer line above the header is
/// skipped and noted; a byte-order mark is skipped.
public record CsvRows(Row header, List<Row> rows) {
  private static final String HEADER_AND_ROWS = "a CSV file: a header line, then at least one row";

  /// Reads `file`, whose header is the first or second record that satisfies `isHeader`; notes what
  /// is wrong and then returns no rows.
  ///
  /// @param accepted the headers that would be accepted, for the message
  static CsvRows read(
      SourceFile file, IssueLog log, Predicate<List<String>> isHeader, String accepted) {
    List<Row> all = all(file, log);
    Row none = new Row(log, 1, List.of());
    if (log.hasErrors()) {
      return new CsvRows(none, List.of());
    }
    for (int i = 0; i < Math.min(2, all.size()); i++) {
      List<String> names =
          all.get(i).fields().stream().map(f -> f.strip().toLowerCase(Locale.ROOT)).toList();
      if (isHeader.test(names)) {
        if (i == 1) {
          log.repair(1, 1, all.getFirst().text(0), "line above the header skipped");
        }
        if (all.size() == i + 1) {
          log.error(all.get(i).line(), 1, "", HEADER_AND_ROWS);
        }
        return new CsvRows(new Row(log, all.get(i).line(), names), all.subList(i + 1, all.size()));
      }
    }
    if (!all.isEmpty()) {
      log.error(1, 1, String.join(",", all.getFirst().fields()), "the header " + accepted);
    }
    return new CsvRows(none, List.of());
  }

  /// Reads every record of `file`, blank lines left out; notes what is wrong and then returns none.
  public static List<Row> all(SourceFile file, IssueLog log) {
    return parse(decode(file.bytes(), log), log);
  }

  private static String decode(byte[] bytes, IssueLog log) {
    if (bytes.length == 0) {
      if (!log.hasErrors()) {
        log.error(0, 0, "empty file", HEADER_AND_ROWS);
      }
      return "";
    }
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      int column = 1;
      long line = 1;
      for (int i = 0; i < in.position(); i++) {
        column = bytes[i] == '\n' ? 1 : column + 1;
        line += bytes[i] == '\n' ? 1 : 0;
      }
      String hex = "byte 0x" + Integer.toHexString(bytes[in.position()] & 0xff);
      log.error(line, column, hex, "UTF-8 text");
      return "";
    }
    String text = out.flip().toString();
    return checked(text.startsWith("\uFEFF") ? text.substring(1) : text, log);
  }

  private static String checked(String text, IssueLog log) {
    String start = text.stripLeading();
    if (start.isEmpty()) {
      log.error(0, 0, "blank file", HEADER_AND_ROWS);
      return "";
    }
    if (start.startsWith("<")) {
      log.error(1, 1, start.lines().findFirst().orElse(""), "CSV, not a web page");
      return "";
    }
    int zero = text.indexOf('\0');
    if (zero >= 0) {
      long line = text.substring(0, zero).chars().filter(c -> c == '\n').count() + 1;
      log.error(line, zero - text.lastIndexOf('\n', zero), "NUL character", "text");
      return "";
    }
    return text;
  }

  private static List<Row> parse(String text, IssueLog log) {
    List<Row> rows = new ArrayList<>();
    if (text.isEmpty()) {
      return rows;
    }
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .skipEmptyLines(true)
            .allowUnclosedQuote(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)) {
      for (CsvRecord r : reader) {
        rows.add(new Row(log, r.getStartingLineNumber(), r.getFields()));
      }
    } catch (CsvParseException e) {
      long line = rows.isEmpty() ? 1 : rows.getLast().line() + 1;
      String why = e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
      log.error(line, 1, why == null ? "" : why, "quotes that close");
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory cannot fail", e);
    }
    return rows;
  }
}
