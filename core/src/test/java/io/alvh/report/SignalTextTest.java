package io.alvh.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.app.Desk;
import io.alvh.signal.Reading;
import io.alvh.signal.SignalName;
import io.alvh.signal.SignalSet;
import io.alvh.strategy.HedgeRules.Funding;
import io.alvh.strategy.HedgeRules.Policy;
import io.alvh.strategy.RuleId;
import io.alvh.strategy.Rulebook;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignalTextTest {
  private static final LocalDate DATE = LocalDate.of(2024, 1, 5);
  private static final Instant CLOSE = Instant.parse("2024-01-05T21:00:00Z");

  private static SignalSet signals() {
    Map<SignalName, Reading> readings = new EnumMap<>(SignalName.class);
    for (SignalName name : SignalName.values()) {
      readings.put(name, new Reading.Missing("no data"));
    }
    readings.put(SignalName.VIX, new Reading.Known(13.35, CLOSE, ""));
    readings.put(SignalName.AD_NET, new Reading.Known(-0.25, CLOSE, "index members"));
    readings.put(SignalName.BIG_TOP_SCORE, new Reading.Known(2, CLOSE, ""));
    readings.put(SignalName.VX30_ADJUSTED, new Reading.Known(1.234567e-5, CLOSE, ""));
    readings.put(
        SignalName.GDP_GROWTH, new Reading.Known(4.9, Instant.parse("2023-10-31T20:00:00Z"), ""));
    return new SignalSet(DATE, CLOSE, readings);
  }

  private static String text(Rulebook rules) {
    return String.join("\n", SignalText.lines(signals(), rules, false));
  }

  @Test
  void a_signal_shows_value_unit_time_stand_in_formula_and_its_readers() {
    String text = text(Desk.rulebook("vix_tiered"));

    assertThat(text)
        .contains("5 known, 1 of them with a stand-in, " + (SignalName.values().length - 5))
        .contains("  vix                   13.3500 points                 2024-01-05 16:00\n")
        .contains("-0.2500 fraction               2024-01-05 16:00  stand-in: index members\n")
        .contains("2 (0 to 5)                     2024-01-05 16:00\n")
        .contains("4.9000 percent                 2023-10-31 16:00\n")
        .contains("  reer_z                missing: no data\n")
        .contains("    Cboe close.\n    read by vix_gate, ");
  }

  @Test
  void every_signal_stands_there_once_and_no_line_is_wider_than_a_page() {
    List<String> lines = SignalText.lines(signals(), Desk.rulebook("vix_tiered"), true);

    for (SignalName name : SignalName.values()) {
      assertThat(lines).filteredOn(l -> l.startsWith("  " + name.label() + " ")).hasSize(1);
    }
    assertThat(lines).allMatch(l -> l.length() <= TextTable.PAGE);
    assertThat(lines.getFirst()).startsWith("SYNTHETIC");
  }

  @Test
  void a_rule_that_is_off_is_in_brackets_and_alone_makes_the_signal_display_only() {
    Rulebook rules = Desk.rulebook("vix_tiered").withRule(RuleId.BREADTH, true);
    assertThat(text(rules))
        .contains("AD_DIVERGENCE and RSI_WEEKLY_STATE not 0.\n    read by breadth\n");
    assertThat(text(rules.withRule(RuleId.BREADTH, false)))
        .contains("read by [breadth], display only\n");
  }

  @Test
  void a_signal_that_feeds_another_says_so_and_is_no_display_while_that_one_acts() {
    Rulebook rules = Desk.rulebook("vix_tiered");
    assertThat(reads(rules, SignalName.VIX9D)).isEqualTo("part of vix9d_to_vix, edr");
    assertThat(reads(rules, SignalName.ROTATION_STATE)).startsWith("part of second_engine");
    assertThat(reads(rules, SignalName.PARKINSON5)).isEqualTo("read by no rule");
    Rulebook warned = rules.withRule(RuleId.BREADTH, true).withRule(RuleId.BIG_TOP, false);
    assertThat(reads(warned, SignalName.RSI_WEEKLY_STATE)).isEqualTo("part of breadth_warning");
    assertThat(reads(warned.withRule(RuleId.BREADTH, false), SignalName.RSI_WEEKLY_STATE))
        .isEqualTo("part of breadth_warning, display only");
  }

  @Test
  void the_expected_range_places_strikes_even_where_its_multiplier_is_off() {
    Rulebook rules = Desk.rulebook("vix_tiered");
    assertThat(reads(rules, SignalName.EDR))
        .startsWith("places every short strike, read by edr_multiplier, ")
        .doesNotContain("display only");
    assertThat(reads(rules.withRule(RuleId.EDR_MULTIPLIER, false), SignalName.EDR))
        .startsWith("places every short strike, read by [edr_multiplier], ")
        .doesNotContain("display only");
  }

  @Test
  void a_rule_that_the_policy_never_asks_is_no_reader() {
    Rulebook rules = Desk.rulebook("vix_tiered").withRule(RuleId.BREADTH, true);
    assertThat(reads(rules, SignalName.BREADTH_WARNING)).isEqualTo("read by breadth");
    Rulebook full = rules.withPolicyFunding(Policy.ALWAYS_FULL, Funding.BUDGET);
    assertThat(reads(full, SignalName.BREADTH_WARNING))
        .isEqualTo("read by [breadth: the policy always_full never asks it], display only");
    assertThat(reads(full.withRule(RuleId.BREADTH, false), SignalName.BREADTH_WARNING))
        .isEqualTo("read by [breadth], display only");
  }

  @Test
  void the_contango_light_goes_out_with_its_rule() {
    Rulebook rules = Desk.rulebook("vix_tiered");
    assertThat(reads(rules, SignalName.CONTANGO_LIGHT)).contains("[contango_indicator]");
    assertThat(text(rules)).doesNotContain("switched off");
    assertThat(text(rules.withRule(RuleId.CONTANGO_INDICATOR, false)))
        .contains("  contango_light        switched off (contango_indicator)\n")
        .doesNotContain(SignalName.CONTANGO_LIGHT.formula().substring(0, 30));
  }

  @Test
  void a_small_value_keeps_its_digits() {
    assertThat(text(Desk.rulebook("vix_tiered"))).contains("  vx30_adjusted         1.23457e-05 ");
  }

  /// Returns the words under the formula of `name`, put on one line.
  private static String reads(Rulebook rules, SignalName name) {
    StringBuilder found = new StringBuilder();
    boolean inside = false;
    for (String line : SignalText.lines(signals(), rules, false)) {
      if (!line.startsWith("    ")) {
        inside = line.startsWith("  " + name.label() + " ");
      } else if (inside) {
        found.append(found.isEmpty() ? "" : " ").append(line.strip());
      }
    }
    return found.substring(found.indexOf(name.formula()) + name.formula().length() + 2);
  }

  @Test
  void the_csv_has_every_signal_and_leaves_missing_values_empty() {
    String csv = SignalCsv.lines(signals());

    assertThat(csv.lines()).hasSize(SignalName.values().length);
    assertThat(csv)
        .contains("2024-01-05,vix,13.35,points,2024-01-05T21:00:00Z,,\n")
        .contains("2024-01-05,ad_net,-0.25,fraction,2024-01-05T21:00:00Z,index members,\n")
        .contains("2024-01-05,reer_z,,deviations,,,no data\n");
  }
}
