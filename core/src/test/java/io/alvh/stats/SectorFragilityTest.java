package io.alvh.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.alvh.stats.SectorFragility.Score;
import java.util.List;
import org.junit.jupiter.api.Test;

class SectorFragilityTest {
  /// 0.6 * (1 / 2 + 2 / 2 + 0.5) / 2 + 0.4 * (-1 / 2 + 0 - 1) / 2 = 0.6 - 0.3.
  @Test
  void two_sectors_by_hand() {
    List<Score> scores =
        List.of(new Score("technology", 0.6, 1, 2, -0.5), new Score("energy", 0.4, -1, 0, 1));
    assertThat(SectorFragility.of(scores)).isCloseTo(0.3, within(1e-15));
    assertThat(SectorFragility.coverage(scores)).isCloseTo(1, within(1e-15));
    assertThat(SectorFragility.multiplier(0.3)).isCloseTo(1.03, within(1e-15));
  }

  @Test
  void the_multiplier_is_bounded() {
    assertThat(SectorFragility.multiplier(0)).isEqualTo(1);
    assertThat(SectorFragility.multiplier(9)).isEqualTo(1.15);
    assertThat(SectorFragility.multiplier(-9)).isEqualTo(0.85);
  }

  @Test
  void dear_and_illiquid_is_more_fragile() {
    Score usual = new Score("all", 1, 0, 0, 0);
    assertThat(SectorFragility.of(List.of(usual))).isZero();
    assertThat(SectorFragility.of(List.of(new Score("all", 1, 1, 0, 0)))).isPositive();
    assertThat(SectorFragility.of(List.of(new Score("all", 1, 0, 1, 0)))).isPositive();
    assertThat(SectorFragility.of(List.of(new Score("all", 1, 0, 0, 1)))).isNegative();
  }

  @Test
  void weights_beyond_the_index_and_no_sector_at_all_are_refused() {
    List<Score> twice = List.of(new Score("a", 0.7, 0, 0, 0), new Score("b", 0.7, 0, 0, 0));
    assertThatThrownBy(() -> SectorFragility.of(twice))
        .hasMessageStartingWith("sum of weights must lie in");
    assertThatThrownBy(() -> SectorFragility.of(List.of())).hasMessage("need at least one sector");
  }
}
