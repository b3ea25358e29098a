package io.alvh.signal;

import io.alvh.market.MarketSnapshot;
import java.util.List;
import java.util.Optional;

/// A future of constant maturity without the jumps of rolling: what was held at the settlement of
/// one session is valued at that of the next, and only then exchanged for the mix of that session.
///
/// ```
/// R_t = R_(t-1) (mix of t-1 at the settlements of t) / (mix of t-1 at those of t-1)
/// ```
///
/// It begins at the value of the first mix. Over a session on which what is held has no settlement
/// it is kept; after more than `PATIENCE` of them the series begins anew.
///
/// @param level R of the last session that had one
/// @param held the mix of that session; none before the first
/// @param isNew whether that was the last session
/// @param waited sessions since
/// @param age sessions with a level since it began
/// @param doubt whether the last level was made with something other than the exchange's own
///   settlements of neighbouring monthlies
record RolledFuture(
    double level, List<HeldFutures> held, boolean isNew, int waited, int age, boolean doubt) {
  /// Sessions without a value after which a series of futures begins anew.
  static final int PATIENCE = 5;

  /// The series before any session.
  static final RolledFuture NONE = new RolledFuture(0, List.of(), false, 0, 0, false);

  /// Returns the series after the session `now`, whose mix is `next`.
  ///
  /// @param gap whether a monthly before or between the futures of `next` has no settlement
  RolledFuture plus(MarketSnapshot now, Optional<HeldFutures> next, boolean gap) {
    if (held.isEmpty()) {
      return next.map(mix -> new RolledFuture(mix.value(), List.of(mix), true, 0, 1, gap))
          .orElse(this);
    }
    HeldFutures before = held.getFirst();
    Optional<HeldFutures> valued = before.at(now);
    if (valued.isEmpty()) {
      return waited < PATIENCE ? waiting(level, before) : NONE.plus(now, next, gap);
    }
    double moved = level * (valued.get().value() / before.value());
    if (next.isEmpty()) {
      return waited < PATIENCE ? waiting(moved, valued.get()) : NONE;
    }
    boolean isDoubtful = gap || valued.get().isDoubtful();
    return new RolledFuture(moved, List.of(next.get()), true, 0, age + 1, isDoubtful);
  }

  private RolledFuture waiting(double now, HeldFutures mix) {
    return new RolledFuture(now, List.of(mix), false, waited + 1, age, doubt);
  }

  /// Returns whether the last session's level is the first of the series.
  boolean hasBegun() {
    return isNew && age == 1;
  }
}
