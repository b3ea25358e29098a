package io.alvh.adapter.pull;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a publisher lays out a file of one day: enough to tell a whole file from something else, not
/// to use it.
enum DayLayout {
  /// JSON, `{"timestamp": ..., "data": {"options": [...], ...}}`.
  CHAIN(".json"),
  /// JSON, `{"timestamp": ..., "data": {"current_price": ..., ...}}`.
  QUOTE(".json"),
  /// CSV, `Product,Symbol,Expiration Date,Price`.
  SETTLEMENT(".csv");

  private static final Pattern TIMESTAMP =
      Pattern.compile("\"timestamp\"\\s*:\\s*\"(\\d{4}-\\d\\d-\\d\\d)[ T](\\d\\d:\\d\\d:\\d\\d)\"");
  private static final Pattern OPTIONS = Pattern.compile("\"options\"\\s*:\\s*\\[\\s*\\{");
  private static final Pattern PRICE =
      Pattern.compile("\"current_price\"\\s*:\\s*\\d+(\\.\\d+)?\\s*[,}]");

  private final String ending;

  DayLayout(String ending) {
    this.ending = ending;
  }

  /// Returns `.json` or `.csv`.
  String ending() {
    return ending;
  }

  /// What a text turned out to be.
  sealed interface Reading {}

  /// A whole file.
  ///
  /// @param at the publisher's time stamp; midnight where it gives a day alone
  /// @param detail what is in it
  record Whole(LocalDateTime at, String detail) implements Reading {}

  /// A file of the right shape without a row: nothing is published for that day yet.
  record Nothing() implements Reading {}

  /// Something else, or a part of a file.
  record Broken(String reason) implements Reading {}

  /// Returns what `text` is when read in this layout.
  ///
  /// @param day of the file, where it does not say so itself
  Reading read(String text, LocalDate day) {
    if (text.isBlank()) {
      return new Broken("is empty");
    }
    if (text.stripLeading().startsWith("<")) {
      return new Broken("is a web page, not " + ending.substring(1).toUpperCase(Locale.ROOT));
    }
    return this == SETTLEMENT ? settlement(text, day) : json(text);
  }

  private Reading json(String text) {
    if (!isBalanced(text)) {
      return new Broken("is no whole JSON object: cut short?");
    }
    Matcher stamp = TIMESTAMP.matcher(text);
    if (!stamp.find()) {
      return new Broken("has no \"timestamp\" such as \"2026-05-20 16:15:00\"");
    }
    boolean found = (this == CHAIN ? OPTIONS : PRICE).matcher(text).find();
    if (!found) {
      return new Broken(
          "has no " + (this == CHAIN ? "list \"options\" with a quote" : "\"current_price\""));
    }
    try {
      LocalDateTime at = LocalDateTime.parse(stamp.group(1) + "T" + stamp.group(2));
      return new Whole(at, "as of " + stamp.group(1) + " " + stamp.group(2));
    } catch (DateTimeException _) {
      return new Broken("has the time stamp '" + stamp.group(1) + " " + stamp.group(2) + "'");
    }
  }

  /// One object from the first character to the last, every bracket closed, texts left out.
  private static boolean isBalanced(String text) {
    String json = text.strip();
    StringBuilder open = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (quoted) {
        i += c == '\\' ? 1 : 0;
        quoted = c != '"';
      } else if (c == '"') {
        quoted = true;
      } else if (c == '{' || c == '[') {
        open.append(c);
      } else if (c == '}' || c == ']') {
        int last = open.length() - 1;
        if (last < 0 || open.charAt(last) != (c == '}' ? '{' : '[')) {
          return false;
        }
        open.setLength(last);
        if (last == 0) {
          return c == '}' && i == json.length() - 1;
        }
      } else if (open.isEmpty()) {
        return false;
      }
    }
    return false;
  }

  private static Reading settlement(String text, LocalDate day) {
    int rows = 0;
    boolean future = false;
    try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(text)) {
      for (CsvRecord record : csv) {
        List<String> fields = record.getFields().stream().map(String::strip).toList();
        long line = record.getStartingLineNumber();
        if (line == 1) {
          if (!isHeader(fields)) {
            return new Broken("line 1 is not 'Product,Symbol,Expiration Date,Price'");
          }
          continue;
        }
        if (fields.size() != 4 || !isDate(fields.get(2)) || !isPrice(fields.get(3))) {
          return new Broken("line " + line + " is no product, symbol, date and price: cut short?");
        }
        rows++;
        future |= fields.getFirst().equals("VX");
      }
    } catch (CsvParseException | IOException e) {
      return new Broken("is no CSV: " + e.getMessage());
    }
    if (rows == 0) {
      return new Nothing();
    }
    return future
        ? new Whole(day.atStartOfDay(), rows + " settlements")
        : new Broken("has no settlement of a VX future");
  }

  private static boolean isHeader(List<String> fields) {
    List<String> names = fields.stream().map(f -> f.toLowerCase(Locale.ROOT)).toList();
    return names.size() == 4
        && names.getFirst().equals("product")
        && names.get(1).equals("symbol")
        && names.get(2).startsWith("expiration")
        && names.get(3).equals("price");
  }

  private static boolean isDate(String text) {
    try {
      return !LocalDate.parse(text).equals(LocalDate.MIN);
    } catch (DateTimeException _) {
      return false;
    }
  }

  private static boolean isPrice(String text) {
    return text.matches("-?[0-9]+(\\.[0-9]+)?");
  }
}
