package io.alvh.strategy;

import io.alvh.ledger.Fact;
import io.alvh.ledger.Ledger;
import io.alvh.ledger.LedgerEntry;
import io.alvh.ledger.Position;
import io.alvh.unit.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The sweep of realised gains. In the first session of a month a fraction of what the month before
/// realised, if it was a gain, goes to the hedge reserve, until that holds the rule's months of
/// hedge budget; the rest stays cash. The reserve is money of the same account: it sizes no condors
/// and pays hedge premium beyond the monthly cap. It works only for a hedge that lives on a budget.
///
/// Realised is what positions closed or settled brought less what they cost, and all fees; interest
/// is not counted.
///
/// @param last the last session, `LocalDate.MIN` before the first
/// @param realised net gain of its month so far
/// @param reserve dollars set aside
public record DripTrack(LocalDate last, Money realised, Money reserve) {
  private static final double MONTHS_A_YEAR = 12;

  /// Where a month's realised gain went.
  ///
  /// @param month which
  /// @param realised net gain; negative is a loss
  /// @param toReserve zero or more
  /// @param toCash the rest
  /// @param reserve after the sweep
  public record Sweep(
      YearMonth month, Money realised, Money toReserve, Money toCash, Money reserve) {
    private static final String RULE = "drip.sweep";

    /// Returns the journal's line about it.
    public LedgerEntry.Decided entry(Instant at) {
      return new LedgerEntry.Decided(
          at,
          RULE,
          "hedge",
          "sweep",
          "What a month realised, parted between the hedge reserve and cash.",
          List.of(
              new Fact("year", month.getYear()),
              new Fact("month", month.getMonthValue()),
              new Fact("realised_usd", realised.dollars()),
              new Fact("to_reserve_usd", toReserve.dollars()),
              new Fact("to_cash_usd", toCash.dollars()),
              new Fact("reserve_usd", reserve.dollars())));
    }

    /// Returns the sweep that `decided` tells, if it is one.
    public static Optional<Sweep> of(LedgerEntry.Decided decided) {
      List<Fact> f = decided.facts();
      return decided.rule().equals(RULE)
          ? Optional.of(
              new Sweep(
                  YearMonth.of((int) f.get(0).value(), (int) f.get(1).value()),
                  Money.ofDollars(f.get(2).value()),
                  Money.ofDollars(f.get(3).value()),
                  Money.ofDollars(f.get(4).value()),
                  Money.ofDollars(f.get(5).value())))
          : Optional.empty();
    }
  }

  /// Nothing has happened yet.
  public static DripTrack initial() {
    return new DripTrack(LocalDate.MIN, Money.ZERO, Money.ZERO);
  }

  /// Returns whether gains are swept under `rules`.
  static boolean isActive(Rulebook rules) {
    return rules.acts(RuleId.DRIP)
        && rules.hedge().policy() != HedgeRules.Policy.NONE
        && rules.hedge().funding() == HedgeRules.Funding.BUDGET;
  }

  /// Returns the sweep made in the session of `today`, if it is the first of its month.
  ///
  /// @param nav net liquidation value at the end of the session before
  public Optional<Sweep> due(Rulebook rules, LocalDate today, Money nav) {
    if (!isActive(rules)
        || last.equals(LocalDate.MIN)
        || YearMonth.from(today).equals(YearMonth.from(last))) {
      return Optional.empty();
    }
    RuleSettings settings = rules.settings();
    double budget =
        Math.max(0, nav.dollars()) * rules.hedge().units().budgetFractionPerYear() / MONTHS_A_YEAR;
    double most = budget * settings.number(RuleId.DRIP, "until_months") - reserve.dollars();
    double share =
        settings.number(RuleId.DRIP, "to_hedge_reserve") * Math.max(0, realised.dollars());
    Money toReserve = Money.ofDollars(Math.max(0, Math.min(share, most)));
    return Optional.of(
        new Sweep(
            YearMonth.from(last),
            realised,
            toReserve,
            realised.minus(toReserve),
            reserve.plus(toReserve)));
  }

  /// Returns the track after one session.
  ///
  /// @param hedge what the hedge had spent before it
  DripTrack after(SessionOutcome outcome, HedgeTrack hedge) {
    if (!isActive(outcome.rules())) {
      return this;
    }
    LocalDate today = outcome.now().snapshot().date();
    Optional<Sweep> sweep = due(outcome.rules(), today, outcome.navBefore());
    Money kept = sweep.map(Sweep::reserve).orElse(reserve);
    Money before = sweep.isPresent() ? Money.ZERO : realised;
    double room =
        outcome.rules().acts(RuleId.PREMIUM_CAP)
            ? HedgeSession.capRoom(outcome.rules(), outcome.navBefore(), hedge)
            : Double.POSITIVE_INFINITY;
    double beyond = Math.max(0, HedgeTrack.newPremium(outcome) - room);
    Money drawn = Money.ofDollars(Math.min(beyond, reserve.dollars()));
    return new DripTrack(today, before.plus(realised(outcome)), kept.minus(drawn));
  }

  /// Returns what positions that ended in a session brought less what they cost, and its fees.
  static Money realised(SessionOutcome outcome) {
    Ledger ledger = outcome.ledgerBefore();
    Money sum = Money.ZERO;
    List<LedgerEntry.Opened> opened = new ArrayList<>();
    for (LedgerEntry entry : outcome.entries()) {
      switch (entry) {
        case LedgerEntry.Opened o -> {
          opened.add(o);
          sum = sum.minus(o.fees());
        }
        case LedgerEntry.Closed c ->
            sum = sum.plus(c.cash()).plus(entry(ledger, opened, c.id(), c.quantity()));
        case LedgerEntry.Settled s ->
            sum = sum.plus(s.cash()).plus(entry(ledger, opened, s.id(), s.quantity()));
        case LedgerEntry.Deposited _,
            LedgerEntry.Decided _,
            LedgerEntry.IndexTraded _,
            LedgerEntry.DividendPaid _,
            LedgerEntry.InterestPaid _,
            LedgerEntry.Marked _ -> {}
      }
    }
    return sum;
  }

  /// What `quantity` structures of a position brought when they were opened, fees apart.
  private static Money entry(
      Ledger ledger, List<LedgerEntry.Opened> opened, String id, long quantity) {
    Optional<Position> held = ledger.find(id);
    if (held.isPresent()) {
      Position p = held.get();
      return Money.ofDollars(p.price() * p.structure().underlying().multiplier() * quantity);
    }
    for (LedgerEntry.Opened o : opened) {
      if (o.id().equals(id)) {
        return Money.ofDollars(o.price() * o.structure().underlying().multiplier() * quantity);
      }
    }
    throw new IllegalArgumentException("position was neither held nor opened: " + id);
  }
}
