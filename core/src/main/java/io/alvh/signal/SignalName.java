package io.alvh.signal;

/// Every signal the rules may read. Units are in each doc line.
public enum SignalName {
  /// VIX close, points.
  VIX,
  /// VIX9D close, points; absent before 2011.
  VIX9D,
  /// Mean of the last five VIX closes, points.
  VIX_SMA5,
  /// Close-to-close volatility of SPX over 10, 20, 60 sessions, annualised, percent.
  HV10,
  HV20,
  HV60,
  /// One-day expected range by VIX9D (or VIX) and HV20, percent of spot.
  EDR,
  /// 25-delta put volatility less 25-delta call volatility at 30 days, z-score over 60 sessions.
  SKEW_Z,
  /// M2/M1 - 1 of the monthly VX curve, fraction.
  CONTANGO,
  /// M1 - M2 of the monthly VX curve, points.
  INVERSION_POINTS,
  /// First monthly VX settlement, points.
  FRONT_VX,
  /// Highest VIX close of the last 20 sessions, points.
  VIX_HIGH20,
  /// Highest VIX close of the last 5 sessions, points.
  VIX_HIGH5
}
