package io.alvh.claims.metric;

import io.alvh.backtest.Trade;
import io.alvh.claims.BookKey;
import io.alvh.claims.CaseFile;
import io.alvh.claims.ClaimMetric;
import io.alvh.claims.ClaimSpec;
import io.alvh.claims.Measured;
import io.alvh.claims.Measured.Control;
import io.alvh.claims.RuleChange;
import io.alvh.claims.metric.RowDraws.Sure;
import io.alvh.instrument.IronCondor;
import io.alvh.strategy.CondorRules.DailyRules;
import io.alvh.strategy.RuleId;
import io.alvh.strategy.Tier;
import io.alvh.study.Measure;
import io.alvh.study.OneDayCredits;
import io.alvh.study.RunSlice;
import io.alvh.study.measure.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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
    return List.of();
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
      List<Session> sessions = sessions(asked(claim, key, file));
      if (sessions.isEmpty()) {
        all.add(Measured.none(universe, file.modelPriced(), "no condor was sold"));
        continue;
      }
      all.add(skips(sessions, universe, file));
      claim.further(GAP).ifPresent(f -> all.add(gap(sessions, universe, file).as(f)));
    }
    return all;
  }

  private static List<Asked> asked(ClaimSpec claim, BookKey key, CaseFile file) {
    DailyRules rules = file.base().condors().daily();
    Sessions sessions = new Sessions(file.history().sessions());
    List<Asked> asked = new ArrayList<>();
    RunSlice.of(file.run(key), claim.period())
        .map(RunSlice::closedCondors)
        .orElse(List.of())
        .forEach(t ->
            asked.add(
                asked(t, sessions.find(t.opened()).orElseThrow().snapshot().spx().close(), rules)));
    return asked;
  }

  /// Returns what the filter says of `trade`, sold with SPX at `spot`.
  static Asked asked(Trade trade, double spot, DailyRules rules) {
    Tier tier = tier(trade);
    double width = ((IronCondor) trade.structure()).width();
    double target = rules.distance(tier).creditBasisPoints() / 10_000 * spot;
    return new Asked(
        trade.opened(),
        trade.entry() < rules.minCreditOverWidth() * width,
        trade.entry() < rules.creditFloorOfTarget() * target,
        trade.pnl() <= 0,
        trade.pnl() / 100.0 / trade.quantity());
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

  private static Measured skips(List<Session> sessions, String universe, CaseFile file) {
    boolean[] skipped = new boolean[sessions.size()];
    int count = 0;
    for (int i = 0; i < skipped.length; i++) {
      skipped[i] = sessions.get(i).skipped();
      count += skipped[i] ? 1 : 0;
    }
    Sure sure = RowDraws.frequency(skipped, BLOCK, file.sampling());
    return new Measured(
        universe,
        Measure.of(count / (double) skipped.length),
        sure.interval(),
        sure.strict(),
        new Measured.Sample(skipped.length, "sessions"),
        file.modelPriced(),
        List.of(),
        controls(sessions),
        LIMIT);
  }

  private static Measured gap(List<Session> sessions, String universe, CaseFile file) {
    double[][] counts = new double[4][sessions.size()];
    for (int i = 0; i < sessions.size(); i++) {
      counts[0][i] = sessions.get(i).count(true, true);
      counts[1][i] = sessions.get(i).count(true, false);
      counts[2][i] = sessions.get(i).count(false, true);
      counts[3][i] = sessions.get(i).count(false, false);
    }
    int[] all = new int[sessions.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = i;
    }
    double gap = gap(counts, all);
    Sure sure = RowDraws.of(sessions.size(), BLOCK, file.sampling(), rows -> gap(counts, rows));
    return new Measured(
        universe,
        Double.isNaN(gap) ? Measure.undefined("the filter refuses none or all") : Measure.of(gap),
        sure.interval(),
        sure.strict(),
        new Measured.Sample((int) sum(counts[1], all), "refused condors"),
        file.modelPriced(),
        List.of(),
        controls(sessions),
        LIMIT);
  }

  private static double gap(double[][] counts, int[] rows) {
    double refused = sum(counts[1], rows);
    double taken = sum(counts[3], rows);
    return refused > 0 && taken > 0
        ? sum(counts[0], rows) / refused - sum(counts[2], rows) / taken
        : Double.NaN;
  }

  private static double sum(double[] values, int[] rows) {
    double sum = 0;
    for (int row : rows) {
      sum += values[row];
    }
    return sum;
  }

  private static List<Control> controls(List<Session> sessions) {
    List<Asked> all = sessions.stream().flatMap(s -> s.condors().stream()).toList();
    List<Asked> refused = all.stream().filter(Asked::refused).toList();
    List<Asked> taken = all.stream().filter(a -> !a.refused()).toList();
    long some =
        sessions.stream().filter(s -> s.condors().stream().anyMatch(Asked::refused)).count();
    return List.of(
        share("condors refused", refused.size(), all.size()),
        share("sessions with a refusal", some, sessions.size()),
        share(
            "condors refused by credit over width",
            all.stream().filter(Asked::gauge).count(),
            all.size()),
        share(
            "condors refused by credit over target",
            all.stream().filter(Asked::floor).count(),
            all.size()),
        share("refused condors that lost", lost(refused), refused.size()),
        share("taken condors that lost", lost(taken), taken.size()),
        mean("mean result of a refused condor", refused),
        mean("mean result of a taken condor", taken));
  }

  private static long lost(List<Asked> condors) {
    return condors.stream().filter(Asked::lost).count();
  }

  private static Control share(String label, long part, long whole) {
    return new Control(
        label,
        Unit.PERCENT,
        Measure.ratio((double) part, (double) whole, "none"),
        Optional.empty());
  }

  private static Control mean(String label, List<Asked> condors) {
    double[] dollars = condors.stream().mapToDouble(Asked::dollars).toArray();
    return new Control(label, Unit.CENTS, CondorSample.mean(dollars), Optional.empty());
  }
}
