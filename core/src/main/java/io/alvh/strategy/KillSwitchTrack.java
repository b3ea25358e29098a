package io.alvh.strategy;

import io.alvh.strategy.SizingRules.KillSwitch;
import io.alvh.unit.Money;

/// Whether losses have stopped new condors, and until when.
///
/// A loss of the day, or a fall from the peak, stops new condors for a number of sessions; then
/// they are allowed again. After a drawdown the peak is rebased on the value at re-arming, or the
/// switch would trip for ever; after a loss of the day it stays. A further loss of the day while
/// stopped lengthens the wait.
///
/// @param peak highest net liquidation value since the start or the last rebasing
/// @param sessionsLeft sessions without new condors still to come
/// @param cause why they are stopped
public record KillSwitchTrack(Money peak, int sessionsLeft, Cause cause) {
  /// Why new condors are stopped.
  public enum Cause {
    /// They are not.
    NONE,
    /// One session lost too much.
    DAY_LOSS,
    /// The value fell too far from its peak.
    DRAWDOWN
  }

  /// Nothing has happened yet.
  public static KillSwitchTrack initial() {
    return new KillSwitchTrack(Money.ZERO, 0, Cause.NONE);
  }

  /// Returns whether new condors are refused in the next session.
  public boolean stopped() {
    return sessionsLeft > 0;
  }

  /// Returns the track after one session; unchanged while the switch is off.
  public KillSwitchTrack after(SessionOutcome outcome) {
    return after(outcome.rules(), outcome.navBefore(), outcome.nav());
  }

  /// Returns the track after a session under `rules`.
  KillSwitchTrack after(Rulebook rules, Money navBefore, Money nav) {
    return rules.settings().of(RuleId.KILL_SWITCH).on()
        ? after(rules.sizing().killSwitch(), navBefore, nav)
        : this;
  }

  /// Returns the track after a session that took the value from `navBefore` to `nav`.
  KillSwitchTrack after(KillSwitch rules, Money navBefore, Money nav) {
    KillSwitchTrack waited = higher(navBefore).waited(nav).higher(nav);
    boolean fell =
        waited.cause != Cause.DRAWDOWN && lost(waited.peak, nav, rules.drawdownFraction());
    if (fell) {
      return new KillSwitchTrack(waited.peak, rules.rearmSessionsDrawdown(), Cause.DRAWDOWN);
    }
    if (lost(navBefore, nav, rules.dayLossFraction())) {
      int left = Math.max(waited.sessionsLeft, rules.rearmSessionsDayLoss());
      Cause why = waited.cause == Cause.DRAWDOWN ? Cause.DRAWDOWN : Cause.DAY_LOSS;
      return new KillSwitchTrack(waited.peak, left, why);
    }
    return waited;
  }

  private KillSwitchTrack waited(Money nav) {
    if (sessionsLeft > 1) {
      return new KillSwitchTrack(peak, sessionsLeft - 1, cause);
    }
    return new KillSwitchTrack(cause == Cause.DRAWDOWN ? nav : peak, 0, Cause.NONE);
  }

  private KillSwitchTrack higher(Money nav) {
    return nav.compareTo(peak) > 0 ? new KillSwitchTrack(nav, sessionsLeft, cause) : this;
  }

  private static boolean lost(Money from, Money to, double fraction) {
    return from.cents() > 0 && from.minus(to).cents() >= fraction * from.cents();
  }
}
