package io.alvh.signal;

/// Moving average convergence/divergence with spans 12, 26 and 9 (G. Appel, 1979), each mean begun
/// as `Ema` says: known from the 26th value on, its signal and crosses from the 34th.
///
/// ```
/// MACD = EMA12 - EMA26,   signal = EMA9 of MACD
/// cross = +1 if MACD - signal rises above 0, -1 if it falls below, else 0
/// ```
///
/// @param fast of 12 values
/// @param slow of 26 values
/// @param signal of 9 values of MACD
/// @param before MACD less its signal one value ago; not-a-number if that was not known
record Macd(Ema fast, Ema slow, Ema signal, double before) {
  /// Spans.
  static final int FAST = 12;

  static final int SLOW = 26;
  static final int SIGNAL = 9;

  /// Values from which on the signal is known.
  static final int WHOLE = SLOW + SIGNAL - 1;

  /// The average of nothing.
  static final Macd NONE = new Macd(Ema.of(FAST), Ema.of(SLOW), Ema.of(SIGNAL), Double.NaN);

  /// Returns this with the value `x`.
  Macd plus(double x) {
    Ema quick = fast.plus(x);
    Ema tardy = slow.plus(x);
    double less = isWhole() ? gap() : Double.NaN;
    Ema line = tardy.isKnown() ? signal.plus(quick.value() - tardy.value()) : signal;
    return new Macd(quick, tardy, line, less);
  }

  /// Returns whether MACD is known.
  boolean isKnown() {
    return slow.isKnown();
  }

  /// Returns whether the signal is known too.
  boolean isWhole() {
    return signal.isKnown();
  }

  /// Returns MACD.
  double value() {
    return fast.value() - slow.value();
  }

  /// Returns MACD less its signal.
  double gap() {
    return value() - signal.value();
  }

  /// Returns +1 or -1 where the last value made MACD cross its signal upwards or downwards, else 0.
  /// A gap of exactly zero is on no side.
  int cross() {
    if (gap() > 0 && before <= 0) {
      return 1;
    }
    return gap() < 0 && before >= 0 ? -1 : 0;
  }
}
