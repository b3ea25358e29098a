package io.alvh.multiverse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alvh.adapter.rulebook.RulebookReader;
import io.alvh.adapter.synthetic.SyntheticMarket;
import io.alvh.backtest.Backtest;
import io.alvh.backtest.RunResult;
import io.alvh.backtest.SharedHistory;
import io.alvh.pricing.Valuer;
import io.alvh.strategy.Profile;
import io.alvh.strategy.Rulebook;
import io.alvh.study.Comparer;
import io.alvh.study.Comparison;
import io.alvh.study.Measure;
import io.alvh.study.Period;
import io.alvh.study.PeriodMeter;
import io.alvh.study.PeriodResult;
import io.alvh.study.RiskFree;
import io.alvh.study.RunSlice;
import io.alvh.study.ScaledBook;
import io.alvh.unit.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MultiverseWorkerTest {
  private static final LocalDate FROM = LocalDate.of(2008, 1, 2);
  private static final Money NAV = new Money(100_000_000L);
  private static final Rulebook BASE = RulebookReader.shipped("vix_tiered");
  private static final SharedHistory HISTORY =
      SharedHistory.of(
          SyntheticMarket.standard()
              .snapshots(LocalDate.of(2007, 6, 1), LocalDate.of(2009, 6, 30))
              .stream()
              .map(Valuer::of)
              .toList());
  private static final ReadingList LIST = list();

  /// The first balanced readings of each profile: two twins with four hedges each.
  private static ReadingList list() {
    ReadingList all = ReadingDesign.draw(ReadingLevels.all(), 20260507);
    List<Reading> few = new ArrayList<>();
    for (Profile profile : Profile.values()) {
      few.addAll(all.readings(profile).subList(0, 4));
    }
    return ReadingList.of(List.of(), all.levels(), few);
  }

  private static final BookPlan PLAN = BookPlan.of(LIST, BASE);

  private static PeriodResult measured(Rulebook rules, Period period) {
    RunResult run = Backtest.run(rules, HISTORY, FROM, NAV, _ -> {});
    return new PeriodMeter(run, RiskFree.of(HISTORY.sessions())).measure(period).orElseThrow();
  }

  @Test
  void figures_are_those_of_the_study() {
    Period period = new Period("sample", "the sample", FROM, LocalDate.MAX, Period.Kind.SPAN);
    MultiverseWorker worker = new MultiverseWorker(PLAN, HISTORY, FROM, NAV);
    for (int p = 0; p < PLAN.parts().size(); p++) {
      BookPlan.Part part = PLAN.parts().get(p);
      PartResult found = PartResult.of(worker.part(p));
      RunResult twin = Backtest.run(part.twin(), HISTORY, FROM, NAV, _ -> {});
      RunSlice days = RunSlice.of(twin, period).orElseThrow();
      PeriodResult unhedged = measured(part.twin(), period);
      PeriodResult hedged = measured(part.books().getFirst().rules(), period);
      Comparison wanted =
          Comparer.compare(hedged, unhedged, new ScaledBook(days.startNav(), days.days()));
      PartResult.Hedged h = found.books().getFirst();

      assertThat(h.book().figures().drawdown()).isEqualTo(hedged.falls().maximum());
      assertThat(h.book().figures().profit()).isEqualTo(hedged.profit().perStartNav());
      assertThat(h.book().figures().cagr()).isEqualTo(hedged.growth().cagr());
      assertThat(h.book().figures().sharpe()).isEqualTo(hedged.growth().sharpe());
      close(h.book().figures().grossCost(), hedged.hedge().grossCostPerYear());
      close(h.book().figures().netCost(), hedged.hedge().netCostPerYear());
      assertThat(h.reduction()).isEqualTo(wanted.drawdownReduction());
      assertThat(h.retained()).isEqualTo(wanted.profitRetained());
      assertThat(h.excess()).isEqualTo(wanted.excess());
      close(h.scale(), wanted.sameDrawdown().scale());
      assertThat(found.twin().figures().grossCost()).isInstanceOf(Measure.Undefined.class);
    }
  }

  private static void close(Measure found, Measure wanted) {
    if (wanted.find().isEmpty()) {
      assertThat(found).isEqualTo(wanted);
    } else {
      assertThat(found.find().orElseThrow()).isCloseTo(wanted.find().getAsDouble(), within(1e-9));
    }
  }

  @Test
  void twins_are_run_once_and_any_number_of_threads_gives_the_same_bytes() {
    assertThat(PLAN.parts()).hasSize(2);
    assertThat(PLAN.books()).isEqualTo(10);
    assertThat(all(1)).isEqualTo(all(3));
  }

  private static List<List<Byte>> all(int threads) {
    TreeMap<Integer, List<Byte>> results = new TreeMap<>();
    MultiverseWorker worker = new MultiverseWorker(PLAN, HISTORY, FROM, NAV);
    try (LocalEngine engine = new LocalEngine(_ -> worker, threads)) {
      SweepJob job = new SweepJob("test", "", PLAN.parts().size());
      engine.run(
          job,
          IntStream.range(0, job.parts()).boxed().toList(),
          (part, bytes) -> {
            List<Byte> list = new ArrayList<>();
            for (byte b : bytes) {
              list.add(b);
            }
            assertThat(results.put(part, list)).isNull();
          });
    }
    return List.copyOf(results.values());
  }
}
