package io.alvh.adapter.chain;

import io.alvh.adapter.history.IssueLog;
import io.alvh.adapter.history.SourceFile;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The layouts an option file may have, told apart by how it begins, never by its name.
enum ChainLayout {
  /// Delayed-quotes CSV of the exchange.
  CBOE_CSV("Cboe quotedata CSV"),
  /// Delayed-quotes JSON of the exchange.
  CBOE_JSON("Cboe delayed JSON"),
  /// Monthly puts derived from OptionsDX.
  OPTIONSDX_JSON("OptionsDX monthly puts JSON"),
  /// Daily rows of historicaloptiondata.com.
  VENDOR_CSV("historicaloptiondata CSV");

  /// Bytes looked at.
  private static final int HEAD = 8_192;

  private final String title;

  ChainLayout(String title) {
    this.title = title;
  }

  /// Returns the name for a reader's eyes.
  String title() {
    return title;
  }

  /// Returns the layout of the file at `path`, nothing if it is no option file.
  static Optional<ChainLayout> of(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return of(new String(in.readNBytes(HEAD), StandardCharsets.UTF_8));
    }
  }

  /// Returns the layout of a file that begins with `head`, nothing if it is no option file.
  static Optional<ChainLayout> of(String head) {
    String text = head.startsWith("\uFEFF") ? head.substring(1) : head;
    String start = text.stripLeading();
    if (start.startsWith("{")) {
      if (start.contains("\"options\"")) {
        return Optional.of(CBOE_JSON);
      }
      return start.contains("\"chain\"") && start.contains("\"entry_date\"")
          ? Optional.of(OPTIONSDX_JSON)
          : Optional.empty();
    }
    if (text.contains("Expiration Date,Calls,")) {
      return Optional.of(CBOE_CSV);
    }
    String first = start.lines().findFirst().orElse("").toLowerCase(Locale.ROOT);
    return VendorCsvReader.isHeader(List.of(first.split(",", -1)))
        ? Optional.of(VENDOR_CSV)
        : Optional.empty();
  }

  /// Reads the file at `path`; notes what is wrong with it and then returns nothing.
  List<RawChain> read(Path path, String name, IssueLog log) {
    return switch (this) {
      case CBOE_CSV -> QuotedataReader.read(SourceFile.read(path, name, log), log);
      case VENDOR_CSV -> VendorCsvReader.read(SourceFile.read(path, name, log), log);
      case CBOE_JSON, OPTIONSDX_JSON -> readJson(path, name, log);
    };
  }

  private List<RawChain> readJson(Path path, String name, IssueLog log) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
      return this == CBOE_JSON
          ? DelayedJsonReader.read(in, name, log)
          : MonthlyPutsReader.read(in, name, log);
    } catch (IOException e) {
      log.error(0, 0, e.getClass().getSimpleName(), "a readable file");
      return List.of();
    }
  }
}
