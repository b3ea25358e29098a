package io.alvh.strategy;

import io.alvh.instrument.LongCall;
import io.alvh.instrument.VerticalSpread;
import io.alvh.ledger.Fact;
import io.alvh.ledger.Position;
import io.alvh.ledger.Tag;
import io.alvh.risk.CashGate;
import io.alvh.risk.Margin;
import io.alvh.signal.SignalName;
import io.alvh.strategy.HedgeRules.Layer;
import io.alvh.strategy.Rung.Offer;
import java.util.List;
import java.util.OptionalDouble;

/// The Second Engine: a ring-fenced sleeve of VIX call spreads, held while the rotation and the
/// dollar's real exchange rate agree. Its premium counts neither in the ladder's budget nor in its
/// carry, its contracts neither in target nor in held; its profit and loss has a line of its own.
///
/// It holds spreads of the medium layer's series, at cost no more than the rule's share of a year's
/// hedge budget, rolls them where that layer rolls, sells everything when the condition ends, and
/// buys nothing unless free cash pays for all of it.
final class HedgeSleeve {
  static final String RULE = "hedge.second_engine";

  private static final RuleId ID = RuleId.SECOND_ENGINE;

  private HedgeSleeve() {}

  static void act(HedgeSession session, List<Rung> rungs, List<Decision> condors) {
    Situation situation = session.situation();
    if (!situation.rules().settings().of(ID).on()) {
      return;
    }
    Rung like = rungs.get(Math.min(1, rungs.size() - 1));
    Rung rung = rung(situation, like);
    OptionalDouble permission = session.signal(SignalName.SECOND_ENGINE);
    if (permission.isEmpty()) {
      session.standAside(rung, session.held(rung), RULE, "the condition cannot be read");
      return;
    }
    boolean active = permission.getAsDouble() > 0;
    for (Position p : rung.held()) {
      long dte = HedgeLadder.dte(situation, p.structure().expiry());
      if (!active || dte <= like.layer().rollAtDte()) {
        session.sell(rung, p, p.quantity(), active ? "roll" : "target", reason(active));
      }
    }
    if (active) {
      buy(session, rung, condors);
    }
  }

  private static Rung rung(Situation situation, Rung like) {
    Layer l = like.layer();
    Layer layer =
        new Layer(
            Tag.SLEEVE.name(),
            0,
            l.dteTarget(),
            l.dteMin(),
            l.dteMax(),
            l.rollAtDte(),
            l.stressBeta());
    return new Rung(
        layer, Tag.SLEEVE, situation.ledger().positions(Tag.SLEEVE), like.offer(), like.model());
  }

  private static HedgeSession.Reason reason(boolean active) {
    return new HedgeSession.Reason(
        RULE,
        active ? "the sleeve's spreads have come near their expiry" : "the condition has ended",
        List.of());
  }

  private static void buy(HedgeSession session, Rung rung, List<Decision> condors) {
    if (!(rung.offer() instanceof Offer.Listed offer
        && offer.structure() instanceof LongCall call)) {
      return;
    }
    Situation situation = session.situation();
    RuleSettings settings = situation.rules().settings();
    VerticalSpread spread = HedgeFinancing.spread(situation, call, settings.number(ID, "width"));
    double ask = HedgeLadder.askDollars(situation, spread);
    double cap =
        situation.nav().dollars()
            * situation.rules().hedge().units().budgetFractionPerYear()
            * settings.number(ID, "budget_pct")
            / 100;
    double held = 0;
    for (Position p : rung.held()) {
      held -= p.price() * session.left(p) * p.structure().underlying().multiplier();
    }
    long quantity = (long) Math.floor((cap - held) / ask);
    if (quantity < 1) {
      return;
    }
    double free = freeCash(session, condors);
    List<Fact> facts =
        List.of(
            new Fact("cap_usd", cap),
            new Fact("held_at_cost_usd", held),
            new Fact("ask_usd", ask),
            new Fact("free_cash_usd", free));
    if (free < quantity * ask) {
      session.add(
          new Decision.StandAside(
              Tag.SLEEVE,
              RULE + ".borrowed",
              "the sleeve buys nothing with borrowed money",
              facts));
      return;
    }
    if (!session.acts(ID)) {
      session.show(ID, (double) quantity);
      return;
    }
    session.buy(
        rung,
        spread,
        quantity,
        0,
        new HedgeSession.Reason(RULE, "rotation and exchange rate agree", facts));
  }

  /// Returns the cash that margin leaves once everything decided this session is done.
  private static double freeCash(HedgeSession session, List<Decision> condors) {
    Situation situation = session.situation();
    double free = CashGate.free(situation.ledger()).dollars();
    for (Decision d : condors) {
      free += flow(situation, d);
    }
    for (Decision d : session.decisions()) {
      free += flow(situation, d);
    }
    return free;
  }

  private static double flow(Situation situation, Decision decision) {
    return switch (decision) {
      case Decision.Open o ->
          -HedgeLadder.askDollars(situation, o.structure()) * o.quantity()
              - Margin.of(o.structure(), o.quantity()).dollars();
      case Decision.Close c -> {
        var structure = situation.ledger().find(c.id()).orElseThrow().structure();
        yield HedgeLadder.bidDollars(situation, structure) * c.quantity()
            + Margin.of(structure, c.quantity()).dollars();
      }
      case Decision.TradeIndex _, Decision.StandAside _ -> 0;
    };
  }
}
