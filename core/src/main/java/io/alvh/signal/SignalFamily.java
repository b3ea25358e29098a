package io.alvh.signal;

import io.alvh.pricing.Valuer;

/// A group of signals and the past they need. Immutable: `plus` returns the group one session later
/// and leaves this one as it was. The result after n sessions is the same to the last bit as
/// computing from the n sessions at once.
interface SignalFamily {
  /// Returns this group after one more session. Called for every session of the history, however
  /// long ago: what costs a fit of the surface is left to `read`.
  ///
  /// @param now the session; nearly all signals need its `snapshot()` alone
  SignalFamily plus(Valuer now);

  /// Puts the group's signals of the last session; every one of them, as a value or as missing.
  void read(Readings out);
}
