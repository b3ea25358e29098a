package io.alvh.signal;

/// MACD of a series that may lack a value now and then: such sessions are left out, and after more
/// than `RolledFuture.PATIENCE` of them the means begin anew.
///
/// @param macd of the values so far
/// @param isNew whether the last session had a value
/// @param waited sessions without one since the last that had
/// @param sinceDoubt values since the last doubtful one, itself included; 0 if there was none
record Momentum(Macd macd, boolean isNew, int waited, int sinceDoubt) {
  /// The momentum of nothing.
  static final Momentum NONE = new Momentum(Macd.NONE, false, 0, 0);

  /// Returns this with the value `x`.
  Momentum plus(double x, boolean doubt) {
    int since = doubt ? 1 : sinceDoubt == 0 ? 0 : sinceDoubt + 1;
    return new Momentum(macd.plus(x), true, 0, since);
  }

  /// Returns this after a session without a value.
  Momentum without() {
    return waited < RolledFuture.PATIENCE
        ? new Momentum(macd, false, waited + 1, sinceDoubt)
        : NONE;
  }

  /// Returns whether one of the values that weigh most, as many as the slow mean spans, is
  /// doubtful.
  boolean isDoubtful() {
    return sinceDoubt > 0 && sinceDoubt <= Macd.SLOW;
  }
}
