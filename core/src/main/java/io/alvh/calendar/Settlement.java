package io.alvh.calendar;

/// When a cash-settled option fixes its value on the expiry date.
public enum Settlement {
  /// At the opening, from a special opening quotation (SPX monthlies: SET; VIX: VRO).
  AM,
  /// At the close of the session (SPXW).
  PM
}
