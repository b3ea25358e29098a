package io.alvh.study;

import io.alvh.strategy.Profile;
import io.alvh.study.BoxNode.Input;
import io.alvh.unit.Check;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/// One headline number over the box, and whether what it says holds all over it.
///
/// @param question what is measured and where its answer changes
/// @param profile of the condors
/// @param points the number by node, the base among them
public record BoxLine(Question question, Profile profile, List<Point> points) {
  private static final String NONE = "undefined all over the box";

  public BoxLine {
    points = List.copyOf(points);
    Check.that(
        points.stream().anyMatch(p -> p.node().equals(BoxNode.BASE)),
        "a line of the box needs its base");
  }

  /// The number at one node.
  public record Point(BoxNode node, Measure value) {}

  /// A headline number and where its answer changes.
  ///
  /// @param id a claim, such as `T1`, or a short name
  /// @param label for readers
  /// @param low least value of the middle answer
  /// @param high greatest; infinite where only the sign counts
  public record Question(String id, String label, double low, double high) {
    /// Returns a question after the sign alone.
    static Question sign(String id, String label) {
      return new Question(id, label, 0, Double.POSITIVE_INFINITY);
    }

    /// Returns a question whether a claimed range holds.
    static Question claim(ClaimRange range, String label) {
      return new Question(range.name(), label, range.low(), range.high());
    }

    /// Returns whether only the sign counts.
    public boolean ofSign() {
      return Double.isInfinite(high);
    }

    /// Returns where `value` lies.
    Answer answer(Measure value) {
      OptionalDouble known = value.find();
      if (known.isEmpty()) {
        return Answer.UNDEFINED;
      }
      double v = known.getAsDouble();
      return v < low ? Answer.BELOW : v > high ? Answer.ABOVE : Answer.WITHIN;
    }

    private String words(Answer answer) {
      boolean sign = ofSign();
      return switch (answer) {
        case BELOW -> sign ? "below 0" : "below the claim";
        case WITHIN -> sign ? "not below 0" : "within the claim";
        case ABOVE -> "above the claim";
        case UNDEFINED -> "undefined";
      };
    }
  }

  /// Where a number lies.
  enum Answer {
    BELOW,
    WITHIN,
    ABOVE,
    UNDEFINED
  }

  /// Returns the number as published.
  public Measure base() {
    return points.stream()
        .filter(p -> p.node().equals(BoxNode.BASE))
        .findFirst()
        .orElseThrow()
        .value();
  }

  /// Returns the least number of the box.
  public Measure least() {
    return Measure.of(points.stream().flatMapToDouble(p -> p.value().find().stream()).min(), NONE);
  }

  /// Returns the greatest number of the box.
  public Measure most() {
    return Measure.of(points.stream().flatMapToDouble(p -> p.value().find().stream()).max(), NONE);
  }

  /// Returns whether the answer is another somewhere in the box.
  public boolean flips() {
    return points.stream().anyMatch(this::flips);
  }

  /// Returns the inputs that decide: those whose change alone gives another answer, or, if none
  /// does, the smallest combinations that do. Empty when the answer holds all over the box.
  public List<Set<Input>> deciding() {
    List<Set<Input>> found = new ArrayList<>();
    for (int size = 1; size <= Input.values().length && found.isEmpty(); size++) {
      for (Point p : points) {
        Set<Input> changed = EnumSet.noneOf(Input.class);
        changed.addAll(p.node().changes());
        if (changed.size() == size && flips(p) && !found.contains(changed)) {
          found.add(changed);
        }
      }
    }
    return found;
  }

  /// Returns the verdict in a few words: `INCONCLUSIVE` and what decides, or the answer that holds
  /// on all nodes. Nothing about the one-day book is better than inconclusive.
  public String verdict() {
    String held = question.words(question.answer(base())) + " on all " + points.size() + " nodes";
    String point = base().find().isPresent() ? "point estimate, " : "";
    if (flips()) {
      return "INCONCLUSIVE: "
          + deciding().stream().map(BoxLine::words).collect(Collectors.joining(" or "))
          + (deciding().size() == 1 ? " decides" : " decide");
    }
    return profile == Profile.DAILY_1DTE && base().find().isPresent()
        ? "INCONCLUSIVE: " + OneDayCredits.CAVEAT + "; " + held
        : point + held;
  }

  /// Returns the number and its range in words.
  public String range() {
    String ends =
        least().find().isEmpty()
            ? ""
            : ", " + Figures.percent(least()) + " to " + Figures.percent(most());
    return question.label() + " " + Figures.percent(base()) + ends;
  }

  private static String words(Set<Input> inputs) {
    return inputs.stream().map(Input::label).collect(Collectors.joining(" with "));
  }

  private boolean flips(Point p) {
    return question.answer(p.value()) != question.answer(base());
  }
}
