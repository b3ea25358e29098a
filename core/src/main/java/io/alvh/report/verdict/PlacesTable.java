package io.alvh.report.verdict;

import io.alvh.claims.metric.Places;
import io.alvh.claims.metric.Places.Place;
import io.alvh.stats.bootstrap.Interval;
import io.alvh.study.Figures;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Where the default hedge cut the largest drawdown: on which tier, at which level of VIX.
final class PlacesTable {
  /// The least cut that is claimed.
  static final double CLAIMED = 0.35;

  private PlacesTable() {}

  /// Writes the tables, or why they are missing.
  static void write(Page page, Part<List<Places>> part) {
    switch (part) {
      case Part.Missing<List<Places>>(String reason) -> page.missing(reason);
      case Part.Present<List<Places>>(List<Places> books) -> {
        page.table(table("VIX gate on", of(books, true)));
        page.soft(
            "Of the unhedged book's largest drawdown, which stands behind it. Sessions are told apart"
                + " by the close of VIX of the session before; those of one level are strung together."
                + " Negative: the largest drawdown was greater with the hedge. The gate sells fewer"
                + " tiers the higher VIX stands; where the book fell by less than "
                + Figures.number(100 * Places.LEAST_FALL, 0)
                + " % without the hedge, nothing is said.");
        List<Places> ungated = of(books, false);
        if (!ungated.isEmpty()) {
          page.fold("places-off", "The same with condors sold at every VIX");
          page.table(table("VIX gate off", ungated)).end();
        }
      }
    }
  }

  private static List<Places> of(List<Places> books, boolean gate) {
    return books.stream().filter(b -> b.book().cell().gate() == gate).toList();
  }

  /// Returns in one sentence where it held; empty if nothing was measured.
  static String sentence(Part<List<Places>> part) {
    if (!(part instanceof Part.Present<List<Places>>(List<Places> books))) {
      return "";
    }
    List<Place> all =
        books.stream().flatMap(b -> b.places().stream()).filter(Place::tells).toList();
    return "Where: the condors of each tier, gate on and off, at each level of VIX and over all of"
        + " them make "
        + all.size()
        + " places in which the book fell without the hedge. The cut was "
        + Figures.number(100 * CLAIMED, 0)
        + " % or more in "
        + count(all, p -> p.cut().point().find().orElse(-1) >= CLAIMED)
        + " of them; the 95 % interval lies below that in "
        + count(all, p -> p.cut().interval().filter(i -> i.high() < CLAIMED).isPresent())
        + " and above it in "
        + count(all, p -> p.cut().interval().filter(i -> i.low() >= CLAIMED).isPresent())
        + ". Live: no account's journal is at hand, so nothing can be said.";
  }

  private static long count(List<Place> places, Predicate<Place> wanted) {
    return places.stream().filter(wanted).count();
  }

  private static Table table(String gate, List<Places> books) {
    List<String> bands =
        books.stream().flatMap(b -> b.places().stream()).map(Place::sessions).distinct().toList();
    String[] heads = new String[bands.size() + 1];
    heads[0] = "book";
    for (int i = 0; i < bands.size(); i++) {
      String band = bands.get(i);
      int n =
          books.stream()
              .flatMap(b -> find(b, band).stream())
              .mapToInt(Place::n)
              .findFirst()
              .orElse(0);
      heads[i + 1] = (band.isEmpty() ? "all sessions" : band) + " (" + n + ")";
    }
    Table table =
        Table.ofWords(
            "Drawdown cut of the default hedge by tier and VIX (sessions), "
                + gate
                + "; 95 % interval in brackets",
            heads);
    for (Places book : books) {
      String[] cells = new String[heads.length];
      cells[0] = BookNames.tiers(book.book());
      for (int i = 0; i < bands.size(); i++) {
        cells[i + 1] = find(book, bands.get(i)).map(PlacesTable::text).orElse("no sessions");
      }
      table.row(cells);
    }
    return table;
  }

  private static Optional<Place> find(Places book, String band) {
    return book.places().stream().filter(p -> p.sessions().equals(band)).findFirst();
  }

  private static String text(Place place) {
    if (!place.tells()) {
      return "fell by " + Shown.PERCENT.text(place.fall());
    }
    Optional<Interval> interval = place.cut().interval();
    return Shown.PERCENT.text(place.cut().point())
        + " of "
        + Shown.PERCENT.text(place.fall())
        + " ["
        + Shown.PERCENT.text(interval)
        + "]";
  }
}
