package io.alvh.report.verdict;

import io.alvh.claims.metric.Places;
import io.alvh.claims.metric.Places.Place;
import io.alvh.stats.bootstrap.Interval;
import io.alvh.study.Figures;
import java.util.List;
import java.util.Optional;

/// Where the default hedge cut the largest drawdown: on which tier, at which level of VIX.
final class PlacesTable {
  /// The least cut that is claimed.
  static final double CLAIMED = 0.35;

  private PlacesTable() {}

  /// Writes the table, or why it is missing.
  static void write(Page page, Part<List<Places>> part) {
    switch (part) {
      case Part.Missing<List<Places>>(String reason) -> page.missing(reason);
      case Part.Present<List<Places>>(List<Places> books) -> {
        page.table(table(books));
        page.soft(
            "Sessions are told apart by the close of VIX of the session before; those of one level are"
                + " strung together. Negative: the largest drawdown was greater with the hedge.");
      }
    }
  }

  /// Returns in one sentence where it held; empty if nothing was measured.
  static String sentence(Part<List<Places>> part) {
    if (!(part instanceof Part.Present<List<Places>>(List<Places> books))) {
      return "";
    }
    List<Place> all = books.stream().flatMap(b -> b.places().stream()).toList();
    long reached = all.stream().filter(p -> p.cut().point().find().orElse(-1) >= CLAIMED).count();
    long below =
        all.stream()
            .filter(p -> p.cut().interval().filter(i -> i.high() < CLAIMED).isPresent())
            .count();
    long above =
        all.stream()
            .filter(p -> p.cut().interval().filter(i -> i.low() >= CLAIMED).isPresent())
            .count();
    return "Where: of "
        + all.size()
        + " combinations of condors, tier and level of VIX "
        + reached
        + " had a cut of "
        + Figures.number(100 * CLAIMED, 0)
        + " % or more; the interval lies above that in "
        + above
        + " and below it in "
        + below
        + ". Live: no account's journal is at hand, so nothing can be said.";
  }

  private static Table table(List<Places> books) {
    List<String> bands =
        books.stream().flatMap(b -> b.places().stream()).map(Place::sessions).distinct().toList();
    String[] heads = new String[bands.size() + 1];
    heads[0] = "book";
    for (int i = 0; i < bands.size(); i++) {
      heads[i + 1] = bands.get(i).isEmpty() ? "all sessions" : bands.get(i);
    }
    Table table =
        Table.ofWords(
            "Drawdown cut of the default hedge by tier and VIX; 95 % interval in brackets", heads);
    for (Places book : books) {
      String[] cells = new String[heads.length];
      cells[0] = BookNames.tiers(book.book());
      for (int i = 0; i < bands.size(); i++) {
        String band = bands.get(i);
        Optional<Place> place =
            book.places().stream().filter(p -> p.sessions().equals(band)).findFirst();
        cells[i + 1] = place.map(PlacesTable::text).orElse("no sessions");
      }
      table.row(cells);
    }
    return table;
  }

  private static String text(Place place) {
    Optional<Interval> interval = place.cut().interval();
    return Shown.PERCENT.text(place.cut().point())
        + " ["
        + Shown.PERCENT.text(interval)
        + "], "
        + place.n()
        + " sessions";
  }
}
