package io.alvh.strategy;

import io.alvh.ledger.Fact;
import io.alvh.ledger.Position;
import io.alvh.ledger.Tag;
import io.alvh.stats.ConstantProductPool;
import java.util.ArrayList;
import java.util.List;

/// The hedge as one side of a constant-product pool: risk capital of the condors times value of the
/// hedge is held at `k`.
///
/// ```
/// x = margin of the condors, y = value of the hedge at mid, k = hedge fraction x first x squared
/// y wanted = k / x, traded once y is off it by more than the band; one more dollar of x is quoted
/// at k / x^2 dollars of y
/// ```
///
/// More risk asks for less hedge: the pay-off is concave, which is why the rule is off by default.
/// Sessions that end without condors leave `x` as it was.
///
/// @param k dollars squared; zero before the first condor
/// @param risk `x` at the end of the last session that had condors, dollars
record HedgePool(double k, double risk) {
  static final String RULE = "hedge.constant_product";

  /// Before the first condor.
  static final HedgePool NONE = new HedgePool(0, 0);

  private static final RuleId ID = RuleId.CONSTANT_PRODUCT;

  /// Returns the pool after one session; a rulebook without the rule keeps none.
  HedgePool after(SessionOutcome outcome) {
    if (!outcome.rules().settings().of(ID).on()) {
      return NONE;
    }
    double x = CondorBook.of(outcome.ledger(), List.of()).margin();
    if (x <= 0) {
      return this;
    }
    double fraction = outcome.rules().settings().number(ID, "hedge_fraction");
    return new HedgePool(k > 0 ? k : fraction * x * x, x);
  }

  /// Returns what the layers should hold in place of `targets`; those where the pool is not in use
  /// or no condor has been opened yet.
  static List<LayerTarget> targets(
      HedgeSession session, List<Rung> rungs, CondorBook book, List<LayerTarget> targets) {
    Situation situation = session.situation();
    if (!situation.rules().settings().of(ID).on()) {
      return targets;
    }
    HedgePool pool = situation.memory().hedge().pool();
    double today = book.margin();
    double x = today > 0 ? today : pool.risk;
    double fraction = situation.rules().settings().number(ID, "hedge_fraction");
    double k = pool.k > 0 ? pool.k : fraction * x * x;
    double y = 0;
    double unit = 0;
    for (Rung rung : rungs) {
      unit += rung.layer().contractsPerUnit() * rung.model().value();
      for (Position p : rung.held()) {
        double points = situation.now().value(p.structure());
        y += points * p.quantity() * p.structure().underlying().multiplier();
      }
    }
    double wanted = x > 0 ? k / x : 0;
    boolean trades =
        Math.abs(y - wanted) > situation.rules().settings().number(ID, "band") * wanted;
    session.add(
        new Decision.StandAside(
            new Tag(Tag.Book.HEDGE, "book"),
            RULE,
            trades ? "the pool is off its product" : "the pool is within its band",
            List.of(
                new Fact("pool_x_usd", x),
                new Fact("pool_y_usd", y),
                new Fact("pool_k", k),
                new Fact("pool_y_wanted_usd", wanted),
                new Fact("pool_quote", x > 0 ? wanted / x : 0),
                new Fact("pool_concavity_cost", concavityCost(x, k, fraction)))));
    List<LayerTarget> pooled =
        trades ? exact(situation.rules().hedge(), unit > 0 ? wanted / unit : 0) : kept(rungs);
    session.show(ID, (double) sum(pooled) - sum(targets));
    return session.acts(ID) ? pooled : targets;
  }

  /// Returns what the pool at `x` is worth less than both sides left alone since the start, a
  /// fraction of these. There the price of risk in hedge was the hedge fraction; now it is k / x^2.
  private static double concavityCost(double x, double k, double fraction) {
    return x > 0 ? ConstantProductPool.concavityCost(k / (x * x) / fraction) : 0;
  }

  private static long sum(List<LayerTarget> targets) {
    long sum = 0;
    for (LayerTarget t : targets) {
      sum += t.contracts();
    }
    return sum;
  }

  private static List<LayerTarget> exact(HedgeRules rules, double units) {
    List<LayerTarget> targets = new ArrayList<>();
    for (long contracts : Apportionment.of(rules.layers(), units)) {
      targets.add(new LayerTarget(contracts, contracts, contracts));
    }
    return targets;
  }

  private static List<LayerTarget> kept(List<Rung> rungs) {
    List<LayerTarget> targets = new ArrayList<>();
    for (Rung rung : rungs) {
      targets.add(new LayerTarget(rung.contracts(), rung.contracts(), rung.contracts()));
    }
    return targets;
  }
}
