package io.alvh.report;

import io.alvh.market.QuoteFault;
import io.alvh.validation.QuoteCensus;
import io.alvh.validation.QuoteFile;
import java.util.ArrayList;
import java.util.List;

/// The files of option quotes, and what was left out of each.
final class QuoteFileText {
  private QuoteFileText() {}

  static Chapter chapter(QuoteCensus census) {
    TextTable files = TextTable.ofWords("file", "layout", "chains", "sessions", "quotes", "used");
    TextTable faults =
        new TextTable("left out", "no ask", "no bid", "crossed", "locked", "stale", "parity");
    for (QuoteFile f : census.files()) {
      String name = f.name().substring(f.name().lastIndexOf('/') + 1);
      int read = f.quality().read();
      files.row(
          name,
          f.quality().layout(),
          Integer.toString(f.chains()),
          f.first() + (f.last().equals(f.first()) ? "" : " to " + f.last()),
          Integer.toString(read),
          Integer.toString(read - f.quality().left()));
      List<String> counts = new ArrayList<>(List.of(name));
      for (QuoteFault fault : QuoteFault.values()) {
        counts.add(Integer.toString(f.quality().faults().getOrDefault(fault, 0)));
      }
      faults.row(counts);
    }
    List<String> notes = new ArrayList<>();
    notes.add(
        census.files().isEmpty()
            ? "The data folder holds no option quotes: no price could be compared."
            : "Quotes without an ask or a bid, crossed, locked, stale, or off put-call parity by more"
                + " than both half-spreads are counted and never used. The VIX formula takes whole"
                + " strips, zero bids included, as its rule demands.");
    notes.addAll(census.problems());
    return new Chapter(
        "Quotes at hand",
        notes,
        List.of(
            new Chapter.Table("quote-files", "Files read", files),
            new Chapter.Table("quote-faults", "Quotes counted and never used, by fault", faults)));
  }
}
