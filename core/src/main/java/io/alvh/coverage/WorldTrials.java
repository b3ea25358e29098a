package io.alvh.coverage;

import io.alvh.calendar.TradingCalendar;
import io.alvh.study.Sweep;
import io.alvh.study.inference.BlockChoice;
import io.alvh.study.inference.BookDays;
import io.alvh.study.inference.InferenceSettings;
import io.alvh.study.inference.PairedInference;
import io.alvh.study.inference.SumInference.Sampled;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/// Makes worlds, dials books on some and lets inference judge them on others.
final class WorldTrials {
  private static final int DIALLING = 1;
  private static final int TRYING = 2;
  private static final int HEDGE_NOISE = 3;

  private static final Map<SumTrial, Sampled> NONE = new EnumMap<>(SumTrial.class);

  /// Sessions of a year.
  static final int SESSIONS = 252;

  /// Sessions that worlds are laid on; what happened on them has no part in this.
  private static final List<LocalDate> DATES =
      TradingCalendar.sessions(LocalDate.of(1990, 1, 3), LocalDate.of(2026, 12, 31));

  private final MarketWorlds markets;
  private final CoverageSetup setup;
  private final CoverageSuite.Listener listener;

  WorldTrials(MarketWorlds markets, CoverageSetup setup, CoverageSuite.Listener listener) {
    this.markets = markets;
    this.setup = setup;
    this.listener = listener;
  }

  private long seed(int family, int world) {
    return Chance.seed(setup.seed(), family, world);
  }

  private Map<CondorKind, UnitDays> units(MarketDays market, int family, int world) {
    long noise = Chance.bits(seed(family, world), HEDGE_NOISE);
    Map<CondorKind, UnitDays> units = new EnumMap<>(CondorKind.class);
    for (CondorKind kind : CondorKind.values()) {
      units.put(kind, UnitDays.of(kind, market, noise));
    }
    return units;
  }

  private static UnitDays of(Map<CondorKind, UnitDays> units, CondorKind kind) {
    return Objects.requireNonNull(units.get(kind));
  }

  /// Returns the dials at `years`, by kind, then by reduction.
  List<Dial> dials(int years) {
    AtomicInteger done = new AtomicInteger();
    List<Callable<Map<CondorKind, UnitDays>>> tasks = new ArrayList<>();
    for (int w = 0; w < setup.worlds(); w++) {
      int world = w;
      tasks.add(() -> {
        MarketDays market = markets.world(seed(DIALLING, world), years * SESSIONS);
        Map<CondorKind, UnitDays> units = units(market, DIALLING, world);
        listener.at("worlds to dial, " + years + " years:", done.incrementAndGet(), setup.worlds());
        return units;
      });
    }
    List<Map<CondorKind, UnitDays>> all = Sweep.all(tasks, setup.threads());
    List<Callable<List<Dial>>> dialling = new ArrayList<>();
    for (CondorKind kind : CondorKind.values()) {
      List<UnitDays> units = all.stream().map(u -> of(u, kind)).toList();
      dialling.add(() -> new Dialler(kind, years, units).dials(CoverageSetup.REDUCTIONS));
    }
    return Sweep.all(dialling, setup.threads()).stream().flatMap(List::stream).toList();
  }

  /// Returns, for each world, what inference says at each of `dials`, which are of one length.
  List<List<Trial>> trials(List<Dial> dials) {
    int years = dials.getFirst().years();
    AtomicInteger done = new AtomicInteger();
    List<Callable<List<Trial>>> tasks = new ArrayList<>();
    for (int w = 0; w < setup.worlds(); w++) {
      int world = w;
      tasks.add(() -> {
        List<Trial> trials = world(dials, world);
        listener.at("worlds tried, " + years + " years:", done.incrementAndGet(), setup.worlds());
        return trials;
      });
    }
    return Sweep.all(tasks, setup.threads());
  }

  private List<Trial> world(List<Dial> dials, int world) {
    int sessions = dials.getFirst().years() * SESSIONS;
    List<LocalDate> dates = DATES.subList(0, sessions);
    MarketDays market = markets.world(seed(TRYING, world), sessions);
    Map<CondorKind, UnitDays> units = units(market, TRYING, world);
    InferenceSettings settings =
        new InferenceSettings(
            setup.draws(), seed(TRYING, world), 1, setup.strictLevel(), BlockChoice.automatic());
    List<Trial> trials = new ArrayList<>();
    for (Dial dial : dials) {
      UnitDays unit = of(units, dial.kind());
      BookDays hedged = dial.hedged().days(unit, dates);
      BookDays unhedged = dial.unhedged().days(unit, dates);
      boolean sums = CoverageSetup.SUM_REDUCTIONS.contains(dial.reduction());
      trials.add(
          new Trial(
              PairedInference.of(hedged, unhedged, settings),
              sums ? sums(hedged, unhedged, market, RowSpan.SESSION, settings) : NONE,
              sums ? sums(hedged, unhedged, market, RowSpan.MONTH, settings) : NONE));
    }
    return trials;
  }

  private static Map<SumTrial, Sampled> sums(
      BookDays hedged,
      BookDays unhedged,
      MarketDays market,
      RowSpan span,
      InferenceSettings settings) {
    return SumRows.of(hedged, unhedged, market, span).sampled(settings);
  }
}
