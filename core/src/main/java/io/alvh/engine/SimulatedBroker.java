package io.alvh.engine;

import io.alvh.instrument.IndexUnits;
import io.alvh.instrument.Structure;
import io.alvh.ledger.FillPolicy;
import io.alvh.ledger.LedgerEntry;
import io.alvh.ledger.Position;
import io.alvh.market.IndexName;
import io.alvh.market.MarketSnapshot;
import io.alvh.pricing.Valuer;
import io.alvh.strategy.Decision;
import io.alvh.unit.Money;

/// Step 6: fills at the session's own prices, mid less slippage when receiving, mid plus slippage
/// when paying, and fees. What is sold never costs money to be rid of: its price stops at zero. The
/// index itself trades at its close without cost, as the published indexes assume.
public final class SimulatedBroker implements Broker {
  private final FillPolicy policy;

  /// A broker that fills by `policy`.
  public SimulatedBroker(FillPolicy policy) {
    this.policy = policy;
  }

  @Override
  public LedgerEntry.Opened open(Decision.Open order, String id, Valuer now) {
    MarketSnapshot snapshot = now.snapshot();
    Structure structure = order.structure();
    double mid = -now.value(structure);
    double slippage = policy.slippagePoints(structure, now, vix(snapshot));
    double price = mid - slippage;
    Money fees = fees(structure, order.quantity(), now);
    return new LedgerEntry.Opened(
        snapshot.asOf(),
        id,
        order.tag(),
        structure,
        order.quantity(),
        price,
        dollars(slippage, structure, order.quantity()),
        fees,
        dollars(price, structure, order.quantity()).minus(fees));
  }

  @Override
  public LedgerEntry.IndexTraded trade(Decision.TradeIndex order, Valuer now) {
    MarketSnapshot snapshot = now.snapshot();
    double level = snapshot.spx().close();
    Money size = new IndexUnits(Math.abs(order.change())).value(level);
    return new LedgerEntry.IndexTraded(
        snapshot.asOf(), order.change(), level, order.change() > 0 ? size.negate() : size);
  }

  @Override
  public LedgerEntry.Closed close(Position held, long quantity, Valuer now) {
    MarketSnapshot snapshot = now.snapshot();
    Structure structure = held.structure();
    double mid = now.value(structure);
    double wanted = policy.slippagePoints(structure, now, vix(snapshot));
    double slippage = mid > 0 ? Math.min(wanted, mid) : wanted;
    double price = mid - slippage;
    Money fees = fees(structure, quantity, now);
    return new LedgerEntry.Closed(
        snapshot.asOf(),
        held.id(),
        quantity,
        price,
        dollars(slippage, structure, quantity),
        fees,
        dollars(price, structure, quantity).minus(fees));
  }

  private Money fees(Structure structure, long quantity, Valuer now) {
    return Money.ofDollars(policy.feesDollars(structure, now) * quantity);
  }

  private static Money dollars(double points, Structure structure, long quantity) {
    return Money.ofDollars(points * structure.underlying().multiplier() * quantity);
  }

  private static double vix(MarketSnapshot snapshot) {
    return snapshot.indices().get(IndexName.VIX);
  }
}
