package io.alvh.strategy;

import io.alvh.ledger.LedgerEntry;
import io.alvh.ledger.Tag;
import io.alvh.stats.CapitalCost;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What condors and hedge together earned, as fractions of net liquidation value a session, less
/// what the capital in the hedge costs:
///
/// ```
/// x = (P&L of condors + P&L of hedge - value of hedge x WACC / 252) / NAV before
/// ```
///
/// The hedge's profit or loss is its carry plus its pay-off, so the mean of `x` is the expectation
/// the method asks to be zero or more. It is taken over whole quarters of 63 sessions that are
/// over, the last ones that fill the rule's window, and stays frozen until the next one is.
///
/// A book that is refused earns nothing and pays for what it still holds, so its record could never
/// mend: after as many sessions in a row without a condor as the window has, it starts anew.
///
/// @param running the quarter that is not over
/// @param closed quarters that are, oldest first
/// @param idle sessions in a row without a condor
public record ExpectancyTrack(Quarter running, List<Quarter> closed, int idle) {
  /// Sessions of a quarter.
  public static final int QUARTER = 63;

  /// 95 % of a normal distribution lie below its mean plus this many deviations, so 90 % lie within
  /// them.
  private static final double NINETY_PERCENT = 1.6448536269514722;

  public ExpectancyTrack {
    closed = List.copyOf(closed);
  }

  /// Sums over sessions.
  ///
  /// @param sessions how many
  /// @param sum of x
  /// @param squares of x
  public record Quarter(int sessions, double sum, double squares) {
    static final Quarter EMPTY = new Quarter(0, 0, 0);

    Quarter plus(double x) {
      return new Quarter(sessions + 1, sum + x, squares + x * x);
    }

    Quarter plus(Quarter other) {
      return new Quarter(sessions + other.sessions, sum + other.sum, squares + other.squares);
    }
  }

  /// An expectation.
  ///
  /// @param mean of x, a fraction of NAV a session
  /// @param low end of its 90 % interval, sessions taken as independent
  public record Expectation(double mean, double low) {}

  /// Nothing has happened yet.
  public static ExpectancyTrack initial() {
    return new ExpectancyTrack(Quarter.EMPTY, List.of(), 0);
  }

  /// Returns the track after one session; unchanged when the rule is off.
  public ExpectancyTrack after(SessionOutcome outcome) {
    if (!outcome.rules().settings().of(RuleId.EXPECTANCY).on()
        || outcome.navBefore().cents() <= 0) {
      return this;
    }
    double charge = cost(outcome).dailyCharge(Math.max(0, hedgeValue(outcome)));
    double dollars = outcome.condorPnl().plus(outcome.hedgePnl()).dollars() - charge;
    RuleSettings settings = outcome.rules().settings();
    int without = isIdle(outcome) ? idle + 1 : 0;
    return without >= settings.number(RuleId.EXPECTANCY, "sessions")
        ? initial()
        : plus(dollars / outcome.navBefore().dollars(), window(settings), without);
  }

  /// Returns whether no condor was held, sold or bought back.
  private static boolean isIdle(SessionOutcome outcome) {
    return outcome.condorPnl().cents() == 0
        && outcome.ledgerBefore().positions(Tag.Book.CONDOR).isEmpty()
        && outcome.ledger().positions(Tag.Book.CONDOR).isEmpty();
  }

  /// Returns the track after a session of `x`, of which `quarters` closed ones are kept.
  ///
  /// @param without sessions in a row without a condor, this one included
  ExpectancyTrack plus(double x, int quarters, int without) {
    Quarter next = running.plus(x);
    if (next.sessions() < QUARTER) {
      return new ExpectancyTrack(next, closed, without);
    }
    List<Quarter> all = new ArrayList<>(closed);
    all.add(next);
    return new ExpectancyTrack(
        Quarter.EMPTY, all.subList(Math.max(0, all.size() - quarters), all.size()), without);
  }

  /// Returns the expectation over the last `quarters` closed ones; nothing until there are as many.
  public Optional<Expectation> expectation(int quarters) {
    if (closed.size() < quarters) {
      return Optional.empty();
    }
    Quarter all = Quarter.EMPTY;
    for (Quarter q : closed.subList(closed.size() - quarters, closed.size())) {
      all = all.plus(q);
    }
    double n = all.sessions();
    double mean = all.sum() / n;
    double variance = Math.max(0, (all.squares() - n * mean * mean) / (n - 1));
    return Optional.of(
        new Expectation(mean, mean - NINETY_PERCENT * StrictMath.sqrt(variance / n)));
  }

  /// Returns how many sessions of closed quarters are known.
  public int sessions() {
    return closed.size() * QUARTER;
  }

  /// Returns the quarters of the rule's window.
  static int window(RuleSettings settings) {
    return Math.max(1, (int) settings.number(RuleId.EXPECTANCY, "sessions") / QUARTER);
  }

  private static CapitalCost cost(SessionOutcome outcome) {
    RuleSettings settings = outcome.rules().settings();
    double debt = settings.number(RuleId.EXPECTANCY, "debt_share");
    return new CapitalCost(
        1 - debt,
        debt,
        outcome.now().snapshot().rates().bill(),
        settings.number(RuleId.EXPECTANCY, "beta"),
        settings.number(RuleId.EXPECTANCY, "erp"),
        settings.number(RuleId.EXPECTANCY, "debt_spread"),
        settings.number(RuleId.EXPECTANCY, "tax"));
  }

  private static double hedgeValue(SessionOutcome outcome) {
    for (LedgerEntry entry : outcome.entries().reversed()) {
      if (entry instanceof LedgerEntry.Marked marked) {
        return marked.hedge().dollars();
      }
    }
    throw new IllegalArgumentException("a session without its mark");
  }
}
