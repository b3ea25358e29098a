package io.alvh.study;

import io.alvh.backtest.DayRow;
import io.alvh.backtest.RunResult;
import io.alvh.backtest.Trade;
import io.alvh.engine.Attribution;
import io.alvh.instrument.Structure;
import io.alvh.instrument.Underlying;
import io.alvh.ledger.Tag;
import io.alvh.pricing.SpreadModel;
import io.alvh.pricing.Valuer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/// Measures what runs paid in slippage. Shared by all runs over one history: what it remembers of a
/// structure on a session depends on neither run nor thread.
final class SlippageMeter {
  /// How condors end without a fill.
  private static final Set<String> NOT_FILLED = new TreeSet<>(List.of("settled", "open"));

  private final Map<LocalDate, Valuer> sessions = new TreeMap<>();
  private final ConcurrentHashMap<Quoted, Double> known = new ConcurrentHashMap<>();

  private record Quoted(LocalDate date, Structure structure) {}

  SlippageMeter(List<Valuer> history) {
    history.forEach(v -> sessions.put(v.snapshot().date(), v));
  }

  /// Returns what `run` paid from its first session to its last.
  SlippageResult measure(RunResult run) {
    long trading = 0;
    long condors = 0;
    long hedge = 0;
    for (DayRow day : run.days()) {
      trading += Math.addExact(day.condorPnl(), day.hedgePnl());
      for (Attribution a : day.attribution()) {
        condors -= a.tag().book() == Tag.Book.CONDOR ? a.slippage() : 0;
        hedge -= a.tag().book() == Tag.Book.HEDGE ? a.slippage() : 0;
      }
    }
    long fills = 0;
    double natural = 0;
    for (Trade t : run.trades()) {
      if (t.tag().book() == Tag.Book.CONDOR && t.structure().underlying() == Underlying.SPX) {
        fills += t.quantity();
        natural += (double) t.quantity() * natural(t.opened(), t.structure());
        if (!NOT_FILLED.contains(t.exit())) {
          for (Trade.End end : t.ends()) {
            fills += end.quantity();
            natural += (double) end.quantity() * natural(end.date(), t.structure());
          }
        }
      }
    }
    return new SlippageResult(trading, condors, hedge, fills, natural);
  }

  private double natural(LocalDate date, Structure structure) {
    return known.computeIfAbsent(
        new Quoted(date, structure),
        q -> {
          Valuer now = sessions.get(q.date());
          if (now == null) {
            throw new IllegalStateException("a trade on " + q.date() + ", which is no session");
          }
          return SpreadModel.on(q.date()).midToNatural(now, q.structure());
        });
  }
}
