package io.alvh.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.adapter.synthetic.SyntheticMarket;
import io.alvh.adapter.synthetic.World;
import io.alvh.market.IndexName;
import io.alvh.market.IndexReadings;
import io.alvh.market.MarketSnapshot;
import io.alvh.pricing.SurfaceFlag;
import io.alvh.pricing.Valuer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AssumptionsTest {
  private static final LocalDate FROM = LocalDate.of(2021, 9, 1);
  private static final LocalDate TO = LocalDate.of(2021, 10, 29);

  @Test
  void a_missing_index_is_counted_from_the_samples_first_session_on() {
    List<Valuer> history = new ArrayList<>();
    for (MarketSnapshot s : SyntheticMarket.world(World.CALM, FROM, TO).snapshots(FROM, TO)) {
      history.add(Valuer.of(s.date().getDayOfMonth() <= 10 ? withoutSkew(s) : s));
    }
    List<StudyResult.Assumed> lines = Assumptions.of(history, LocalDate.of(2021, 9, 9));

    assertThat(lines)
        .contains(
            new StudyResult.Assumed(
                SurfaceFlag.NO_SKEW, 8, LocalDate.of(2021, 9, 9), LocalDate.of(2021, 10, 8)));
  }

  private static MarketSnapshot withoutSkew(MarketSnapshot s) {
    TreeMap<IndexName, Double> left = new TreeMap<>(s.indices().present());
    left.remove(IndexName.SKEW);
    return new MarketSnapshot(
        s.date(),
        s.asOf(),
        s.spx(),
        IndexReadings.of(left),
        s.vixFutures(),
        s.rates(),
        s.settlements(),
        s.upcoming());
  }
}
