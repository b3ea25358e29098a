package io.alvh.strategy;

import io.alvh.ledger.Fact;
import io.alvh.ledger.Position;
import io.alvh.ledger.Tag;
import io.alvh.market.IndexName;
import io.alvh.pricing.Valuer;
import io.alvh.strategy.CondorRules.IncomeRules;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// When the 45-day condors are left: loss, gain and age, in that order. Loss and gain are judged by
/// what closing would have cost at the session before, slippage included; the order fills now.
final class IncomeExits {
  private IncomeExits() {}

  static List<Decision> decide(Situation situation) {
    List<Decision> closes = new ArrayList<>();
    for (Position position : situation.ledger().positions(Tag.Book.CONDOR)) {
      exit(situation, position).ifPresent(closes::add);
    }
    return closes;
  }

  private static Optional<Decision> exit(Situation situation, Position held) {
    IncomeRules rules = situation.rules().condors().income();
    double credit = held.price();
    double cost = costToClose(situation, held);
    long dte =
        ChronoUnit.DAYS.between(
            situation.now().snapshot().date(), held.structure().expiry().date());
    List<Fact> facts =
        List.of(
            new Fact("credit_points", credit),
            new Fact("cost_to_close_points", cost),
            new Fact("days_to_expiry", dte));
    if (rules.stopCreditMultiple() > 0 && cost >= rules.stopCreditMultiple() * credit) {
      return close(held, "stop", "Closing costs the set multiple of the credit.", facts);
    }
    if (rules.profitTake() > 0 && credit - cost >= rules.profitTake() * credit) {
      return close(held, "profit", "The set part of the credit is earned.", facts);
    }
    if (rules.dteExit() > 0 && dte <= rules.dteExit()) {
      return close(held, "dte", "The condor is too near to its expiry.", facts);
    }
    return Optional.empty();
  }

  private static double costToClose(Situation situation, Position held) {
    Valuer before = situation.before();
    double mid = -before.value(held.structure());
    double vix = before.snapshot().indices().get(IndexName.VIX);
    return mid + situation.rules().fills().slippagePoints(held.structure(), before, vix);
  }

  private static Optional<Decision> close(
      Position held, String action, String because, List<Fact> facts) {
    return Optional.of(
        new Decision.Close(
            held.id(), held.tag(), held.quantity(), action, "condor." + action, because, facts));
  }
}
