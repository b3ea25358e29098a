package io.alvh.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.alvh.adapter.synthetic.SyntheticMarket;
import io.alvh.adapter.synthetic.World;
import io.alvh.backtest.RunResult;
import io.alvh.market.MarketSnapshot;
import io.alvh.market.Observation;
import io.alvh.market.Observation.Origin;
import io.alvh.market.SeriesName;
import io.alvh.pricing.Valuer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GrowthLabelsTest {
  private static final LocalDate FIRST = Runs.FIRST;
  private static final List<MarketSnapshot> DAYS =
      SyntheticMarket.world(World.CALM, FIRST, FIRST.plusDays(40))
          .snapshots(FIRST, FIRST.plusDays(40));

  /// The market with a figure of GDP published on each of the given sessions.
  private static List<Valuer> market(Object... sessionsAndGrowth) {
    List<MarketSnapshot> days = new ArrayList<>(DAYS.stream().map(d -> d.with(List.of())).toList());
    for (int i = 0; i < sessionsAndGrowth.length; i += 2) {
      int at = (int) sessionsAndGrowth[i];
      MarketSnapshot day = days.get(at);
      LocalDate quarter = FIRST.minusMonths(6).plusDays(at);
      days.set(
          at,
          day.with(
              List.of(
                  new Observation(
                      SeriesName.GDP_GROWTH,
                      "",
                      quarter,
                      (double) sessionsAndGrowth[i + 1],
                      day.asOf(),
                      Origin.SUBSTITUTE))));
    }
    return days.stream().map(Valuer::of).toList();
  }

  @Test
  void bounds_belong_to_the_label_above() {
    assertThat(GrowthLabel.of(-0.1)).isEqualTo(GrowthLabel.SHRINKING);
    assertThat(GrowthLabel.of(0)).isEqualTo(GrowthLabel.SLOW);
    assertThat(GrowthLabel.of(2)).isEqualTo(GrowthLabel.STEADY);
    assertThat(GrowthLabel.of(3.49)).isEqualTo(GrowthLabel.STEADY);
    assertThat(GrowthLabel.of(3.5)).isEqualTo(GrowthLabel.FAST);
    assertThatThrownBy(() -> GrowthLabel.of(Double.NaN))
        .hasMessage("growth must be a number, was NaN");
  }

  /// Published on session 3, the figure labels session 4 and later; before there is no label.
  @Test
  void a_session_knows_only_what_was_published_before_it() {
    GrowthLabels labels = GrowthLabels.of(market(3, 1.0, 6, -2.0));
    assertThat(labels.find(day(3))).isEmpty();
    assertThat(labels.find(day(4))).hasValue(GrowthLabel.SLOW);
    assertThat(labels.find(day(6))).hasValue(GrowthLabel.SLOW);
    assertThat(labels.find(day(7))).hasValue(GrowthLabel.SHRINKING);
    assertThat(labels.substitute()).isTrue();
    assertThat(GrowthLabels.of(market()).any()).isFalse();
  }

  /// Sessions 4 to 6 slow, 7 on shrinking. The unhedged book falls by 50, 30 of it while slow.
  @Test
  void books_string_the_sessions_of_a_label_together() {
    List<Valuer> market = market(3, 1.0, 6, -2.0);
    GrowthLabels labels = GrowthLabels.of(market);
    long[][] bare = {{0, 0}, {0, 0}, {0, 0}, {9, 0}, {100, 0}, {-30, 0}, {0, 0}, {-20, 0}, {5, 0}};
    long[][] hedged = {
      {0, 0}, {0, 0}, {0, 0}, {9, 0}, {100, -10}, {-30, 15}, {0, 0}, {-20, 0}, {5, -2}
    };
    RunResult unhedgedRun = Runs.run(bare);
    RunResult hedgedRun = Runs.run(hedged);
    assertThat(unhedgedRun.days().get(4).date()).isEqualTo(day(4));
    List<GrowthLabels.Pair> pairs =
        GrowthLabels.pairs(labels.books(hedgedRun), labels.books(unhedgedRun));
    assertThat(pairs).hasSize(2);
    GrowthLabels.Pair slow = pairs.get(1);
    assertThat(slow.label()).isEqualTo(GrowthLabel.SLOW);
    assertThat(slow.unhedged().sessions()).isEqualTo(3);
    assertThat(slow.unhedged().spells()).isEqualTo(1);
    // 1,000 grows to 1,100 and falls by 30; hedged to 1,090 and by 15.
    assertThat(slow.unhedged().maxDrawdown()).isCloseTo(30 / 1100.0, within(1e-12));
    assertThat(slow.mitigation().find().orElseThrow())
        .isCloseTo(1 - (15 / 1090.0) / (30 / 1100.0), within(1e-12));
    assertThat(slow.retained().find().orElseThrow()).isCloseTo(75 / 70.0, within(1e-12));
    GrowthLabels.Pair shrinking = pairs.get(0);
    assertThat(shrinking.unhedged().maxDrawdown()).isCloseTo(0.02, within(1e-12));
    assertThat(shrinking.retained()).isEqualTo(Measure.undefined("unhedged book does not earn"));
  }

  private static LocalDate day(int i) {
    return DAYS.get(i).date();
  }
}
