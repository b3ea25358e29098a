package io.alvh.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.strategy.Coverage.Cell;
import io.alvh.strategy.HedgeRules.Funding;
import io.alvh.strategy.HedgeRules.Policy;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CoverageTest {
  private static Map<String, Double> needs(
      double conservative, double balanced, double aggressive) {
    TreeMap<String, Double> needs = new TreeMap<>();
    needs.put("conservative", conservative);
    needs.put("balanced", balanced);
    needs.put("aggressive", aggressive);
    return needs;
  }

  private static Map<String, Long> layers(long near, long medium, long far) {
    TreeMap<String, Long> layers = new TreeMap<>();
    layers.put("short", near);
    layers.put("medium", medium);
    layers.put("long", far);
    return layers;
  }

  @Test
  void the_matrix_of_tiers_and_layers_adds_up_to_the_targets() {
    HedgePlan plan =
        HedgeWorld.at(14)
            .withRules(Rulebooks.defaults().withPolicyFunding(Policy.ALWAYS_FULL, Funding.CANON))
            .decide(20);
    for (String layer : List.of("short", "medium", "long")) {
      double sum = 0;
      for (Tier tier : Tier.values()) {
        sum += HedgeWorld.fact(plan, "cover." + tier.label() + "." + layer);
      }
      assertThat(sum).isEqualTo(HedgeWorld.fact(plan, "target." + layer)).isPositive();
    }
    assertThat(HedgeWorld.fact(plan, "need.balanced")).isEqualTo(plan.stressLoss());
    assertThat(HedgeWorld.fact(plan, "cover.aggressive.short")).isZero();
  }

  @Test
  void contracts_are_parted_by_stress_loss_in_whole_numbers() {
    Coverage coverage = Coverage.of(needs(5_000, 3_000, 2_000), layers(4, 4, 2));
    assertThat(coverage.cells())
        .containsExactlyInAnyOrder(
            new Cell("conservative", "long", 1),
            new Cell("balanced", "long", 1),
            new Cell("conservative", "medium", 2),
            new Cell("balanced", "medium", 1),
            new Cell("aggressive", "medium", 1),
            new Cell("conservative", "short", 2),
            new Cell("balanced", "short", 1),
            new Cell("aggressive", "short", 1));
    assertThat(coverage.contracts()).isEqualTo(10);
  }

  @Test
  void without_condors_at_stake_the_hedge_stands_for_none() {
    assertThat(Coverage.of(needs(0, 0, 0), layers(1, 2, 0)).cells())
        .containsExactlyInAnyOrder(new Cell("none", "short", 1), new Cell("none", "medium", 2));
  }

  @Test
  void allocations_always_add_up_to_the_position_held_and_survive_the_journal() {
    SplittableRandom random = new SplittableRandom(42);
    for (int i = 0; i < 2_000; i++) {
      Map<String, Long> held =
          layers(random.nextLong(0, 50), random.nextLong(0, 50), random.nextLong(0, 50));
      Coverage coverage =
          Coverage.of(
              needs(
                  random.nextDouble(0, 1e5),
                  random.nextInt(3) == 0 ? 0 : random.nextDouble(0, 1e5),
                  random.nextDouble(0, 1)),
              held);
      held.forEach((layer, n) ->
          assertThat(
                  coverage.cells().stream()
                      .filter(c -> c.layer().equals(layer))
                      .mapToLong(Cell::contracts)
                      .sum())
              .isEqualTo(n));
      assertThat(Coverage.of(coverage.facts())).isEqualTo(coverage);
    }
  }
}
