package io.alvh.multiverse;

import io.alvh.multiverse.MultiverseResult.Origin;
import io.alvh.strategy.Profile;
import io.alvh.unit.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Makes the result of a list of readings out of the results of its parts. Depends on nothing but
/// its arguments; the number of threads changes no bit.
public final class MultiverseSummary {
  private static final List<Figure> INFLUENCED =
      List.of(Figure.REDUCTION, Figure.PROFIT_CHANGE, Figure.RETAINED, Figure.EXCESS);

  private final ReadingList list;
  private final BookPlan plan;
  private final List<PartResult> parts;

  private MultiverseSummary(ReadingList list, BookPlan plan, List<PartResult> parts) {
    this.list = list;
    this.plan = plan;
    this.parts = parts;
  }

  /// How a summary is computed.
  ///
  /// @param draws bootstrap draws of the tests of superiority
  /// @param threads the result does not depend on it
  public record Settings(int draws, int threads) {}

  /// Returns the result.
  ///
  /// @param parts one result a part of the plan, in its order
  public static MultiverseResult of(
      Origin origin, ReadingList list, BookPlan plan, List<PartResult> parts, Settings settings) {
    Check.that(
        parts.size() == plan.parts().size(),
        "need " + plan.parts().size() + " parts, had " + parts.size());
    MultiverseSummary summary = new MultiverseSummary(list, plan, parts);
    List<ReadingResult> readings = summary.readings(origin);
    List<Landscape> landscapes = new ArrayList<>();
    List<Share> shares = new ArrayList<>();
    List<Influence> influences = new ArrayList<>();
    for (Profile profile : Profile.values()) {
      List<ReadingResult> of =
          readings.stream().filter(r -> r.reading().profile() == profile).toList();
      List<ReadingResult> balanced =
          of.stream().filter(r -> r.reading().design() == Reading.Design.BALANCED).toList();
      for (Figure figure : Figure.values()) {
        landscapes.add(Landscape.of(profile, figure, false, of));
        landscapes.add(Landscape.of(profile, figure, true, balanced));
      }
      shares.addAll(Share.of(profile, false, of));
      shares.addAll(Share.of(profile, true, balanced));
      for (Figure figure : INFLUENCED) {
        influences.addAll(Influences.of(list, profile, figure, of));
      }
    }
    return new MultiverseResult(
        origin,
        readings,
        landscapes,
        shares,
        influences,
        Selections.of(list, plan, parts, origin.data().nav(), settings));
  }

  private List<ReadingResult> readings(Origin origin) {
    double years = origin.data().sessions() / 252.0;
    Map<Integer, ReadingResult> results = new TreeMap<>();
    for (int p = 0; p < parts.size(); p++) {
      PartResult part = parts.get(p);
      List<BookPlan.Book> books = plan.parts().get(p).books();
      Check.that(books.size() == part.books().size(), "part " + p + " has other books");
      Check.that(
          part.twin().sessions() == origin.data().sessions(), "part " + p + " has other sessions");
      for (int b = 0; b < books.size(); b++) {
        PartResult.Hedged h = part.books().get(b);
        ReadingResult.Against against =
            new ReadingResult.Against(
                h.reduction(), h.retained(), h.excess(), h.scale(), h.scaledProfit());
        for (int i : books.get(b).readings()) {
          results.put(
              i,
              new ReadingResult(
                  list.readings().get(i),
                  h.book().figures(),
                  part.twin().figures(),
                  against,
                  years));
        }
      }
    }
    return List.copyOf(results.values());
  }
}
