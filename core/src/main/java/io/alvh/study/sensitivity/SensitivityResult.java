package io.alvh.study.sensitivity;

import io.alvh.strategy.Profile;
import io.alvh.study.Measure;
import io.alvh.unit.Check;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/// The headline figures of a hedged book by its first session and by the days it rolls on.
///
/// @param books a line a profile
public record SensitivityResult(List<Book> books) {
  public SensitivityResult {
    books = List.copyOf(books);
  }

  /// One profile.
  ///
  /// @param profile which condors
  /// @param starts the book begun on other dates, ascending, each up to the same last session
  /// @param offsets the book rolled on other days, ascending by offset, over the same sessions
  public record Book(Profile profile, List<Start> starts, List<Offset> offsets) {
    public Book {
      starts = List.copyOf(starts);
      offsets = List.copyOf(offsets);
    }

    /// Returns how `figure` spreads over the starts.
    public Spread starts(Function<Headline, Measure> figure) {
      return Spread.of(starts.stream().map(Start::headline).map(figure).toList());
    }

    /// Returns how `figure` spreads over the offsets.
    public Spread offsets(Function<Headline, Measure> figure) {
      return Spread.of(offsets.stream().map(Offset::headline).map(figure).toList());
    }
  }

  /// A book begun on another date.
  ///
  /// @param from its first session
  public record Start(LocalDate from, Headline headline) {}

  /// A book whose monthly calendar is moved.
  ///
  /// @param sessions after the rulebook's own days; below zero before them
  /// @param days calendar days added to every number of days to expiry of the rulebook
  public record Offset(int sessions, int days, Headline headline) {}

  /// The figures that answer the question, as the study defines them.
  ///
  /// @param reduction of the largest drawdown, fraction
  /// @param retained trading profit kept, fraction
  /// @param excess reduction less the profit given up
  /// @param grossCost theta, roll, slippage and fees of the hedge over average NAV, a year
  /// @param unhedgedProfit trading profit of the unhedged book over its start NAV
  /// @param unhedgedDrawdown its largest drawdown, fraction
  public record Headline(
      Measure reduction,
      Measure retained,
      Measure excess,
      Measure grossCost,
      double unhedgedProfit,
      double unhedgedDrawdown) {}

  /// The defined values of a figure; `undefined` are counted, never left out in silence.
  ///
  /// @param defined how many values there are
  /// @param undefined how many there are not
  /// @param values ascending
  public record Spread(int defined, int undefined, List<Double> values) {
    public Spread {
      values = List.copyOf(values);
      Check.that(values.size() == defined, "need every defined value");
    }

    static Spread of(List<Measure> measures) {
      double[] values =
          measures.stream()
              .map(Measure::find)
              .filter(OptionalDouble::isPresent)
              .mapToDouble(OptionalDouble::getAsDouble)
              .sorted()
              .toArray();
      return new Spread(
          values.length, measures.size() - values.length, Arrays.stream(values).boxed().toList());
    }

    /// Returns the least value.
    public Optional<Double> low() {
      return values.stream().findFirst();
    }

    /// Returns the greatest value.
    public Optional<Double> high() {
      return values.isEmpty() ? Optional.empty() : Optional.of(values.getLast());
    }

    /// Returns the middle value, or the mean of the two in the middle.
    public Optional<Double> median() {
      return values.isEmpty()
          ? Optional.empty()
          : Optional.of((values.get((defined - 1) / 2) + values.get(defined / 2)) / 2);
    }
  }
}
