package io.alvh.study.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.HistoryData;
import io.alvh.adapter.history.CsvHistory;
import io.alvh.adapter.history.HistoryLoad;
import io.alvh.backtest.Backtest;
import io.alvh.backtest.RunResult;
import io.alvh.backtest.SharedHistory;
import io.alvh.pricing.Valuer;
import io.alvh.strategy.HedgeRules.Funding;
import io.alvh.strategy.HedgeRules.Policy;
import io.alvh.strategy.Profile;
import io.alvh.strategy.Rulebook;
import io.alvh.strategy.Rulebooks;
import io.alvh.study.Period;
import io.alvh.study.RunSlice;
import io.alvh.study.attribution.AttributionResult.Row;
import io.alvh.unit.Money;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The attribution on the real past, from 2008 on.
@Tag("history")
@Tag("long")
class HedgeAttributionHistoryTest {
  private static SharedHistory market;

  @BeforeAll
  static void read() {
    if (!(CsvHistory.open(HistoryData.require()) instanceof HistoryLoad.Loaded loaded)) {
      throw new AssertionError("the data folder is not usable");
    }
    market =
        SharedHistory.of(
            loaded.history().snapshots(LocalDate.of(2005, 1, 3), LocalDate.of(2030, 1, 1)).stream()
                .map(Valuer::of)
                .toList());
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void every_session_since_2008_adds_up_to_the_cent(Profile profile) {
    Rulebook base = Rulebooks.defaults().withProfile(profile);
    RunSlice bare = slice(base.withPolicyFunding(Policy.NONE, Funding.BUDGET));
    RunSlice hedged = slice(base.withPolicyFunding(Policy.ALWAYS_FULL, Funding.CANON));
    AttributionResult found = HedgeAttribution.of(hedged, bare);
    long before = 0;
    for (int i = 0; i < found.days().size(); i++) {
      long apart = hedged.days().get(i).nav() - bare.days().get(i).nav();
      assertThat(found.days().get(i).parts().sum()).isEqualTo(apart - before);
      before = apart;
    }
    assertThat(found.total().difference()).isEqualTo(before);
    assertThat(sum(found.years())).isEqualTo(found.total().parts());
    assertThat(sum(found.spikes())).isEqualTo(found.total().parts());
    assertThat(found.spikes()).extracting(Row::label).contains("2018-02-05", "2020-02-24");
    assertThat(found.total().parts().carry()).isNegative();
    assertThat(found.total().parts().offset()).isPositive();
  }

  private static RunSlice slice(Rulebook rules) {
    RunResult run =
        Backtest.run(rules, market, LocalDate.of(2008, 1, 2), Money.ofDollars(1_000_000), _ -> {});
    return RunSlice.of(run, Period.HEADLINE).orElseThrow();
  }

  private static AttributionParts sum(List<Row> rows) {
    return rows.stream().map(Row::parts).reduce(AttributionParts.ZERO, AttributionParts::plus);
  }
}
