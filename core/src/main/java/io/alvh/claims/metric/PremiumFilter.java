package io.alvh.claims.metric;

import io.alvh.backtest.RunResult;
import io.alvh.backtest.Trade;
import io.alvh.claims.BookKey;
import io.alvh.claims.BoxShifts;
import io.alvh.claims.CaseFile;
import io.alvh.claims.ClaimMetric;
import io.alvh.claims.ClaimSpec;
import io.alvh.claims.Measured;
import io.alvh.claims.RuleChange;
import io.alvh.claims.metric.RowDraws.Sure;
import io.alvh.instrument.IronCondor;
import io.alvh.strategy.CondorRules.DailyRules;
import io.alvh.strategy.RuleId;
import io.alvh.strategy.Tier;
import io.alvh.study.BoxNode;
import io.alvh.study.Measure;
import io.alvh.study.OneDayCredits;
import io.alvh.study.RunSlice;
import io.alvh.study.inference.SumKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/// How many sessions the Premium Gauge would skip, and how those sessions' condors end. The book is
/// run with both of its rules off, least credit over width and least credit over target, and each
/// condor is then asked what they would have said; so skipped and taken ones are known alike, and
/// nothing but the filter tells them apart.
///
/// A session is skipped when every condor the book sold in it would have been refused. The further
/// number `loss_rate_gap` is the share of refused condors that lost less that of the others.
final class PremiumFilter implements ClaimMetric {
  private static final String GAP = "loss_rate_gap";
  private static final double BLOCK = 10;
  private static final int KEPT = 6;
  private static final List<Tier> TIERS = List.of(Tier.values());
  private static final List<RuleChange> OFF =
      List.of(
          new RuleChange(RuleId.CREDIT_FLOOR, false, 1),
          new RuleChange(RuleId.PREMIUM_GAUGE, false, 1));
  private static final String LIMIT =
      OneDayCredits.CAVEAT + ", and the filter reads nothing but credits";

  @Override
  public String label() {
    return "premium_filter_skips";
  }

  @Override
  public String meaning() {
    return "share of the sessions with a condor in which the premium filter refuses every one";
  }

  @Override
  public List<String> numbers() {
    return List.of(GAP);
  }

  @Override
  public List<BookKey> books(ClaimSpec claim) {
    return claim.universe().cells().stream().map(c -> new BookKey(c, List.of(), OFF)).toList();
  }

  @Override
  public List<BookKey> boxed(ClaimSpec claim) {
    return books(claim);
  }

  /// Keeps each condor as six numbers: the day it was sold, its tier, what was received, its width,
  /// its result in cents and how many.
  @Override
  public double[] reduced(ClaimSpec claim, BookKey key, RunResult run) {
    return condors(run, claim)
        .flatMapToDouble(t ->
            DoubleStream.of(
                (double) t.opened().toEpochDay(),
                TIERS.indexOf(tier(t)),
                t.entry(),
                width(t),
                (double) t.pnl(),
                (double) t.quantity()))
        .toArray();
  }

  private static Stream<Trade> condors(RunResult run, ClaimSpec claim) {
    return RunSlice.of(run, claim.period()).stream().flatMap(s -> s.closedCondors().stream());
  }

  /// A condor sold without the filter.
  ///
  /// @param sold session
  /// @param gauge whether its credit over width is too small
  /// @param floor whether its credit over the tier's target is too small
  /// @param lost whether it ended without a profit
  /// @param dollars profit or loss of one
  record Asked(LocalDate sold, boolean gauge, boolean floor, boolean lost, double dollars) {
    boolean refused() {
      return gauge || floor;
    }
  }

  /// The condors of a session.
  record Session(List<Asked> condors) {
    boolean skipped() {
      return condors.stream().allMatch(Asked::refused);
    }

    int count(boolean refused, boolean lostOnly) {
      return (int)
          condors.stream().filter(c -> c.refused() == refused && (c.lost() || !lostOnly)).count();
    }
  }

  @Override
  public List<Measured> measure(ClaimSpec claim, CaseFile file) {
    List<Measured> all = new ArrayList<>();
    for (BookKey key : books(claim)) {
      String universe = key.label() + ", " + Periods.words(claim.period());
      List<Session> sessions = sessions(asked(reduced(claim, key, file.run(key)), file));
      if (sessions.isEmpty()) {
        all.add(Measured.none(universe, file.modelPriced(), "no condor was sold"));
        continue;
      }
      Function<BoxNode, List<Session>> there =
          node -> sessions(asked(file.reduced(node, claim, key), file));
      all.add(skips(sessions, there, universe, file));
      claim.further(GAP).ifPresent(f -> all.add(gap(sessions, there, universe, file).as(f)));
    }
    return all;
  }

  private static List<Asked> asked(double[] kept, CaseFile file) {
    DailyRules rules = file.base().condors().daily();
    Sessions sessions = new Sessions(file.history().sessions());
    List<Asked> asked = new ArrayList<>();
    for (int i = 0; i < kept.length; i += KEPT) {
      LocalDate sold = LocalDate.ofEpochDay((long) kept[i]);
      double spot = sessions.find(sold).orElseThrow().snapshot().spx().close();
      Tier tier = TIERS.get((int) kept[i + 1]);
      asked.add(asked(sold, tier, Arrays.copyOfRange(kept, i + 2, i + KEPT), spot, rules));
    }
    return asked;
  }

  /// Returns what the filter says of `trade`, sold with SPX at `spot`.
  static Asked asked(Trade trade, double spot, DailyRules rules) {
    double[] numbers = {
      trade.entry(), width(trade), (double) trade.pnl(), (double) trade.quantity()
    };
    return asked(trade.opened(), tier(trade), numbers, spot, rules);
  }

  private static Asked asked(
      LocalDate sold, Tier tier, double[] numbers, double spot, DailyRules rules) {
    double target = rules.distance(tier).creditBasisPoints() / 10_000 * spot;
    return new Asked(
        sold,
        numbers[0] < rules.minCreditOverWidth() * numbers[1],
        numbers[0] < rules.creditFloorOfTarget() * target,
        numbers[2] <= 0,
        numbers[2] / 100.0 / numbers[3]);
  }

  private static double width(Trade trade) {
    return ((IronCondor) trade.structure()).width();
  }

  private static Tier tier(Trade trade) {
    for (Tier tier : Tier.values()) {
      if (tier.label().equals(trade.tag().name())) {
        return tier;
      }
    }
    throw new IllegalArgumentException("no tier " + trade.tag());
  }

  /// Returns the condors by session.
  static List<Session> sessions(List<Asked> asked) {
    Map<LocalDate, List<Asked>> byDate = new TreeMap<>();
    asked.forEach(a -> byDate.computeIfAbsent(a.sold(), _ -> new ArrayList<>()).add(a));
    return byDate.values().stream().map(Session::new).toList();
  }

  private static Measured skips(
      List<Session> sessions,
      Function<BoxNode, List<Session>> there,
      String universe,
      CaseFile file) {
    boolean[] skipped = skipped(sessions);
    Sure sure = RowDraws.frequency(skipped, BLOCK, file.sampling());
    return new Measured(
        universe,
        share(skipped),
        sure.interval(),
        sure.strict(),
        new Measured.Sample(skipped.length, "sessions"),
        file.modelPriced(),
        BoxShifts.of(
            file,
            node -> {
              boolean[] then = skipped(there.apply(node));
              return new BoxShifts.At(
                  share(then), RowDraws.frequency(then, BLOCK, file.sampling()).strict());
            }),
        FilterControls.of(sessions),
        LIMIT);
  }

  private static boolean[] skipped(List<Session> sessions) {
    boolean[] skipped = new boolean[sessions.size()];
    for (int i = 0; i < skipped.length; i++) {
      skipped[i] = sessions.get(i).skipped();
    }
    return skipped;
  }

  private static Measure share(boolean[] hits) {
    int count = 0;
    for (boolean hit : hits) {
      count += hit ? 1 : 0;
    }
    return Measure.ratio(count, hits.length, "no condor was sold");
  }

  private static Measured gap(
      List<Session> sessions,
      Function<BoxNode, List<Session>> there,
      String universe,
      CaseFile file) {
    double[][] counts = counts(sessions);
    Sure sure = sure(counts, file);
    return new Measured(
        universe,
        gap(counts),
        sure.interval(),
        sure.strict(),
        new Measured.Sample((int) Arrays.stream(counts[1]).sum(), "refused condors"),
        file.modelPriced(),
        BoxShifts.ofEnds(
            file,
            node -> gap(counts(there.apply(node))),
            node -> {
              double[][] then = counts(there.apply(node));
              return new BoxShifts.At(gap(then), sure(then, file).strict());
            }),
        FilterControls.of(sessions),
        LIMIT);
  }

  /// Returns refused condors that lost, refused ones, taken ones that lost and taken ones, a number
  /// a session in each.
  private static double[][] counts(List<Session> sessions) {
    double[][] counts = new double[4][sessions.size()];
    for (int i = 0; i < sessions.size(); i++) {
      counts[0][i] = sessions.get(i).count(true, true);
      counts[1][i] = sessions.get(i).count(true, false);
      counts[2][i] = sessions.get(i).count(false, true);
      counts[3][i] = sessions.get(i).count(false, false);
    }
    return counts;
  }

  private static Measure gap(double[][] counts) {
    return gap(Arrays.stream(counts).mapToDouble(c -> Arrays.stream(c).sum()).toArray());
  }

  private static Measure gap(double[] sums) {
    return sums[1] > 0 && sums[3] > 0
        ? Measure.of(sums[0] / sums[1] - sums[2] / sums[3])
        : Measure.undefined("the filter refuses none or all");
  }

  private static Sure sure(double[][] counts, CaseFile file) {
    return RowDraws.sums(counts, BLOCK, SumKind.DIFFERENCE, file.sampling(), PremiumFilter::gap);
  }
}
