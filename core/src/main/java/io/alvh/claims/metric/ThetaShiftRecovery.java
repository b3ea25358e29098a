package io.alvh.claims.metric;

import io.alvh.backtest.DayRow;
import io.alvh.backtest.RollChain;
import io.alvh.backtest.RunResult;
import io.alvh.claims.BookKey;
import io.alvh.claims.BoxShifts;
import io.alvh.claims.CaseFile;
import io.alvh.claims.ClaimMetric;
import io.alvh.claims.ClaimSpec;
import io.alvh.claims.Measured;
import io.alvh.claims.Measured.Control;
import io.alvh.claims.Measured.Shift;
import io.alvh.claims.RuleChange;
import io.alvh.claims.metric.RowDraws.Sure;
import io.alvh.stats.DrawdownStats;
import io.alvh.strategy.RuleId;
import io.alvh.study.BoxNode;
import io.alvh.study.Measure;
import io.alvh.study.OneDayCredits;
import io.alvh.study.Period;
import io.alvh.study.RunSlice;
import io.alvh.study.measure.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the Theta Time Shift brings back of what the first condor of a chain lost, in dollars: the
/// claim's own number counts nothing against it that was lost later (from nothing to all of each
/// loss); that further losses count is a shift that decides. The further number
/// `chains_at_break_even` is the share of chains that end without a loss.
final class ThetaShiftRecovery implements ClaimMetric {
  private static final String BREAK_EVEN = "chains_at_break_even";
  private static final double BLOCK = 5;
  private static final RuleChange ON = new RuleChange(RuleId.THETA_TIME_SHIFT, true, 1);

  @Override
  public String label() {
    return "theta_shift_recovery";
  }

  @Override
  public String meaning() {
    return "dollars recovered by rolling over dollars lost before it, one-day condors with the rule"
        + " on";
  }

  @Override
  public List<String> numbers() {
    return List.of(BREAK_EVEN);
  }

  @Override
  public List<BookKey> books(ClaimSpec claim) {
    List<BookKey> books = new ArrayList<>();
    for (BookKey shifted : shifted(claim)) {
      books.add(shifted);
      books.add(shifted.unhedged());
      books.add(BookKey.of(shifted.cell()));
    }
    return books.stream().distinct().toList();
  }

  @Override
  public List<BookKey> boxed(ClaimSpec claim) {
    return shifted(claim);
  }

  private static List<BookKey> shifted(ClaimSpec claim) {
    return claim.universe().cells().stream()
        .map(c -> new BookKey(c, List.of(), List.of(ON)))
        .toList();
  }

  /// Chains added up, dollars in cents.
  record Sums(double lost, double recovered, double later, int even, int chains) {
    static Sums of(List<RollChain> chains) {
      double lost = 0;
      double recovered = 0;
      double later = 0;
      int even = 0;
      for (RollChain chain : chains) {
        lost += chain.lost();
        recovered += chain.recovered();
        later += chain.later();
        even += chain.total() >= 0 ? 1 : 0;
      }
      return new Sums(lost, recovered, later, even, chains.size());
    }

    Measure gross() {
      return Measure.ratio(recovered, lost, "nothing was rolled");
    }

    Measure net() {
      return Measure.ratio(later, lost, "nothing was rolled");
    }

    Measure evenShare() {
      return Measure.ratio(even, chains, "nothing was rolled");
    }
  }

  /// Returns the chains of `run` whose first condor was lost, by the session it was sold, in
  /// `period`.
  static List<RollChain> chains(RunResult run, Period period) {
    return run.notes().chains().stream()
        .filter(c -> c.lost() > 0 && c.rolls() > 0 && period.contains(sold(c)))
        .toList();
  }

  private static LocalDate sold(RollChain chain) {
    return LocalDate.parse(chain.root().substring(0, chain.root().indexOf('/')));
  }

  @Override
  public double[] reduced(ClaimSpec claim, BookKey key, RunResult run) {
    Sums s = Sums.of(chains(run, claim.period()));
    return new double[] {s.lost(), s.recovered(), s.later(), s.even(), s.chains()};
  }

  @Override
  public List<Measured> measure(ClaimSpec claim, CaseFile file) {
    List<Measured> all = new ArrayList<>();
    for (BookKey key : shifted(claim)) {
      List<RollChain> chains = chains(file.run(key), claim.period());
      String universe = key.label() + ", " + Periods.words(claim.period());
      if (chains.isEmpty()) {
        all.add(Measured.none(universe, file.modelPriced(), "nothing was rolled"));
        continue;
      }
      all.add(dollars(claim, key, chains, universe, file));
      claim
          .further(BREAK_EVEN)
          .ifPresent(f -> all.add(even(claim, key, chains, universe, file).as(f)));
    }
    return all;
  }

  private Measured dollars(
      ClaimSpec claim, BookKey key, List<RollChain> chains, String universe, CaseFile file) {
    Sums sums = Sums.of(chains);
    double[] lost = chains.stream().mapToDouble(RollChain::lost).toArray();
    double[] recovered = chains.stream().mapToDouble(RollChain::recovered).toArray();
    double[] later = chains.stream().mapToDouble(RollChain::later).toArray();
    Sure sure = RowDraws.ratio(recovered, lost, BLOCK, file.sampling());
    List<Shift> shifts = new ArrayList<>();
    shifts.add(
        new Shift(
            "what counts as recovered",
            "losses made by rolling counted against it",
            sums.net(),
            RowDraws.ratio(later, lost, BLOCK, file.sampling()).strict(),
            true));
    shifts.addAll(
        BoxShifts.of(
            file, n -> new BoxShifts.At(sums(claim, key, n, file).gross(), Optional.empty())));
    return new Measured(
        universe,
        sums.gross(),
        sure.interval(),
        sure.strict(),
        new Measured.Sample(chains.size(), "chains"),
        file.modelPriced(),
        shifts,
        controls(claim, key, chains, file),
        OneDayCredits.CAVEAT);
  }

  private Measured even(
      ClaimSpec claim, BookKey key, List<RollChain> chains, String universe, CaseFile file) {
    boolean[] hits = new boolean[chains.size()];
    for (int i = 0; i < hits.length; i++) {
      hits[i] = chains.get(i).total() >= 0;
    }
    Sure sure = RowDraws.frequency(hits, BLOCK, file.sampling());
    return new Measured(
        universe,
        Sums.of(chains).evenShare(),
        sure.interval(),
        sure.strict(),
        new Measured.Sample(chains.size(), "chains"),
        file.modelPriced(),
        BoxShifts.of(
            file, n -> new BoxShifts.At(sums(claim, key, n, file).evenShare(), Optional.empty())),
        List.of(),
        OneDayCredits.CAVEAT);
  }

  private static Sums sums(ClaimSpec claim, BookKey key, BoxNode node, CaseFile file) {
    double[] s = file.reduced(node, claim, key);
    return new Sums(s[0], s[1], s[2], (int) s[3], (int) s[4]);
  }

  private static List<Control> controls(
      ClaimSpec claim, BookKey key, List<RollChain> chains, CaseFile file) {
    Sums sums = Sums.of(chains);
    Sums bare = Sums.of(chains(file.run(key.unhedged()), claim.period()));
    BookKey off = BookKey.of(key.cell());
    double worst = chains.stream().mapToDouble(RollChain::total).min().orElse(0) / 100;
    double days = chains.stream().mapToDouble(RollChain::dollarDays).max().orElse(0);
    List<Control> controls = new ArrayList<>();
    control(controls, "later result over what was lost, net", Unit.PERCENT, sums.net());
    control(controls, "recovered without the hedge", Unit.PERCENT, bare.gross());
    control(controls, "chains that end without a loss", Unit.PERCENT, sums.evenShare());
    control(controls, "worst chain", Unit.DOLLARS, Measure.of(worst));
    control(controls, "most capital tied in one chain, times days", Unit.DOLLARS, Measure.of(days));
    control(
        controls,
        "largest margin over NAV, rule on",
        Unit.PERCENT,
        margin(file.run(key), claim.period()));
    control(
        controls,
        "largest margin over NAV, rule off",
        Unit.PERCENT,
        margin(file.run(off), claim.period()));
    control(
        controls, "largest drawdown, rule on", Unit.PERCENT, fall(file.run(key), claim.period()));
    control(
        controls, "largest drawdown, rule off", Unit.PERCENT, fall(file.run(off), claim.period()));
    return controls;
  }

  private static void control(List<Control> controls, String label, Unit unit, Measure value) {
    controls.add(new Control(label, unit, value, Optional.empty()));
  }

  private static Measure margin(RunResult run, Period period) {
    double most = 0;
    for (DayRow day : run.days()) {
      if (period.contains(day.date()) && day.nav() > 0) {
        most = Math.max(most, day.margin() / (double) day.nav());
      }
    }
    return Measure.of(most);
  }

  private static Measure fall(RunResult run, Period period) {
    return RunSlice.of(run, period)
        .map(s -> Measure.of(DrawdownStats.of(s.curve()).max()))
        .orElse(Measure.undefined("the run does not reach the period"));
  }
}
