package io.alvh.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RulebookTextTest {
  @Test
  void the_text_holds_every_number_on_its_own_line() {
    assertThat(RulebookText.canonical(Rulebooks.defaults()).lines())
        .contains(
            "id=vix_tiered",
            "profile=DAILY_1DTE",
            "condors.tiers.size=3",
            "condors.daily.distances[0].edrMultiple=1.4",
            "condors.gate.bands[2].to=Infinity",
            "settings.kill_switch.on=true",
            "hedge.units.budgetFractionPerYear=0.015",
            "fills.fees.vix[3].dollars=0.45")
        .doesNotHaveDuplicates()
        .hasSizeGreaterThan(150);
  }

  @Test
  void the_identity_is_repeatable_and_hexadecimal() {
    String id = RulebookText.sha256(Rulebooks.defaults());
    assertThat(id).matches("[0-9a-f]{64}").isEqualTo(RulebookText.sha256(Rulebooks.defaults()));
  }

  @Test
  void every_derived_variant_has_its_own_identity() {
    List<String> ids = new ArrayList<>();
    for (Profile profile : Profile.values()) {
      for (CondorRules.Gate.Mode gate : CondorRules.Gate.Mode.values()) {
        for (HedgeRules.Policy policy : HedgeRules.Policy.values()) {
          for (HedgeRules.Funding funding : HedgeRules.Funding.values()) {
            Rulebook r =
                Rulebooks.defaults()
                    .withProfile(profile)
                    .withGate(gate)
                    .withPolicyFunding(policy, funding);
            ids.add(RulebookText.sha256(r));
            ids.add(RulebookText.sha256(r.withRule(RuleId.KILL_SWITCH, false)));
            ids.add(RulebookText.sha256(r.withPreset("canon")));
            ids.add(RulebookText.sha256(r.withTiers(List.of(Tier.BALANCED))));
          }
        }
      }
    }
    assertThat(ids).doesNotHaveDuplicates().hasSize(2 * 2 * 5 * 3 * 4);
  }
}
