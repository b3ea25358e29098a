package io.alvh.claims.metric;

import io.alvh.backtest.RunResult;
import io.alvh.claims.BookKey;
import io.alvh.claims.CaseFile;
import io.alvh.claims.ClaimMetric;
import io.alvh.claims.ClaimSpec;
import io.alvh.claims.Measured;
import io.alvh.pricing.Valuer;
import io.alvh.study.Buffer;
import io.alvh.study.Cell;
import io.alvh.study.Measure;
import io.alvh.study.PeriodMeter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Which part of the return on capital that the hedge trimmed the cash for locking it at parity
/// explains (T4); the books reserve no such cash, so it is the most a buffer could have explained.
final class BufferShare implements ClaimMetric {
  @Override
  public String label() {
    return "buffer_share_of_trim";
  }

  @Override
  public String meaning() {
    return "part of the return on capital trimmed that conversion and reversal buffers explain";
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
    return List.of();
  }

  @Override
  public List<Measured> measure(ClaimSpec claim, CaseFile file) {
    Map<LocalDate, Valuer> prices = new TreeMap<>();
    file.history().sessions().forEach(v -> prices.put(v.snapshot().date(), v));
    return claim.universe().cells().stream().map(c -> measure(claim, file, c, prices)).toList();
  }

  private static Measured measure(
      ClaimSpec claim, CaseFile file, Cell cell, Map<LocalDate, Valuer> prices) {
    BookKey key = BookKey.of(cell);
    RunResult hedged = file.run(key);
    Measure share =
        Buffer.of(hedged, prices, claim.period())
            .flatMap(b ->
                new PeriodMeter(file.run(key.unhedged()), file.riskFree())
                    .measure(claim.period())
                    .map(u -> b.share(u.profit().roc())))
            .orElse(Measure.undefined("the history lacks " + claim.period().label()));
    int sessions =
        (int) hedged.days().stream().filter(d -> claim.period().contains(d.date())).count();
    return new Measured(
        cell.label(),
        share,
        Optional.empty(),
        Optional.empty(),
        new Measured.Sample(sessions, "sessions"),
        file.modelPriced(),
        List.of(),
        List.of(),
        new Books(BookKey.of(cell), claim.period(), Books.Part.WHOLE).limit());
  }
}
