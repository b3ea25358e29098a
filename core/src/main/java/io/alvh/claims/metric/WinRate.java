package io.alvh.claims.metric;

import io.alvh.backtest.RunResult;
import io.alvh.claims.BookKey;
import io.alvh.claims.BoxShifts;
import io.alvh.claims.CaseFile;
import io.alvh.claims.ClaimMetric;
import io.alvh.claims.ClaimSpec;
import io.alvh.claims.Measured;
import io.alvh.claims.Measured.Control;
import io.alvh.claims.metric.RowDraws.Sure;
import io.alvh.strategy.Tier;
import io.alvh.study.BoxNode;
import io.alvh.study.Measure;
import io.alvh.study.OneDayCredits;
import io.alvh.study.Period;
import io.alvh.study.measure.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The share of one-day condors that end with a profit after all costs, tier by tier, with what a
/// win rate alone hides beside it: profit factor, expectancy, and the win rate that only breaks
/// even.
///
/// Each tier has one condor a session, so a condor is a session; intervals are the hull of the
/// exact binomial one and of a bootstrap of blocks of sessions.
final class WinRate implements ClaimMetric {
  /// The first day from which a PM-settled series expired on every session.
  static final LocalDate EVERY_WEEKDAY = LocalDate.of(2022, 5, 11);

  private static final double BLOCK = 10;

  private final String label;
  private final String meaning;
  private final List<Tier> tiers;
  private final boolean before;

  private WinRate(String label, String meaning, List<Tier> tiers, boolean before) {
    this.label = label;
    this.meaning = meaning;
    this.tiers = tiers;
    this.before = before;
  }

  /// Returns the metric of all three tiers since series expire on every session: the claim's own
  /// number is the first tier's, the others are its further numbers `balanced` and `aggressive`.
  static WinRate ofTiers() {
    return new WinRate(
        "tier_win_rate",
        "share of one-day condors of a tier with a profit after all costs, from the day on which"
            + " series expire on every session",
        List.of(Tier.values()),
        false);
  }

  /// Returns the metric of the conservative tier traded alone, before and since series expire on
  /// every session.
  static WinRate ofConservative() {
    return new WinRate(
        "conservative_win_rate",
        "share of one-day condors of the conservative tier with a profit after all costs, since"
            + " series expire on every session and before",
        List.of(Tier.CONSERVATIVE),
        true);
  }

  /// What is counted by itself.
  private record Part(Tier tier, Period period) {}

  @Override
  public String label() {
    return label;
  }

  @Override
  public String meaning() {
    return meaning;
  }

  @Override
  public List<String> numbers() {
    return tiers.stream().skip(1).map(Tier::label).toList();
  }

  @Override
  public List<BookKey> books(ClaimSpec claim) {
    List<Tier> alone = tiers.size() == 1 ? tiers : List.of();
    return claim.universe().cells().stream().map(c -> new BookKey(c, alone, List.of())).toList();
  }

  @Override
  public List<BookKey> boxed(ClaimSpec claim) {
    return books(claim);
  }

  @Override
  public double[] reduced(ClaimSpec claim, BookKey key, RunResult run) {
    List<Part> parts = parts(claim);
    double[] counts = new double[2 * parts.size()];
    for (int i = 0; i < parts.size(); i++) {
      CondorSample sample = CondorSample.of(run, parts.get(i).period(), parts.get(i).tier());
      counts[2 * i] = sample.won();
      counts[2 * i + 1] = sample.size();
    }
    return counts;
  }

  @Override
  public List<Measured> measure(ClaimSpec claim, CaseFile file) {
    List<Measured> all = new ArrayList<>();
    for (BookKey key : books(claim)) {
      List<Part> parts = parts(claim);
      for (int i = 0; i < parts.size(); i++) {
        Measured measured = measure(claim, key, parts.get(i), 2 * i, file);
        Optional<ClaimSpec.Further> further = claim.further(parts.get(i).tier().label());
        all.add(further.map(measured::as).orElse(measured));
      }
    }
    return all;
  }

  private Measured measure(ClaimSpec claim, BookKey key, Part part, int place, CaseFile file) {
    String tier = key.tiers().isEmpty() ? ", " + part.tier().label() : "";
    String universe = key.label() + tier + ", " + Periods.words(part.period());
    CondorSample sample = CondorSample.of(file.run(key), part.period(), part.tier());
    if (sample.size() == 0) {
      return Measured.none(universe, file.modelPriced(), "no condor was sold");
    }
    Sure sure = RowDraws.frequency(sample.wins(), BLOCK, file.sampling());
    return new Measured(
        universe,
        Measure.of(sample.won() / (double) sample.size()),
        sure.interval(),
        sure.strict(),
        new Measured.Sample(sample.size(), "condors"),
        file.modelPriced(),
        BoxShifts.of(file, n -> at(n, claim, key, place, file)),
        controls(sample, file),
        OneDayCredits.CAVEAT);
  }

  private static BoxShifts.At at(
      BoxNode node, ClaimSpec claim, BookKey key, int place, CaseFile file) {
    double[] counts = file.reduced(node, claim, key);
    int won = (int) counts[place];
    int all = (int) counts[place + 1];
    return all == 0
        ? new BoxShifts.At(Measure.undefined("no condor was sold"), Optional.empty())
        : new BoxShifts.At(
            Measure.of(won / (double) all), RowDraws.binomial(won, all, file.sampling()).strict());
  }

  private static List<Control> controls(CondorSample sample, CaseFile file) {
    double[] each = sample.dollarsEach();
    Sure mean = RowDraws.mean(each, BLOCK, file.sampling());
    return List.of(
        new Control(
            "mean profit of a condor", Unit.CENTS, CondorSample.mean(each), mean.interval()),
        new Control("profit factor", Unit.NUMBER, sample.profitFactor(), Optional.empty()),
        new Control(
            "win rate that breaks even", Unit.PERCENT, sample.breakEvenRate(), Optional.empty()),
        new Control(
            "settled between the short strikes",
            Unit.PERCENT,
            Measure.of(sample.inside() / (double) sample.size()),
            RowDraws.binomial(sample.inside(), sample.size(), file.sampling()).interval()),
        new Control("worst condor", Unit.CENTS, worst(each), Optional.empty()),
        new Control("mean credit", Unit.POINTS, sample.credit(), Optional.empty()));
  }

  private static Measure worst(double[] each) {
    return Measure.of(Arrays.stream(each).min(), "no condor");
  }

  private List<Part> parts(ClaimSpec claim) {
    List<Part> parts = new ArrayList<>();
    for (Tier tier : tiers) {
      parts.add(new Part(tier, Periods.since(claim.period(), EVERY_WEEKDAY)));
      if (before) {
        parts.add(new Part(tier, Periods.before(claim.period(), EVERY_WEEKDAY)));
      }
    }
    return parts;
  }
}
