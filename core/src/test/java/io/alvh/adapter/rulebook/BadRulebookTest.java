package io.alvh.adapter.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.adapter.rulebook.RulebookReader.Result;
import io.alvh.adapter.yaml.FileIssue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One mistake a row, made in the shipped default: exactly one message, with place, value and what
/// would be accepted.
class BadRulebookTest {
  private static final Path DEFAULT = Path.of("..", "rulebooks", "vix_tiered.yaml");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          version: 2       | versoin: 2      | rulebook.version: key is missing, accepted: a whole number
          version: 2       | version: 1.5    | rulebook.version: 1.5 refused, accepted: a whole number from 1
          version: 2       | version: one    | rulebook.version: one refused, accepted: a number from 1
          format: 2        | format: 1       | rulebook.format: format 1, accepted: 2; `./alvh rulebook upgrade FILE` rewrites it
          format: 2        | fromat: 2       | rulebook.format: format 1, accepted: 2; `./alvh rulebook upgrade FILE` rewrites it
          format: 2        | format: 3       | rulebook.format: 3 refused, accepted: a number from 2 to 2
          id: vix_tiered   | id: "vix tiered" | rulebook.id: text "vix tiered" refused, accepted: a name of letters
          profile: daily_1dte | profile: weekly | profile: weekly refused, accepted: daily_1dte, income_45dte
          universe: listed | universe: []    | universe: a list refused, accepted: listed, hypothetical_daily
          [conservative, balanced, aggressive]   # in | [conservative, balanced, balanced] # in | iron_condor.tiers_traded: balanced stands twice
          [conservative, balanced, aggressive]   # in | []   # in | iron_condor.tiers_traded: a list refused, accepted: a list with at least one entry
          {edr_mult: 1.40, | {edr_mult: -1.40, | iron_condor.daily_1dte.tiers.conservative.edr_mult: -1.40 refused, accepted: a number above 0 and at most 10
          credit_bps: 1.65} | credit_bps: NaN} | iron_condor.daily_1dte.tiers.balanced.credit_bps: NaN refused
          wing_width_frac_of_spot: 0.0014 | wing_width_frac_of_spot: -0.0014 | iron_condor.daily_1dte.wing_width_frac_of_spot: -0.0014 refused, accepted: a number above 0
          credit_floor_of_target: 0.85 | credit_floor_of_target: 1.85 | credit_floor_of_target: 1.85 refused, accepted: a number above 0 and at most 1
          strike_step: 5                 # points between listed SPXW | strike_step: 5.3 # | iron_condor.daily_1dte.strike_step: 5.3 refused, accepted: a multiple of 0.5
          {delta: 0.12}    | {delta: 1.2}    | iron_condor.income_45dte.tiers.conservative.delta: 1.2 refused, accepted: a number above 0 and below 0.5
          dte_exit: 21     | dte_exit: 50    | iron_condor.income_45dte.exit.dte_exit: 50 refused, accepted: below dte_target 45
          stop_credit_mult: 2.0 | stop_credit_mult: 0.9 | iron_condor.income_45dte.exit.stop_credit_mult: 0.9 refused, accepted: a number above 1 and at most 100
          w: 0.60          | w: 1,6          | edr.w: 1,6 refused, accepted: a number from 0 to 1
          w: 0.60          | w: "0.60"       | edr.w: text "0.60" refused, accepted: a number from 0 to 1
          w: 0.60          | w: 0x1          | edr.w: 0x1 refused
          w: 0.60          | w:              | edr.w: nothing refused, accepted: a number from 0 to 1
          {vix_lt: 25, m: 1.20} | {vix_lt: 15, m: 1.20} | edr.mult[2].vix_lt: 15 refused, accepted: a number above the one before, 20
          {else: 1.50}     | {otherwise: 1.50} | edr.mult[3].else: key is missing
          mode: glossary   | mode: gloss     | vix_gate.mode: gloss refused, accepted: glossary, vix_5dma_override
          {from: 15, lt: 20, tiers | {from: 16, lt: 20, tiers | vix_gate.bands: no rule for VIX from 15 to 16, accepted: bands that meet
          {from: 15, lt: 20, tiers | {from: 14, lt: 20, tiers | vix_gate.bands: two rules for VIX from 14 to 15
          {from: 20, tiers: []} | {from: 20, lt: 90, tiers: []} | vix_gate.bands: no rule for VIX from 90 up
          preset: prudent  | preset: bold    | sizing.preset: bold refused, accepted: prudent, canon
          conservative: 0.50, balanced: 0.30 | conservative: 0.60, balanced: 0.30 | sizing.tier_split: sum 1.1 refused, accepted: shares that sum to 1
          prudent: 2.0, canon: 10.0 | prudent: 0, canon: 10.0 | sizing.max_loss_per_day_pct_nav.prudent: 0 refused, accepted: a number above 0 and at most 100
          {day_loss: 5, drawdown: 20} | {day_loss: 5} | sizing.kill_switch.rearm_sessions.drawdown: key is missing
          policy: vix_tiered | policy: sometimes | hedge.policy: sometimes refused, accepted: none, always_full
          dte_range: [21, 52] | dte_range: [52, 21] | hedge.layers.short.dte_range: 52 to 21 refused, accepted: least, then most
          dte_range: [85, 140] | dte_range: [85] | hedge.layers.medium.dte_range: 1 entries refused, accepted: two
          roll_at_dte: 150 | roll_at_dte: 190 | hedge.layers.long.roll_at_dte: 190 refused, accepted: below the least days when bought, 185
          [22, 0.65]       | [22, 1.65]      | hedge.intensity.points: 1.65 refused, accepted: a number from 0 to 1
          [22, 0.65]       | [22]            | hedge.intensity.points: refused, accepted: pairs [VIX, intensity]
          [22, 0.65]       | [12, 0.65]      | hedge.intensity.points: two rules for VIX from 12 to 15
          [[0, 0.25], [15  | [[10, 0.25], [15 | hedge.intensity.points: no rule for VIX from 0 to 10
          spx_pct: -3.0    | spx_pct: 3.0    | hedge.units.stress.spx_pct: 3.0 refused, accepted: a number above -100 and below 0
          {from: 30, lt: 50, pct: 0.5} | {from: 30, lt: 20, pct: 0.5} | hedge.vxth.premium_pct_nav_month[3].lt: 20 refused, accepted: a number above 30
          {carry: 252, carry_least: 63 | {carry: 252, carry_least: 253 | hedge.units.memory_sessions.carry_least: 253 refused, accepted: at most carry 252
          {strike_lt: 200, step: 1} | {strike_lt: 10, step: 1} | hedge.strike_steps[2].strike_lt: 10 refused, accepted: a number above the one before, 15
          rebalance_band: 0.25 | rebalance_band: 1 | hedge.purchase.rebalance_band: 1 refused, accepted: a number from 0 and below 1
          wait_sessions: 21} | wait_sessions: 0} | hedge.monetise.recycle.wait_sessions: 0 refused
          second: {gain: 3.00 | second: {gain: 1.00 | hedge.monetise.second.gain: 1.0 refused, accepted: above first.gain 1.5
          condor_fill: as_ruled | condor_fill: quoted | execution.quoted: key is missing
          condor_fill: as_ruled | condor_fill: mid | execution.condor_fill: mid refused, accepted: as_ruled, quoted
          double_above_vix: 30 | double_above_vix: -1 | execution.vix_call_spread.double_above_vix: -1 refused
          rsai: {on: true, | rsai: {on: yes, | rules.rsai.on: yes refused, accepted: true or false
          rsai: {on: true, weight: 1, | rsai: {on: true, | rules.rsai.weight: key is missing, accepted: a whole number from 0 to 1
          rsai: {on: true, weight: 1, | rsai: {on: true, weight: 0.5, | rules.rsai.weight: 0.5 refused, accepted: a whole number from 0 to 1
          vix_gate: {on: true, weight: 1, | vix_gate: {on: true, weight: 2, | rules.vix_gate.weight: 2 refused, accepted: a number from 0 to 1
          steep_contango: {on: true, weight: -0.1, | steep_contango: {on: true, weight: -0.3, | rules.steep_contango.weight: -0.3 refused, accepted: a number from -0.2 to 0.2
          drift_alarm: {on: true, | drift_alarm: {on: true, weight: 0, | rules.drift_alarm.weight: 0 refused, accepted: none, the rule only shows
          above: 1.25, because | above: 11, because | rules.realised_vol_ratio.above: 11 refused, accepted: a number from 0 to 10
          above: 1.25, because | because | rules.realised_vol_ratio.above: key is missing, accepted: a number from 0 to 10
          above: 1.25, because | above: 1.25, below: 1, because | rules.realised_vol_ratio.below: unknown key, accepted: on, weight, above, because
          adjustments: 6,  | adjustments: 6.5, | rules.turnover_budget.adjustments: 6.5 refused, accepted: a whole number from 1
          because: "movement is picking up (ours)" | because: "" | rules.realised_vol_ratio.because: nothing refused, accepted: one line of text
          because: "movement is picking up (ours)" | because: "up\\n(ours)" | rules.realised_vol_ratio.because: text
          because: "movement is picking up (ours)"} | because: [up]} | rules.realised_vol_ratio.because: a list refused, accepted: one line of text
          """)
  void a_mistake_is_refused_at_its_place(String good, String bad, String message)
      throws IOException {
    String text = Files.readString(DEFAULT);
    int at = text.indexOf(good);
    assertThat(at).as("the default holds " + good).isNotNegative();
    String broken = text.substring(0, at) + bad + text.substring(at + good.length());
    int line = 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();

    List<FileIssue> issues = refused(broken);

    assertThat(issues).anySatisfy(i -> assertThat(i.message()).contains(message));
    assertThat(issues)
        .filteredOn(i -> i.message().contains(message))
        .allSatisfy(i -> assertThat(i.line()).isBetween(line - 2, line + 1))
        .allSatisfy(i -> assertThat(i.file()).isEqualTo("my.yaml"));
    assertThat(issues).as("no flood: " + issues).hasSizeLessThanOrEqualTo(3);
  }

  @Test
  void an_unknown_key_is_named_with_those_accepted() throws IOException {
    String text = Files.readString(DEFAULT).replace("execution:", "execution:\n  colour: red");
    List<FileIssue> issues = refused(text);
    assertThat(issues).hasSize(1);
    assertThat(issues.getFirst().toString())
        .matches(
            "my.yaml:\\d+:3: execution.colour: unknown key, accepted: slippage_frac_of_mid, .*"
                + "fees_usd.*");
  }

  @Test
  void an_older_file_gets_one_clear_error() throws IOException {
    String text = Files.readString(DEFAULT);
    String older =
        text.substring(0, text.indexOf("\nrules:")).replaceFirst("  format: 2.*\n", "") + "\n";
    assertThat(refused(older))
        .singleElement()
        .satisfies(i -> assertThat(i.toString()).matches("my.yaml:\\d+:3: rulebook.format: .*"));
  }

  @Test
  void a_misspelt_rule_is_unknown_and_missing() throws IOException {
    String text = Files.readString(DEFAULT).replace("  rsai: {on", "  rsay: {on");
    assertThat(refused(text))
        .extracting(FileIssue::message)
        .satisfiesExactly(
            m -> assertThat(m).startsWith("rules.rsai: key is missing, accepted: a section"),
            m -> assertThat(m).startsWith("rules.rsay: unknown key, accepted: vix_gate, edr_m"));
  }

  @Test
  void a_reason_over_two_lines_is_refused() throws IOException {
    String text = Files.readString(DEFAULT);
    String folded = text.replace("\"movement is picking up (ours)\"", "\"movement\n    is up\"");
    assertThat(refused(folded))
        .singleElement()
        .satisfies(i ->
            assertThat(i.message())
                .startsWith("rules.realised_vol_ratio.because: text \"movement is up\" refused"));
  }

  @Test
  void a_doubled_key_is_refused_where_it_stands_again() throws IOException {
    String text = Files.readString(DEFAULT);
    List<FileIssue> issues = refused(text + "profile: daily_1dte\n");
    assertThat(issues).hasSize(1);
    assertThat(issues.getFirst())
        .isEqualTo(
            new FileIssue(
                "my.yaml",
                (int) text.lines().count() + 1,
                1,
                FileIssue.Kind.ERROR,
                "profile: key stands twice, accepted: once"));
  }

  @Test
  void all_mistakes_are_reported_at_once_in_the_order_of_the_file() throws IOException {
    String text =
        Files.readString(DEFAULT)
            .replace("version: 2 ", "version: zero ")
            .replace("mode: glossary", "mode: glossy")
            .replace("{from: 15, lt: 22", "{from: 15, lt: 22")
            .replace("broker: 0.65", "broker: cheap");
    List<FileIssue> issues = refused(text);
    assertThat(issues).hasSize(3);
    assertThat(issues).extracting(FileIssue::line).isSorted();
  }

  @Test
  void a_missing_section_is_one_message_not_one_per_key() throws IOException {
    String text = Files.readString(DEFAULT);
    List<FileIssue> issues = refused(text.substring(0, text.indexOf("\nrules:")) + "\n");
    assertThat(issues).hasSize(1);
    assertThat(issues.getFirst().message()).startsWith("rules: key is missing");
  }

  @Test
  void points_and_bands_together_are_refused() throws IOException {
    String text = Files.readString(DEFAULT);
    String both =
        text.replace("    deadband_vix", "    bands: [{from: 0, h: 1}]\n    deadband_vix");
    assertThat(refused(both))
        .singleElement()
        .extracting(FileIssue::message)
        .asString()
        .contains("hedge.intensity.points: stands beside bands");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ``               | file is empty
          `just words`     | rulebook file: just words refused, accepted: keys with values
          `[1, 2]`         | rulebook file: a list refused
          `a: [1, 2`       | not YAML
          `a: 1\\n b: 2`   | not YAML
          `a: 1\\n---\\nb: 2` | not YAML
          `a: *missing`    | not YAML
          """)
  void what_is_not_a_rulebook_is_refused(String text, String message) {
    String file = text.replace("\\n", "\n");
    assertThat(refused(file)).anySatisfy(i -> assertThat(i.message()).contains(message));
  }

  @Test
  void unreadable_files_are_refused_without_a_stack_trace(@TempDir Path folder) throws IOException {
    Path latin = folder.resolve("latin.yaml");
    Files.write(latin, "id: caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(only(latin)).contains("not UTF-8 text");
    assertThat(only(folder.resolve("none.yaml"))).contains("no such file");
    assertThat(only(folder)).contains("not a file");
    Path large = folder.resolve("large.yaml");
    Files.write(large, new byte[1_000_001]);
    assertThat(only(large)).contains("larger than 1 MB");
  }

  @Test
  void doubtful_numbers_are_warned_of_and_still_run() throws IOException {
    String text =
        Files.readString(DEFAULT)
            .replace("budget_pct_nav_year: 1.5", "budget_pct_nav_year: 2.5")
            .replace("[25, 1.00]", "[25, 0.50]")
            .replace("edr_mult: 1.10,", "edr_mult: 1.60,");
    Result result = RulebookReader.readText("my.yaml", text);
    assertThat(result).isInstanceOf(Result.Read.class);
    assertThat(((Result.Read) result).warnings())
        .hasSize(3)
        .allSatisfy(w -> assertThat(w.toString()).contains(": warning: "));
    RulebookCheck check = RulebookCheck.of("my.yaml", result);
    assertThat(check.usable()).isTrue();
    assertThat(check.lines().getLast()).isEqualTo("my.yaml: 0 errors, 3 warnings; it may run");
  }

  private static String only(Path file) {
    RulebookCheck check = RulebookCheck.of(file);
    assertThat(check.usable()).isFalse();
    assertThat(check.lines()).hasSize(2);
    return check.lines().getFirst();
  }

  private static List<FileIssue> refused(String text) {
    Result result = RulebookReader.readText("my.yaml", text);
    assertThat(result).isInstanceOf(Result.Refused.class);
    return ((Result.Refused) result).issues();
  }
}
