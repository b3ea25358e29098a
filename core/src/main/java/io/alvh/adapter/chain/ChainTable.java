package io.alvh.adapter.chain;

import io.alvh.market.QuoteFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The option files as text, lines of at most 120 columns.
final class ChainTable {
  private static final int WIDTH = 120;
  private static final String ROW = "%-10s %6s %6s %6s %6s %6s %5s %5s %5s %6s  %s";

  private ChainTable() {}

  /// Returns the issues, then a line a file with its first session; nothing for a folder without
  /// option files.
  static List<String> render(ChainReading reading) {
    List<String> lines = new ArrayList<>();
    reading.issues().forEach(issue -> lines.add(cut(issue.toString())));
    if (reading.files().isEmpty()) {
      return lines;
    }
    lines.add("");
    lines.add(
        String.format(
            Locale.ROOT,
            ROW,
            "options of",
            "chains",
            "quotes",
            "used",
            "no ask",
            "no bid",
            "cross",
            "lock",
            "stale",
            "parity",
            "file"));
    reading.files().forEach(file -> lines.add(cut(row(file))));
    lines.add("");
    return lines;
  }

  private static String row(ChainFile file) {
    return String.format(
        Locale.ROOT,
        ROW,
        file.first(),
        file.chains(),
        file.quality().read(),
        file.quality().read() - file.quality().left(),
        count(file, QuoteFault.NO_QUOTE),
        count(file, QuoteFault.ZERO_BID),
        count(file, QuoteFault.CROSSED),
        count(file, QuoteFault.LOCKED),
        count(file, QuoteFault.STALE),
        count(file, QuoteFault.PARITY_BREAK),
        file.name().substring(file.name().lastIndexOf('/') + 1));
  }

  private static int count(ChainFile file, QuoteFault fault) {
    return file.quality().faults().getOrDefault(fault, 0);
  }

  private static String cut(String line) {
    return line.length() <= WIDTH ? line : line.substring(0, WIDTH - 3) + "...";
  }
}
