package io.alvh.study.recalibration;

import io.alvh.strategy.HedgeRules;
import io.alvh.strategy.Profile;
import io.alvh.strategy.RuleId;
import io.alvh.strategy.RuleSettings;
import io.alvh.strategy.RuleSpec;
import io.alvh.strategy.Rulebook;
import io.alvh.strategy.RulebookText;
import io.alvh.unit.Check;
import java.util.ArrayList;
import java.util.List;

/// One point of the grid: a rulebook and the numbers in which it may differ from the others. All of
/// them are numbers without a published source.
///
/// @param rules the rulebook
/// @param numbers in one order for all points
public record Choice(Rulebook rules, List<Dial> numbers) {
  /// What the dead-band of the base is multiplied by.
  static final List<Double> DEADBAND = List.of(1.0, 0.0, 2.0);

  /// What the weights of all rules that adjust the intensity are multiplied by.
  static final List<Double> ADJUSTMENTS = List.of(1.0, 0.0, 0.5);

  /// What the no-trade band of the layers is multiplied by.
  static final List<Double> BAND = List.of(1.0, 2.0);

  public Choice {
    numbers = List.copyOf(numbers);
  }

  /// A number that may be recalibrated.
  ///
  /// @param name as a rulebook names it
  public record Dial(String name, double value) {}

  /// Returns the grid around `base`, which is its first point; points that would be equal are left
  /// out.
  static List<Choice> grid(Rulebook base) {
    List<Choice> grid = new ArrayList<>();
    for (double deadband : DEADBAND) {
      for (double adjustments : ADJUSTMENTS) {
        for (double band : BAND) {
          Choice choice = of(base, deadband, adjustments, band);
          if (grid.stream().noneMatch(c -> c.numbers().equals(choice.numbers()))) {
            grid.add(choice);
          }
        }
      }
    }
    return List.copyOf(grid);
  }

  private static Choice of(Rulebook base, double deadband, double adjustments, double band) {
    HedgeRules hedge = base.hedge();
    HedgeRules.Intensity i = hedge.intensity();
    HedgeRules.Purchase p = hedge.purchase();
    HedgeRules.Intensity intensity =
        new HedgeRules.Intensity(
            i.points(), deadband * i.deadbandVix(), i.confirmUp(), i.confirmDown());
    HedgeRules.Purchase purchase =
        new HedgeRules.Purchase(
            p.cheapBelowVix(),
            p.noShortLayerAboveVix(),
            p.maxGapPerDay(),
            p.monthlyPremiumCapFraction(),
            p.premiumSessions(),
            band * p.rebalanceBand());
    List<Dial> numbers = new ArrayList<>();
    numbers.add(new Dial("hedge.intensity.deadband_vix", intensity.deadbandVix()));
    numbers.add(new Dial("hedge.purchase.rebalance_band", purchase.rebalanceBand()));
    RuleSettings settings = base.settings();
    for (RuleId id : RuleId.values()) {
      if (id.spec().kind() == RuleSpec.Kind.INTENSITY && base.acts(id)) {
        // Adding zero turns a negative zero into the plain one.
        double weight = adjustments * base.settings().weight(id) + 0.0;
        settings = settings.with(id, settings.of(id).withWeight(weight));
        numbers.add(new Dial("rules." + id.label() + ".weight", weight));
      }
    }
    return new Choice(
        base.withHedge(
                new HedgeRules(
                    hedge.policy(),
                    hedge.funding(),
                    hedge.layers(),
                    hedge.strikes(),
                    intensity,
                    hedge.units(),
                    purchase,
                    hedge.monetise()))
            .withSettings(settings),
        numbers);
  }

  /// Returns the SHA-256 of its rulebook trading `profile`, by which reports and journals name this
  /// version.
  public String sha256(Profile profile) {
    return RulebookText.sha256(rules.withProfile(profile));
  }

  /// Returns which numbers change from `before` to this.
  public List<Diff> since(Choice before) {
    Check.that(before.numbers.size() == numbers.size(), "points of one grid");
    List<Diff> diffs = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i++) {
      Dial from = before.numbers.get(i);
      Dial to = numbers.get(i);
      if (!from.equals(to)) {
        diffs.add(new Diff(to.name(), from.value(), to.value()));
      }
    }
    return diffs;
  }

  /// A number that moved.
  public record Diff(String name, double from, double to) {}
}
