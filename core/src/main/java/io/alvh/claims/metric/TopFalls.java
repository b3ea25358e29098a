package io.alvh.claims.metric;

import io.alvh.claims.BookKey;
import io.alvh.claims.BoxShifts;
import io.alvh.claims.CaseFile;
import io.alvh.claims.ClaimMetric;
import io.alvh.claims.ClaimSpec;
import io.alvh.claims.Measured;
import io.alvh.claims.Measured.Control;
import io.alvh.claims.metric.RowDraws.Sure;
import io.alvh.signal.SignalName;
import io.alvh.stats.Drawdown;
import io.alvh.stats.DrawdownStats;
import io.alvh.stats.EquityCurve;
import io.alvh.study.BoxNode;
import io.alvh.study.Cell;
import io.alvh.study.Measure;
import io.alvh.study.inference.BookDays;
import io.alvh.study.measure.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// By how much the hedge lessened the drawdowns that began near a top (T5): those of the unhedged
/// book of at least 1 % whose peak was a session with a Big-Top score of three or more. Each is
/// compared with the hedged book's fall between the same two sessions; their mean is the number.
final class TopFalls implements ClaimMetric {
  private static final double LEAST_DEPTH = 0.01;
  private static final int LEAST_EPISODES = 10;
  private static final double SCORE = 3;
  private static final double HIGH_SCORE = 4;

  @Override
  public String label() {
    return "fall_from_tops_reduction";
  }

  @Override
  public String meaning() {
    return "mean part taken from the unhedged book's falls that began at a Big-Top score of 3 or"
        + " more";
  }

  @Override
  public List<BookKey> books(ClaimSpec claim) {
    return claim.universe().cells().stream()
        .map(BookKey::of)
        .flatMap(k -> List.of(k, k.unhedged()).stream())
        .toList();
  }

  @Override
  public List<BookKey> boxed(ClaimSpec claim) {
    return books(claim);
  }

  @Override
  public List<Measured> measure(ClaimSpec claim, CaseFile file) {
    SignalDays scores = SignalDays.of(file, SignalName.BIG_TOP_SCORE);
    return claim.universe().cells().stream().map(c -> measure(claim, file, c, scores)).toList();
  }

  private static Measured measure(ClaimSpec claim, CaseFile file, Cell cell, SignalDays scores) {
    BookKey key = BookKey.of(cell);
    Optional<BookDays> hedged = file.days(key, claim.period());
    Optional<BookDays> unhedged = file.days(key.unhedged(), claim.period());
    if (hedged.isEmpty() || unhedged.isEmpty()) {
      return Measured.none(cell.label(), file.modelPriced(), "the history lacks the period");
    }
    double[] cuts = cuts(hedged.get(), unhedged.get(), scores, SCORE);
    if (cuts.length == 0) {
      return Measured.none(cell.label(), file.modelPriced(), "no drawdown began at such a score");
    }
    boolean few = cuts.length < LEAST_EPISODES;
    Sure sure = few ? Sure.NOT : RowDraws.mean(cuts, 1, file.sampling());
    return new Measured(
        cell.label(),
        mean(cuts),
        sure.interval(),
        sure.strict(),
        new Measured.Sample(cuts.length, "drawdowns"),
        file.modelPriced(),
        BoxShifts.of(
            file, node -> new BoxShifts.At(at(claim, file, key, node, scores), Optional.empty())),
        controls(hedged.get(), unhedged.get(), scores),
        new Books(BookKey.of(cell), claim.period(), Books.Part.WHOLE).limit());
  }

  private static Measure at(
      ClaimSpec claim, CaseFile file, BookKey key, BoxNode node, SignalDays scores) {
    Optional<BookDays> hedged = file.days(node, key, claim.period());
    Optional<BookDays> unhedged = file.days(node, key.unhedged(), claim.period());
    return hedged.isEmpty() || unhedged.isEmpty()
        ? Measure.undefined("the history lacks the period")
        : mean(cuts(hedged.get(), unhedged.get(), scores, SCORE));
  }

  private static List<Control> controls(BookDays hedged, BookDays unhedged, SignalDays scores) {
    double[] high = cuts(hedged, unhedged, scores, HIGH_SCORE);
    double[] all = cuts(hedged, unhedged, scores, Double.NEGATIVE_INFINITY);
    return List.of(
        new Control(
            "the same at a score of 4 or more, " + high.length + " drawdowns",
            Unit.PERCENT,
            mean(high),
            Optional.empty()),
        new Control(
            "the same of all drawdowns whose score was known, " + all.length,
            Unit.PERCENT,
            mean(all),
            Optional.empty()));
  }

  /// Returns the part taken from each fall of the unhedged book whose peak had a score of at least
  /// `least`.
  static double[] cuts(BookDays hedged, BookDays unhedged, SignalDays scores, double least) {
    EquityCurve with = hedged.curve();
    return DrawdownStats.of(unhedged.curve()).episodes().stream()
        .filter(d -> d.depth() >= LEAST_DEPTH)
        .filter(d -> scores.find(d.peak()).stream().anyMatch(s -> s >= least))
        .mapToDouble(d -> 1 - fall(with, d) / d.depth())
        .toArray();
  }

  /// Returns the largest fall of `curve` from its NAV at the peak of `d` up to the trough of `d`.
  private static double fall(EquityCurve curve, Drawdown d) {
    return DrawdownStats.of(curve.between(d.peak().plusDays(1), d.trough())).max();
  }

  private static Measure mean(double[] cuts) {
    return Measure.of(Arrays.stream(cuts).average(), "no drawdown began at such a score");
  }
}
