package io.alvh.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.ledger.FillPolicy;
import io.alvh.ledger.FillPolicy.CondorFill;
import io.alvh.ledger.FillPolicy.Spreads;
import io.alvh.strategy.HedgeRules.Policy;
import io.alvh.strategy.RuleId;
import io.alvh.strategy.Rulebook.Universe;
import io.alvh.strategy.Rulebooks;
import io.alvh.strategy.Tier;
import io.alvh.unit.Money;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlannedRunTest {
  private static final List<PlannedRun> ALL =
      PlannedRun.all(Rulebooks.defaults(), new Money(100_000_000));

  @Test
  void the_matrix_has_52_cells_and_leads() {
    assertThat(Cell.matrix()).hasSize(52).doesNotHaveDuplicates();
    assertThat(ALL.subList(0, 52))
        .allMatch(r -> r.twist() instanceof Twist.Plain)
        .extracting(PlannedRun::cell)
        .containsExactlyElementsOf(Cell.matrix());
  }

  @Test
  void every_hedged_run_has_its_unhedged_twin() {
    for (PlannedRun run : ALL) {
      assertThat(ALL)
          .as(run.cell().label() + ", " + run.twist().label())
          .filteredOn(u -> u.cell().equals(run.cell().unhedged()))
          .filteredOn(u -> u.twist().equals(run.twist()))
          .singleElement()
          .satisfies(u -> assertThat(u.startNav()).isEqualTo(run.startNav()));
    }
  }

  @Test
  void rulebooks_say_what_cells_and_twists_say() {
    for (PlannedRun run : ALL) {
      assertThat(run.rules().profile()).isEqualTo(run.cell().profile());
      assertThat(run.rules().hedge().policy()).isEqualTo(run.cell().policy());
      assertThat(run.rules().acts(RuleId.VIX_GATE)).isEqualTo(run.cell().gate());
      assertThat(run.rules().universe())
          .isEqualTo(
              run.twist() instanceof Twist.HypotheticalDaily
                  ? Universe.HYPOTHETICAL_DAILY
                  : Universe.LISTED);
      if (run.cell().hedged()) {
        assertThat(run.rules().hedge().funding()).isEqualTo(run.cell().funding());
      }
    }
  }

  @Test
  void each_tier_runs_alone_under_every_funding_for_the_mean_over_tiers() {
    for (Tier tier : Tier.values()) {
      assertThat(ALL)
          .filteredOn(r -> r.twist().equals(new Twist.OnlyTier(tier)))
          .hasSize(8)
          .allMatch(r -> r.rules().condors().tiers().equals(List.of(tier)))
          .allMatch(r -> !r.cell().gate());
    }
  }

  @Test
  void the_contrasts_change_what_they_name() {
    assertThat(twisted(new Twist.CanonSizing()))
        .hasSize(4)
        .allMatch(r -> r.rules().sizing().preset().equals("canon"));
    assertThat(twisted(new Twist.KillSwitch(false)))
        .hasSize(4)
        .allMatch(r -> !r.rules().acts(RuleId.KILL_SWITCH));
    assertThat(twisted(new Twist.SpotScaledSlippage()))
        .hasSize(4)
        .allMatch(r -> r.rules().fills().scaleMinSlippageWithSpot());
    for (double factor : PlannedRun.SLIPPAGES) {
      FillPolicy plain = Rulebooks.defaults().fills();
      assertThat(twisted(new Twist.Slippage(factor)))
          .hasSize(4)
          .allMatch(r -> r.cell().gate())
          .extracting(r -> r.rules().fills())
          .allSatisfy(f -> {
            assertThat(f.minSlippagePoints()).isEqualTo(factor * plain.minSlippagePoints());
            assertThat(f.ruledSlippagePoints(2, 20, 5000))
                .isEqualTo(factor * plain.ruledSlippagePoints(2, 20, 5000));
            assertThat(f.vixHalfSpread(3, 20)).isEqualTo(factor * plain.vixHalfSpread(3, 20));
            assertThat(f.vixHalfSpread(0.1, 40)).isEqualTo(factor * plain.vixHalfSpread(0.1, 40));
            assertThat(f.fees()).isEqualTo(plain.fees());
          });
    }
    for (Spreads spreads : Spreads.values()) {
      for (double fraction : PlannedRun.FRACTIONS) {
        assertThat(twisted(new Twist.MidToNatural(fraction, spreads)))
            .hasSizeGreaterThanOrEqualTo(4)
            .allMatch(r -> r.cell().gate())
            .extracting(r -> r.rules().fills())
            .allMatch(f -> f.condorFill().equals(new CondorFill.Quoted(fraction, spreads)))
            .allMatch(f -> f.vixHalfSpread(3, 20) == 0.06);
      }
    }
    assertThat(twisted(new Twist.StartNav(new Money(10_000_000))))
        .hasSize(4)
        .allMatch(r -> r.startNav().cents() == 10_000_000)
        .extracting(r -> r.cell().policy())
        .contains(Policy.NONE, Policy.VIX_TIERED);
  }

  @Test
  void every_headline_cell_with_the_gate_on_is_filled_half_way_and_at_natural() {
    List<Cell> gated = Cell.matrix().stream().filter(Cell::gate).toList();
    assertThat(PlannedRun.HEADLINE_FRACTIONS).containsExactly(0.5, 1.0);
    for (double fraction : PlannedRun.HEADLINE_FRACTIONS) {
      assertThat(twisted(new Twist.MidToNatural(fraction, Spreads.OF_THE_DAY)))
          .extracting(PlannedRun::cell)
          .containsExactlyInAnyOrderElementsOf(gated);
    }
  }

  private static List<PlannedRun> twisted(Twist twist) {
    return ALL.stream().filter(r -> r.twist().equals(twist)).toList();
  }
}
