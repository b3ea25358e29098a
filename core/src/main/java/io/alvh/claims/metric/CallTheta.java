package io.alvh.claims.metric;

import io.alvh.backtest.DayRow;
import io.alvh.backtest.RunResult;
import io.alvh.claims.BookKey;
import io.alvh.claims.BoxShifts;
import io.alvh.claims.CaseFile;
import io.alvh.claims.ClaimMetric;
import io.alvh.claims.ClaimSpec;
import io.alvh.claims.Measured;
import io.alvh.claims.metric.RowDraws.Sure;
import io.alvh.engine.Attribution;
import io.alvh.ledger.Tag;
import io.alvh.study.BoxNode;
import io.alvh.study.Cell;
import io.alvh.study.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// On which share of the layer-sessions long VIX calls earned by time passing alone (T13). By the
/// construction of an option it is next to none; it is measured all the same.
final class CallTheta implements ClaimMetric {
  private static final double BLOCK = 21;

  @Override
  public String label() {
    return "call_theta_above_zero";
  }

  @Override
  public String meaning() {
    return "share of layer-sessions on which time passing earned the long VIX calls money";
  }

  @Override
  public List<BookKey> books(ClaimSpec claim) {
    return claim.universe().cells().stream().map(BookKey::of).toList();
  }

  @Override
  public List<BookKey> boxed(ClaimSpec claim) {
    return books(claim);
  }

  /// Layer-sessions on which theta was above zero, then all on which it was not nothing.
  @Override
  public double[] reduced(ClaimSpec claim, BookKey key, RunResult run) {
    double[] counts = new double[2];
    for (boolean earned : earned(claim, run)) {
      counts[0] += earned ? 1 : 0;
      counts[1]++;
    }
    return counts;
  }

  @Override
  public List<Measured> measure(ClaimSpec claim, CaseFile file) {
    return claim.universe().cells().stream().map(c -> measure(claim, file, c)).toList();
  }

  private static Measured measure(ClaimSpec claim, CaseFile file, Cell cell) {
    BookKey key = BookKey.of(cell);
    List<Boolean> earned = earned(claim, file.run(key));
    if (earned.isEmpty()) {
      return Measured.none(cell.label(), file.modelPriced(), "no VIX call was held");
    }
    boolean[] hits = new boolean[earned.size()];
    int count = 0;
    for (int i = 0; i < hits.length; i++) {
      hits[i] = earned.get(i);
      count += hits[i] ? 1 : 0;
    }
    Sure sure = RowDraws.frequency(hits, BLOCK, file.sampling());
    return new Measured(
        cell.label(),
        Measure.of((double) count / hits.length),
        sure.interval(),
        sure.strict(),
        new Measured.Sample(hits.length, "layer-sessions"),
        file.modelPriced(),
        BoxShifts.of(file, node -> new BoxShifts.At(at(claim, file, key, node), Optional.empty())),
        List.of(),
        new Books(BookKey.of(cell), claim.period(), Books.Part.WHOLE).limit());
  }

  private static Measure at(ClaimSpec claim, CaseFile file, BookKey key, BoxNode node) {
    double[] counts = file.reduced(node, claim, key);
    return Measure.ratio(counts[0], counts[1], "no VIX call was held");
  }

  private static List<Boolean> earned(ClaimSpec claim, RunResult run) {
    List<Boolean> earned = new ArrayList<>();
    for (DayRow day : run.days()) {
      if (claim.period().contains(day.date())) {
        for (Attribution a : day.attribution()) {
          if (a.tag().book() == Tag.Book.HEDGE && a.theta() != 0) {
            earned.add(a.theta() > 0);
          }
        }
      }
    }
    return earned;
  }
}
