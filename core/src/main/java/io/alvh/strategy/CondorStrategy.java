package io.alvh.strategy;

import io.alvh.ledger.Position;
import io.alvh.ledger.Tag;
import java.util.ArrayList;
import java.util.List;

/// Decides which condors are closed and opened.
///
/// Gate, distance, event and loss limits read the session before; only strikes, credit and size use
/// this session's prices. Every tier gets one decision a session: a condor, or the rule that
/// forbade it. Rules are asked in a fixed order and the first refusal is the one recorded: series
/// listed, kill switch, signals, gate, already open, credit, Premium Gauge, size.
public final class CondorStrategy {
  private CondorStrategy() {}

  /// Returns the decisions of this session, closes first, then one decision per tier.
  public static List<Decision> decide(Situation situation) {
    return switch (situation.rules().profile()) {
      case DAILY_1DTE -> {
        List<Decision> decisions = new ArrayList<>(ThetaShift.decide(situation));
        decisions.addAll(new DailyCondors(situation).decide());
        yield List.copyOf(decisions);
      }
      case INCOME_45DTE -> {
        List<Decision> decisions = new ArrayList<>(IncomeExits.decide(situation));
        List<Position> kept = kept(situation, decisions);
        decisions.addAll(new IncomeCondors(situation, kept).decide());
        yield List.copyOf(decisions);
      }
    };
  }

  private static List<Position> kept(Situation situation, List<Decision> closes) {
    List<String> closed = new ArrayList<>();
    for (Decision decision : closes) {
      if (decision instanceof Decision.Close close) {
        closed.add(close.id());
      }
    }
    return situation.ledger().positions(Tag.Book.CONDOR).stream()
        .filter(p -> !closed.contains(p.id()))
        .toList();
  }
}
