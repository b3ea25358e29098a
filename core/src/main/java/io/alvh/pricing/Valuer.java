package io.alvh.pricing;

import io.alvh.calendar.Expiry;
import io.alvh.instrument.OptionContract;
import io.alvh.instrument.OptionRight;
import io.alvh.instrument.Structure;
import io.alvh.instrument.Underlying;
import io.alvh.market.MarketSnapshot;
import java.util.OptionalDouble;

/// Values every option on one session from that session's snapshot alone. Immutable; shared by all
/// runs over the same history.
public final class Valuer {
  private final MarketSnapshot snapshot;

  private Valuer(MarketSnapshot snapshot) {
    this.snapshot = snapshot;
  }

  /// Returns a valuer whose surfaces are fitted to `snapshot`.
  public static Valuer of(MarketSnapshot snapshot) {
    return new Valuer(snapshot);
  }

  /// Returns the market this valuer prices.
  public MarketSnapshot snapshot() {
    return snapshot;
  }

  /// Returns the forward in points: SPX by carry, VIX by the same-expiry future; absent when that
  /// future has no settlement.
  public OptionalDouble findForward(Underlying underlying, Expiry expiry) {
    throw new AssertionError("being built: " + underlying + expiry);
  }

  /// Returns the model volatility of `contract` as a fraction per root year.
  public double vol(OptionContract contract) {
    throw new AssertionError("being built: " + contract);
  }

  /// Returns the mid value of `contract` in points. A VIX option whose future has no settlement
  /// this session is marked off the interpolated curve.
  public Mark mark(OptionContract contract) {
    throw new AssertionError("being built: " + contract);
  }

  /// Returns the mid value of one `structure` to its holder in points; negative for a sold one.
  public double value(Structure structure) {
    throw new AssertionError("being built: " + structure);
  }

  /// Returns the Greeks of `contract`.
  public Greeks greeks(OptionContract contract) {
    throw new AssertionError("being built: " + contract);
  }

  /// Returns the strike, not rounded, whose undiscounted forward delta is `absDelta` in size.
  public double strikeForDelta(
      Underlying underlying, Expiry expiry, OptionRight right, double absDelta) {
    throw new AssertionError("being built: " + underlying + expiry + right + absDelta);
  }

  /// Explains the change in value of one bought `contract` from `before` to this session.
  public Explain explain(Valuer before, OptionContract contract) {
    throw new AssertionError("being built: " + contract);
  }
}
