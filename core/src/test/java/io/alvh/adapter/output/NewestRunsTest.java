package io.alvh.adapter.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.strategy.RuleId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewestRunsTest {
  @TempDir Path root;

  @Test
  void without_runs_it_says_so() {
    assertThat(NewestRuns.of(RuleId.SKEW, root).lines())
        .containsExactly(
            "no ablation has been run: no ablation.csv below " + root,
            "no backtest has been run: no journal.txt below " + root);
    assertThat(NewestRuns.of(RuleId.SKEW, root.resolve("nowhere")).lines()).hasSize(2);
  }

  @Test
  void decisions_that_name_the_rule_are_counted() throws IOException {
    Path folder = Files.createDirectories(root.resolve("backtest"));
    Files.writeString(
        folder.resolve("journal.txt"),
        """
        2022-01-03T21:00:00Z|decided|condor.gate|condor/balanced|stand-aside|x|vix=21.0|0
        2022-01-03T21:00:00Z|decided|condor.daily|condor/conservative|open|x|shown.vix_gate=1.0|0
        2022-01-03T21:00:00Z|decided|hedge.intensity|hedge/book|stand-aside|x|h_vix=0.65 adj.skew=0.05 adj.breadth=0.0|0
        2022-01-03T21:00:00Z|marked|1|2|3|0
        2022-01-04T21:00:00Z|decided|hedge.intensity|hedge/book|stand-aside|x|h_vix=0.65 adj.skew=0.0|0
        """);
    assertThat(journal(RuleId.VIX_GATE))
        .endsWith(
            "of 4 decisions 1 were made by it, to the intensity of 0 it added, in 1 it only showed");
    assertThat(journal(RuleId.SKEW)).contains("0 were made by it, to the intensity of 1 it added");
    assertThat(journal(RuleId.BREADTH)).contains("to the intensity of 0 it added");
  }

  private String journal(RuleId rule) {
    return NewestRuns.of(rule, root).lines().getLast();
  }

  @Test
  void the_effect_in_each_profile_is_read_by_the_names_of_the_columns() throws IOException {
    Path folder = Files.createDirectories(root.resolve("ablate"));
    Files.writeString(
        folder.resolve("ablation.csv"),
        """
        data,rulebook,profile,rule,change,verdict,why,sessions_differing,roc_change,max_drawdown_change
        history,vix_tiered,daily_1dte,skew,off,changes,,12,0.001,-0.02
        history,vix_tiered,income_45dte,skew,off,dead,never held,0,0,
        history,vix_tiered,daily_1dte,rsai,off,changes,,9,0.5,0.5
        """);
    List<String> lines = NewestRuns.of(RuleId.SKEW, root).lines();
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0))
        .contains(
            "daily_1dte, rule off: changes",
            "other decisions 12",
            "roc +0.001",
            "max drawdown -0.02",
            "calmar undefined");
    assertThat(lines.get(1))
        .contains("income_45dte, rule off: dead (never held)", "max drawdown undefined");
    assertThat(NewestRuns.of(RuleId.BREADTH, root).lines().getFirst())
        .endsWith("the run does not hold this rule");
  }
}
