package io.alvh.adapter.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.market.MarketSnapshot;
import io.alvh.market.Observation;
import io.alvh.market.SeriesName;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The made-up published figures.
class SyntheticFiguresTest {
  private static final LocalDate FROM = LocalDate.of(2019, 1, 2);
  private static final LocalDate TO = LocalDate.of(2021, 12, 31);

  private static List<Observation> figures(List<MarketSnapshot> snapshots, SeriesName series) {
    return snapshots.stream()
        .flatMap(s -> s.published().stream())
        .filter(o -> o.series() == series)
        .toList();
  }

  private static List<MarketSnapshot> world(World world) {
    return SyntheticMarket.world(world, FROM, TO).snapshots(FROM, TO);
  }

  @ParameterizedTest
  @EnumSource
  void each_figure_comes_once_with_the_first_snapshot_that_could_know_it(World world) {
    Instant before = Instant.MIN;
    List<Observation> seen = new ArrayList<>();
    for (MarketSnapshot s : world(world)) {
      for (Observation o : s.published()) {
        assertThat(o.knownAt()).isAfter(before).isBeforeOrEqualTo(s.asOf());
        seen.add(o);
      }
      before = s.asOf();
    }
    assertThat(seen).doesNotHaveDuplicates();
  }

  @Test
  void the_bytes_of_the_standard_market_s_figures_are_fixed() throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (MarketSnapshot s :
        SyntheticMarket.standard().snapshots(SyntheticMarket.FIRST, SyntheticMarket.LAST)) {
      digest.update(s.published().toString().getBytes(StandardCharsets.UTF_8));
    }
    assertThat(HexFormat.of().formatHex(digest.digest()))
        .isEqualTo("e05af85cc930183b6e427984fb754360c76796cbead63acefdb6f21bb93cf872");
  }

  @Test
  void a_span_that_begins_later_starts_with_everything_known() {
    SyntheticMarket market = SyntheticMarket.world(World.REGIMES, FROM, TO);
    LocalDate start = LocalDate.of(2020, 6, 1);
    List<Observation> known =
        market.snapshots(FROM, start).stream().flatMap(s -> s.published().stream()).toList();
    assertThat(market.snapshots(start, TO).getFirst().published()).containsExactlyElementsOf(known);
  }

  /// More issues rise when the index does, small companies move with it, and offerings dry up when
  /// VIX is high: enough for rules to act.
  @Test
  void figures_go_with_the_market() {
    List<MarketSnapshot> days = world(World.REGIMES);
    List<Observation> rose = figures(days, SeriesName.ADVANCES);
    List<Observation> fell = figures(days, SeriesName.DECLINES);
    assertThat(rose).hasSameSizeAs(days).hasSameSizeAs(fell);
    int same = 0;
    for (int i = 1; i < days.size(); i++) {
      boolean up = days.get(i).spx().close() > days.get(i - 1).spx().close();
      same += up == rose.get(i).value() > fell.get(i).value() ? 1 : 0;
      assertThat(rose.get(i).value() + fell.get(i).value()).isEqualTo(3000);
    }
    assertThat(same / (double) days.size()).isBetween(0.7, 0.98);
    assertThat(figures(days, SeriesName.IPO_COUNT))
        .hasSizeGreaterThan(120)
        .allMatch(o -> o.value() >= 0 && o.value() == Math.rint(o.value()));
    assertThat(figures(days, SeriesName.REER)).allMatch(o -> o.value() > 70 && o.value() < 140);
    assertThat(figures(days, SeriesName.GDP_GROWTH))
        .hasSizeGreaterThan(40)
        .allMatch(o -> o.value() > -15 && o.value() < 10);
  }

  @Test
  void the_world_of_missing_data_lacks_some_of_them() {
    List<MarketSnapshot> holes = world(World.MISSING_DATA);
    List<MarketSnapshot> whole = world(World.CALM);
    for (SeriesName series : List.of(SeriesName.ADVANCES, SeriesName.DECLINES, SeriesName.REER)) {
      assertThat(figures(holes, series))
          .isNotEmpty()
          .hasSizeLessThan(figures(whole, series).size());
    }
  }
}
