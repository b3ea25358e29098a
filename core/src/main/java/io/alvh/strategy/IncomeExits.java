package io.alvh.strategy;

import io.alvh.ledger.Fact;
import io.alvh.ledger.Position;
import io.alvh.ledger.Tag;
import io.alvh.market.IndexName;
import io.alvh.pricing.Valuer;
import io.alvh.strategy.CondorRules.IncomeRules;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/// When the 45-day condors are left: loss, gain and age, in that order. Loss and gain are judged by
/// what closing would have cost at the session before, slippage included; the order fills now.
final class IncomeExits {
  /// The name of a note on exits that only show.
  static final String SHOWN = "condor.exit_shown";

  private static final List<RuleId> ORDER =
      List.of(RuleId.STOP_LOSS, RuleId.PROFIT_TAKE, RuleId.DTE_EXIT);

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
    EnumSet<RuleId> due = EnumSet.noneOf(RuleId.class);
    if (cost >= rules.stopCreditMultiple() * credit) {
      due.add(RuleId.STOP_LOSS);
    }
    if (credit - cost >= rules.profitTake() * credit) {
      due.add(RuleId.PROFIT_TAKE);
    }
    if (dte <= rules.dteExit()) {
      due.add(RuleId.DTE_EXIT);
    }
    return exit(situation.rules(), held, due, facts);
  }

  /// Of the rules whose condition holds, the first that acts closes; with none, those that only
  /// show leave a note.
  private static Optional<Decision> exit(
      Rulebook rulebook, Position held, EnumSet<RuleId> due, List<Fact> before) {
    List<Fact> facts = new ArrayList<>(before);
    for (RuleId rule : ORDER) {
      if (due.contains(rule) && rulebook.settings().showsOnly(rule)) {
        facts.add(CondorEntry.shown(rule, 1));
      }
    }
    for (RuleId rule : ORDER) {
      if (due.contains(rule) && rulebook.acts(rule)) {
        return close(held, rule, List.copyOf(facts));
      }
    }
    return facts.size() == before.size()
        ? Optional.empty()
        : Optional.of(
            new Decision.StandAside(
                held.tag(),
                SHOWN,
                "Rules that only show would have closed the condor.",
                List.copyOf(facts)));
  }

  private static double costToClose(Situation situation, Position held) {
    Valuer before = situation.before();
    double mid = -before.value(held.structure());
    double vix = before.snapshot().indices().get(IndexName.VIX);
    return mid + situation.rules().fills().slippagePoints(held.structure(), before, vix);
  }

  private static Optional<Decision> close(Position held, RuleId rule, List<Fact> facts) {
    String action =
        switch (rule) {
          case STOP_LOSS -> "stop";
          case PROFIT_TAKE -> "profit";
          default -> "dte";
        };
    String because =
        switch (rule) {
          case STOP_LOSS -> "Closing costs the set multiple of the credit.";
          case PROFIT_TAKE -> "The set part of the credit is earned.";
          default -> "The condor is too near to its expiry.";
        };
    return Optional.of(
        new Decision.Close(
            held.id(), held.tag(), held.quantity(), action, "condor." + action, because, facts));
  }
}
