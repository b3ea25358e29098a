package io.alvh.study;

import io.alvh.strategy.Profile;
import io.alvh.study.Claim.Reading;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/// The words a claim is answered in.
final class ClaimWords {
  /// The verdict on figures that have no interval yet.
  static final String POINT_ESTIMATE = "point estimate";

  /// The verdict on anything from made-up prices.
  static final String NO_EVIDENCE = "synthetic: no evidence";

  private ClaimWords() {}

  /// Returns text such as `12.3 % (daily_1dte), 4.5 % (income_45dte)`.
  static String list(List<Reading> readings) {
    return readings.stream()
        .map(r -> Figures.percent(r.value()) + " (" + r.label() + ")")
        .collect(Collectors.joining(", "));
  }

  /// Returns the same in the words of a sentence, for example `6.0 % deeper (daily_1dte)`.
  static String spoken(List<Reading> readings, Claims.Question q) {
    return readings.stream()
        .map(r -> spoken(r.value(), q.sense()) + " (" + r.label() + ")")
        .collect(Collectors.joining(", "));
  }

  private static String spoken(Measure measure, Claims.Sense sense) {
    if (sense == Claims.Sense.PLAIN || measure.find().isEmpty()) {
      return Figures.percent(measure);
    }
    double value = measure.find().getAsDouble();
    return Figures.percent(Math.abs(value)) + " " + (value < 0 ? sense.below : sense.above);
  }

  /// Returns how many readings lie in the claimed range, and how many have no figure.
  static String inside(List<Reading> readings, Claims.Question q) {
    int inside = 0;
    int undefined = 0;
    for (Reading r : readings) {
      OptionalDouble value = r.value().find();
      if (value.isEmpty()) {
        undefined++;
      } else if (value.getAsDouble() >= q.range().low()
          && value.getAsDouble() <= q.range().high()) {
        inside++;
      }
    }
    return inside
        + " of "
        + readings.size()
        + " combinations lie within "
        + Figures.percent(q.range().low())
        + " to "
        + Figures.percent(q.range().high())
        + (undefined > 0 ? ", " + undefined + " are undefined." : ".");
  }

  /// Returns the verdict on a claim whose leading readings are `leaders`: what holds all over the
  /// box, book by book, or, where no box was run, that they are point estimates.
  static String verdict(List<Reading> leaders, List<BoxLine> box, boolean synthetic) {
    if (synthetic) {
      return NO_EVIDENCE;
    }
    return box.isEmpty()
        ? verdict(leaders)
        : box.stream()
            .map(l -> Cell.standard(l.profile()).profileName() + " " + l.verdict())
            .collect(Collectors.joining("; "));
  }

  private static String verdict(List<Reading> leaders) {
    List<String> reasons = leaders.stream().flatMap(r -> reason(r).stream()).distinct().toList();
    String point = POINT_ESTIMATE + (oneDay(leaders) ? "; " + OneDayCredits.CAVEAT : "");
    if (reasons.isEmpty()) {
      return point;
    }
    boolean all = leaders.stream().allMatch(r -> r.value().find().isEmpty());
    return (all ? "undefined: " : point + "; in part undefined: ") + String.join("; ", reasons);
  }

  /// Returns whether a figure of the one-day book is among `leaders`.
  static boolean oneDay(List<Reading> leaders) {
    String name = Cell.standard(Profile.DAILY_1DTE).profileName();
    return leaders.stream().anyMatch(r -> r.label().equals(name) && r.value().find().isPresent());
  }

  private static List<String> reason(Reading reading) {
    return switch (reading.value()) {
      case Measure.Known _ -> List.of();
      case Measure.Undefined u -> List.of(u.reason() + " (" + reading.label() + ")");
    };
  }
}
