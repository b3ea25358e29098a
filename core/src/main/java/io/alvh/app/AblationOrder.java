package io.alvh.app;

import io.alvh.strategy.Profile;
import io.alvh.strategy.RuleId;
import io.alvh.unit.BadInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// An ablation to run.
///
/// @param run rulebook, span, capital and folder
/// @param profiles which condor programmes
/// @param rules which rules; empty for all, and for the groups
/// @param threads how many runs go side by side, 1 to 64; the result does not depend on it
public record AblationOrder(
    BacktestOrder run, List<Profile> profiles, List<RuleId> rules, int threads) {
  public AblationOrder {
    profiles = List.copyOf(profiles);
    rules = List.copyOf(rules);
    StudyOrder.checkThreads(threads);
  }

  /// Reads `one_day`, `income` or `both`.
  public static List<Profile> profiles(String text) {
    return switch (text) {
      case "one_day" -> List.of(Profile.DAILY_1DTE);
      case "income" -> List.of(Profile.INCOME_45DTE);
      case "both" -> List.of(Profile.values());
      default ->
          throw new BadInputException("--profile " + text + ": accepted: one_day, income, both");
    };
  }

  /// Reads the labels of rules; refuses all that are unknown, each with the nearest names.
  public static List<RuleId> rules(List<String> labels) {
    List<RuleId> rules = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (String label : labels) {
      try {
        rules.add(RuleDesk.rule(label.toLowerCase(Locale.ROOT)));
      } catch (BadInputException e) {
        e.problems().forEach(p -> unknown.add("--" + p));
      }
    }
    if (!unknown.isEmpty()) {
      throw new BadInputException(unknown);
    }
    return rules;
  }
}
