package io.alvh.engine;

import io.alvh.calendar.Expiry;
import io.alvh.calendar.OptionCalendar;
import io.alvh.calendar.TradingCalendar;
import io.alvh.instrument.IronCondor;
import io.alvh.instrument.LongCall;
import io.alvh.instrument.Underlying;
import io.alvh.ledger.Fact;
import io.alvh.ledger.Position;
import io.alvh.ledger.Tag;
import io.alvh.signal.SignalName;
import io.alvh.strategy.Decision;
import io.alvh.strategy.HedgePlan;
import io.alvh.strategy.RuleId;
import io.alvh.strategy.Rulebook;
import io.alvh.strategy.Rulebooks;
import io.alvh.strategy.Situation;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A simple trader for tests of the engine: a one-day and a monthly condor, and VIX calls bought,
/// sold in parts, and left to settle.
final class Scripts {
  static final Tag DAILY = new Tag(Tag.Book.CONDOR, "conservative");
  static final Tag MONTHLY = new Tag(Tag.Book.CONDOR, "balanced");
  static final Tag CALLS = new Tag(Tag.Book.HEDGE, "calls");

  private Scripts() {}

  /// Returns the default rulebook without its Steward.
  static Rulebook unwatched() {
    return Rulebooks.defaults().withRule(RuleId.STEWARD, false);
  }

  static Strategy trader() {
    return new Strategy(Scripts::condors, Scripts::hedge);
  }

  private static List<Decision> condors(Situation s) {
    List<Decision> decisions = new ArrayList<>();
    LocalDate today = s.now().snapshot().date();
    for (Position held : s.ledger().positions(MONTHLY)) {
      if (held.structure().expiry().date().isBefore(today.plusDays(8)) && held.quantity() > 1) {
        decisions.add(
            new Decision.Close(
                held.id(), MONTHLY, 1, "dte", "test.dte", "Near its end.", List.of()));
      }
    }
    double vix = s.signals().find(SignalName.VIX).orElseThrow();
    List<Fact> facts = List.of(new Fact("vix", vix));
    if (vix >= 25) {
      decisions.add(new Decision.StandAside(DAILY, "test.vix", "VIX is high.", facts));
    } else {
      Optional<Expiry> tomorrow = OptionCalendar.spxwPm(TradingCalendar.next(today));
      tomorrow.ifPresent(expiry ->
          decisions.add(
              new Decision.Open(
                  DAILY, condor(s, expiry, 0.012), 7, "test.daily", "Every day.", facts)));
    }
    if (s.ledger().positions(MONTHLY).isEmpty()) {
      Expiry expiry = OptionCalendar.spxMonthly(YearMonth.from(today).plusMonths(2));
      decisions.add(
          new Decision.Open(
              MONTHLY, condor(s, expiry, 0.06), 3, "test.monthly", "None is held.", facts));
    }
    return decisions;
  }

  private static IronCondor condor(Situation s, Expiry expiry, double distance) {
    double spx = s.now().snapshot().spx().close();
    double put = 5 * Math.rint(spx * (1 - distance) / 5);
    double call = 5 * Math.rint(spx * (1 + distance) / 5);
    return new IronCondor(Underlying.SPX, expiry, put - 20, put, call, call + 20);
  }

  private static HedgePlan hedge(Situation s, List<Decision> condors) {
    List<Decision> decisions = new ArrayList<>();
    LocalDate today = s.now().snapshot().date();
    List<Position> held = s.ledger().positions(CALLS);
    for (Position calls : held) {
      if (s.signals().find(SignalName.VIX).orElseThrow() > 22 && calls.quantity() > 1) {
        decisions.add(
            new Decision.Close(
                calls.id(), CALLS, 2, "monetise", "test.spike", "VIX rose.", List.of()));
      }
    }
    if (held.size() < 2) {
      Expiry expiry = OptionCalendar.vixMonthly(YearMonth.from(today).plusMonths(1 + held.size()));
      double strike = Math.rint(s.now().findForward(Underlying.VIX, expiry).orElseThrow());
      decisions.add(
          new Decision.Open(
              CALLS,
              new LongCall(Underlying.VIX, expiry, strike),
              5,
              "test.calls",
              "The ladder has a gap.",
              List.of(new Fact("condors", condors.size()))));
    }
    return new HedgePlan(1, 10, 1000, 500, decisions);
  }
}
