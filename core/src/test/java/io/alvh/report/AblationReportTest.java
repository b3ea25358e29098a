package io.alvh.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.adapter.synthetic.SyntheticMarket;
import io.alvh.adapter.synthetic.World;
import io.alvh.backtest.SharedHistory;
import io.alvh.pricing.Valuer;
import io.alvh.strategy.Profile;
import io.alvh.strategy.RuleId;
import io.alvh.strategy.Rulebooks;
import io.alvh.study.Manifest;
import io.alvh.study.ablation.Ablation;
import io.alvh.study.ablation.AblationInput;
import io.alvh.study.ablation.AblationResult;
import io.alvh.unit.Money;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AblationReportTest {
  private static final LocalDate FIRST = LocalDate.of(2022, 9, 1);
  private static final LocalDate FROM = LocalDate.of(2023, 1, 3);
  private static final LocalDate LAST = LocalDate.of(2023, 3, 31);
  private static final Money NAV = Money.ofDollars(1_000_000);
  private static final Manifest MADE_UP =
      new Manifest("id", true, FROM, LAST, NAV, List.of("vix_tiered v2"), "test");

  private static AblationResult result;

  @BeforeAll
  static void run() {
    SharedHistory market =
        SharedHistory.of(
            SyntheticMarket.world(World.REGIMES, FIRST, LAST).snapshots(FIRST, LAST).stream()
                .map(Valuer::of)
                .toList());
    result =
        Ablation.run(
            new AblationInput(
                Rulebooks.defaults(),
                List.of(Profile.DAILY_1DTE),
                List.of(RuleId.VIX_GATE, RuleId.PROFIT_TAKE, RuleId.BIG_TOP, RuleId.BETA_ALARM),
                market,
                FROM,
                NAV,
                1),
            (_, _) -> {});
  }

  /// Others read the file by these names.
  @Test
  void the_columns_of_the_csv_file_are_a_contract() {
    assertThat(AblationCsv.text(result, MADE_UP).lines().findFirst())
        .hasValue(
            "data,data_id,rulebook,rulebook_sha256,first,last,profile,rule,source,kind,display_only,"
                + "change,weight_base,weight_tried,verdict,why,sessions,sessions_differing,"
                + "first_difference,"
                + "max_drawdown_base,max_drawdown,max_drawdown_change,roc_base,roc,roc_change,"
                + "calmar_base,calmar,calmar_change,cagr_base,cagr,cagr_change,"
                + "hedge_contracts_base,hedge_contracts,hedge_contracts_change,"
                + "condors_base,condors,condors_change,"
                + "gross_hedge_cost_base,gross_hedge_cost,gross_hedge_cost_change,"
                + "fees_and_slippage_base,fees_and_slippage,fees_and_slippage_change");
  }

  @Test
  void each_rule_has_one_line_with_its_verdict() {
    List<String> lines = AblationCsv.text(result, MADE_UP).lines().skip(1).toList();
    assertThat(lines).hasSize(4).allMatch(l -> l.startsWith("SYNTHETIC,id,vix_tiered,"));
    assertThat(line(lines, "profit_take"))
        .contains(
            ","
                + RuleId.PROFIT_TAKE.source()
                + ",trade,false,off,1.0,0.0,dead,one-day condors are held to settlement,");
    assertThat(line(lines, "big_top"))
        .contains("," + RuleId.BIG_TOP.source() + ",intensity,true,trial,0.0,0.05,");
    assertThat(line(lines, "beta_alarm"))
        .contains("," + RuleId.BETA_ALARM.source() + ",display,true,none,0.0,,shown,");
    assertThat(line(lines, "vix_gate"))
        .contains("," + RuleId.VIX_GATE.source() + ",gate,false,off,1.0,0.0,");
  }

  private static String line(List<String> lines, String rule) {
    return lines.stream().filter(l -> l.contains("," + rule + ",")).findFirst().orElseThrow();
  }

  @Test
  void the_text_warns_counts_what_was_tried_and_marks_made_up_data() {
    List<String> text = AblationText.lines(result, MADE_UP);
    assertThat(text).allMatch(l -> l.length() <= 120);
    String all = String.join(" ", text).replaceAll(" +", " ");
    assertThat(all)
        .contains(
            "WARNING: 3 variants were tried on one history.",
            "point estimate without interval",
            "Nothing here recommends a rule.",
            "SYNTHETIC: DEAD in daily_1dte",
            "profit_take (off): one-day condors are held to settlement",
            "so not run: beta_alarm");
    assertThat(text)
        .filteredOn(l -> l.contains("daily_1dte"))
        .allMatch(l -> l.contains("SYNTHETIC"));
  }
}
