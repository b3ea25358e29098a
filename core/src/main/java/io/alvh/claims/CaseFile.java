package io.alvh.claims;

import io.alvh.backtest.RunResult;
import io.alvh.backtest.SharedHistory;
import io.alvh.strategy.Rulebook;
import io.alvh.strategy.index.IndexRulebook;
import io.alvh.study.BoxNode;
import io.alvh.study.EvidenceClass;
import io.alvh.study.Period;
import io.alvh.study.RiskFree;
import io.alvh.study.RunSlice;
import io.alvh.study.inference.BookDays;
import io.alvh.study.inference.PairedSampler;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Everything claims are measured on: the history, the runs that were made, and the same books all
/// over the box of what is not known of prices.
///
/// @param base the rulebook the books vary
/// @param history of the runs
/// @param first session of the runs
/// @param synthetic whether the prices are made up; then nothing is evidence
/// @param riskFree what bills earned
/// @param runs by book
/// @param boxed headline days of books by node of the box, up to the end of the last period a claim
///   needs them for; a book no boxed claim asked for is absent
/// @param reduced what metrics kept of those books besides, see `reduced(...)`
/// @param indexRules rules of published indexes, for claims on those; empty if none are at hand
/// @param sampling how intervals are made
/// @param estimates what was estimated already, kept because several claims ask for the same
public record CaseFile(
    Rulebook base,
    SharedHistory history,
    LocalDate first,
    boolean synthetic,
    RiskFree riskFree,
    Map<BookKey, RunResult> runs,
    Map<BoxNode, Map<BookKey, BookDays>> boxed,
    Map<BoxNode, Map<Kept, double[]>> reduced,
    List<IndexRulebook> indexRules,
    Sampling sampling,
    Estimates estimates) {
  public CaseFile {
    indexRules = List.copyOf(indexRules);
  }

  /// A case file of which nothing is estimated yet.
  public CaseFile(
      Rulebook base,
      SharedHistory history,
      LocalDate first,
      boolean synthetic,
      RiskFree riskFree,
      Map<BookKey, RunResult> runs,
      Map<BoxNode, Map<BookKey, BookDays>> boxed,
      Map<BoxNode, Map<Kept, double[]>> reduced,
      List<IndexRulebook> indexRules,
      Sampling sampling) {
    this(
        base,
        history,
        first,
        synthetic,
        riskFree,
        runs,
        boxed,
        reduced,
        indexRules,
        sampling,
        new Estimates(PairedSampler.here()));
  }

  /// What a metric kept something of.
  ///
  /// @param claim its id
  /// @param book which
  public record Kept(String claim, BookKey book) {}

  /// Returns the run of `key`, which must be among the books the metric asked for.
  public RunResult run(BookKey key) {
    return Objects.requireNonNull(runs.get(key), () -> "no run was asked for of " + key.label());
  }

  /// Returns the days of `key` in `period`, or nothing when it has fewer than two sessions there.
  public Optional<BookDays> days(BookKey key, Period period) {
    return RunSlice.of(run(key), period).map(BookDays::of);
  }

  /// Returns the days of `key` in `period` at `node` of the box, or nothing when it has fewer than
  /// two sessions there; the book must be among those the metric wanted boxed.
  public Optional<BookDays> days(BoxNode node, BookKey key, Period period) {
    Map<BookKey, BookDays> here = Objects.requireNonNull(boxed.get(node), "no such node was run");
    return Objects.requireNonNull(
            here.get(key), () -> key.label() + " was not asked for in the box")
        .within(period);
  }

  /// Returns what the metric of `claim` kept of `key` at `node`.
  public double[] reduced(BoxNode node, ClaimSpec claim, BookKey key) {
    Map<Kept, double[]> here = Objects.requireNonNull(reduced.get(node), "no such node was run");
    return Objects.requireNonNull(
        here.get(new Kept(claim.id(), key)), () -> "nothing was kept of " + key.label());
  }

  /// Returns the nodes of the box at which books were run, the base included.
  public List<BoxNode> nodes() {
    return List.copyOf(boxed.keySet());
  }

  /// Returns what model-priced figures on this history rest on.
  public EvidenceClass modelPriced() {
    return synthetic ? EvidenceClass.SYNTHETIC : EvidenceClass.MODEL_PRICED;
  }

  /// Returns what figures from closes and published figures alone rest on.
  public EvidenceClass market() {
    return synthetic ? EvidenceClass.SYNTHETIC : EvidenceClass.MARKET_DATA;
  }
}
