package io.alvh.multiverse;

import io.alvh.strategy.HedgeRules;
import io.alvh.strategy.Rulebook;
import io.alvh.unit.BadInputException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Which books a list of readings comes to, each once: a part is one unhedged book with every
/// hedged book it is the twin of.
public final class BookPlan {
  private final List<Part> parts;

  private BookPlan(List<Part> parts) {
    this.parts = List.copyOf(parts);
  }

  /// An unhedged book and its hedged ones.
  ///
  /// @param twin unhedged
  /// @param books in the order of the list
  public record Part(Rulebook twin, List<Book> books) {
    public Part {
      books = List.copyOf(books);
    }
  }

  /// A hedged book.
  ///
  /// @param rules what is run
  /// @param readings places in the list, ascending, of the readings that come to it
  public record Book(Rulebook rules, List<Integer> readings) {
    public Book {
      readings = List.copyOf(readings);
    }
  }

  /// Returns the plan of `list`, read on `base`; it depends on nothing else.
  ///
  /// @throws BadInputException with every reading that comes to no usable rulebook
  public static BookPlan of(ReadingList list, Rulebook base) {
    Map<Rulebook, Map<Rulebook, List<Integer>>> twins = new LinkedHashMap<>();
    List<String> problems = new ArrayList<>();
    for (int i = 0; i < list.readings().size(); i++) {
      Reading reading = list.readings().get(i);
      try {
        Rulebook hedged = reading.hedged(base);
        check(hedged);
        twins
            .computeIfAbsent(reading.twin(base), _ -> new LinkedHashMap<>())
            .computeIfAbsent(hedged, _ -> new ArrayList<>())
            .add(i);
      } catch (IllegalArgumentException e) {
        problems.add("reading " + reading.id() + ": " + e.getMessage());
      }
    }
    if (!problems.isEmpty()) {
      throw new BadInputException(problems);
    }
    List<Part> parts = new ArrayList<>();
    twins.forEach((twin, books) -> {
      List<Book> of = new ArrayList<>();
      books.forEach((rules, readings) -> of.add(new Book(rules, readings)));
      parts.add(new Part(twin, of));
    });
    return new BookPlan(parts);
  }

  private static void check(Rulebook rules) {
    for (HedgeRules.Layer layer : rules.hedge().layers()) {
      if (layer.rollAtDte() >= layer.dteMin()) {
        throw new IllegalArgumentException(
            "the "
                + layer.name()
                + " layer is rolled at "
                + layer.rollAtDte()
                + " days; accepted: below the least days when bought, "
                + layer.dteMin());
      }
    }
  }

  /// Returns the parts, in the order of the list.
  public List<Part> parts() {
    return parts;
  }

  /// Returns how many distinct books there are, unhedged ones included.
  public int books() {
    return parts.stream().mapToInt(p -> 1 + p.books().size()).sum();
  }
}
