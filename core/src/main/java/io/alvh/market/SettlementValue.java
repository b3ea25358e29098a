package io.alvh.market;

import io.alvh.calendar.Expiry;
import io.alvh.instrument.Underlying;
import io.alvh.unit.Check;

/// The value at which the options of one underlying and expiry settled.
///
/// @param underlying SPX or VIX
/// @param expiry the series that settled
/// @param value index points
/// @param source official figure, or which proxy
public record SettlementValue(Underlying underlying, Expiry expiry, double value, Source source) {
  /// Where a settlement value comes from.
  public enum Source {
    /// The exchange's own value: VX final settlement, or the SPX close for PM series.
    OFFICIAL,
    /// SPX open of the day in place of SET, where it differs from the previous close.
    PROXY_OPEN,
    /// SPX previous close in place of SET.
    PROXY_PREVIOUS_CLOSE,
    /// Cboe VIX open of the expiry day in place of VRO.
    PROXY_VIX_OPEN,
    /// VX settlement of the day before in place of VRO.
    PROXY_VX_PREVIOUS
  }

  public SettlementValue {
    Check.positive(value, "settlement value");
  }
}
