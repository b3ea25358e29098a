package io.alvh.multiverse;

import io.alvh.strategy.RuleId;
import io.alvh.strategy.Rulebook;
import java.util.List;

/// Reads the spellings of levels. Every method refuses by saying what would be accepted.
final class Levels {
  private Levels() {}

  /// Returns `level` if it is one of `accepted`.
  static String word(String level, String... accepted) {
    if (!List.of(accepted).contains(level)) {
      throw refused(level, String.join(", ", accepted));
    }
    return level;
  }

  /// Returns the number `level`, from `low` to `high`.
  static double number(String level, double low, double high) {
    if (level.matches("[0-9]{1,6}([.][0-9]{1,9})?")) {
      double value = Double.parseDouble(level);
      if (value >= low && value <= high) {
        return value;
      }
    }
    throw refused(level, "a number from " + low + " to " + high);
  }

  /// Returns the whole number `level`, from `low` to `high`.
  static int whole(String level, int low, int high) {
    if (level.matches("[0-9]{1,6}")) {
      int value = Integer.parseInt(level);
      if (value >= low && value <= high) {
        return value;
      }
    }
    throw refused(level, "a whole number from " + low + " to " + high);
  }

  /// Returns the parts of `level` between slashes, which must be `n`.
  static List<String> parts(String level, int n) {
    List<String> parts = List.of(level.split("/", -1));
    if (parts.size() != n) {
      throw refused(level, n + " values between slashes");
    }
    return parts;
  }

  /// Returns `rules` with each of `ids` on or off.
  static Rulebook switched(Rulebook rules, String level, RuleId... ids) {
    boolean on = word(level, "on", "off").equals("on");
    Rulebook result = rules;
    for (RuleId id : ids) {
      result = result.withRule(id, on);
    }
    return result;
  }

  static IllegalArgumentException refused(String level, String accepted) {
    return new IllegalArgumentException("'" + level + "' refused; accepted: " + accepted);
  }
}
