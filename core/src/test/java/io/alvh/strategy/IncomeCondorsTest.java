package io.alvh.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alvh.calendar.Expiry;
import io.alvh.calendar.OptionCalendar;
import io.alvh.calendar.TradingCalendar;
import io.alvh.instrument.IronCondor;
import io.alvh.instrument.OptionLeg;
import io.alvh.instrument.Underlying;
import io.alvh.ledger.Position;
import io.alvh.strategy.CondorRules.IncomeRules;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncomeCondorsTest {
  private static final Rulebook RULES =
      Rulebooks.defaults().withProfile(Profile.INCOME_45DTE).withRule(RuleId.VIX_GATE, false);

  /// 45 days before the April 2026 series, which settles on Friday the 17th.
  private static final LocalDate ENTRY = LocalDate.of(2026, 3, 3);

  private static final Expiry APRIL = OptionCalendar.spxMonthly(YearMonth.of(2026, 4));

  @Test
  void every_monthly_series_has_exactly_one_entry_session() {
    Map<Expiry, Integer> entries = new TreeMap<>();
    LocalDate to = LocalDate.of(2026, 6, 30);
    for (LocalDate day : TradingCalendar.sessions(LocalDate.of(2005, 1, 3), to)) {
      Optional<Expiry> expiry = IncomeCondors.expiryEnteredOn(day, 45);
      expiry.ifPresent(e -> entries.merge(e, 1, Integer::sum));
      expiry.ifPresent(e -> assertThat(ChronoUnit.DAYS.between(day, e.date())).isBetween(39L, 45L));
    }
    for (YearMonth m = YearMonth.of(2005, 3); m.isBefore(YearMonth.of(2026, 8)); ) {
      assertThat(entries).containsEntry(OptionCalendar.spxMonthly(m), 1);
      m = m.plusMonths(1);
    }
  }

  @Test
  void shorts_have_the_tiers_delta_to_half_a_strike() {
    Situation s = Situations.quiet().rules(RULES).date(ENTRY).build();
    List<Decision> decisions = CondorStrategy.decide(s);
    assertThat(decisions).hasSize(3);
    for (Decision decision : decisions) {
      Decision.Open open = (Decision.Open) decision;
      assertThat(open.structure().expiry()).isEqualTo(APRIL);
      Tier tier = RULES.condors().tiers().get(decisions.indexOf(decision));
      for (OptionLeg leg : open.structure().legs()) {
        if (leg.ratio() < 0) {
          double delta = Math.abs(s.now().greeks(leg.contract()).delta());
          double wanted = RULES.condors().income().delta(tier);
          assertThat(delta).isCloseTo(wanted, within(0.004));
        }
      }
      assertThat(((IronCondor) open.structure()).width()).isEqualTo(50);
    }
  }

  @Test
  void other_sessions_are_not_entry_days() {
    Situation s = Situations.quiet().rules(RULES).date(LocalDate.of(2026, 3, 4)).build();
    assertThat(CondorStrategy.decide(s))
        .hasSize(3)
        .allSatisfy(d -> assertThat(d.rule()).isEqualTo("condor.not_entry_day"))
        .allSatisfy(d -> assertThat(d.facts()).isEmpty());
  }

  @Test
  void open_losses_of_other_months_leave_less_room() {
    IronCondor held = condor(6000, 6050, 7500, 7550);
    Position position = position(held, 18, 5);
    Situation free = Situations.quiet().rules(RULES).date(ENTRY).build();
    Situation busy = Situations.quiet().rules(RULES).date(ENTRY).holding(position).build();
    assertThat(quantity(busy, Tier.AGGRESSIVE)).isLessThan(quantity(free, Tier.AGGRESSIVE));
    assertThat(quantity(busy, Tier.CONSERVATIVE)).isPositive();
  }

  @ParameterizedTest
  @CsvSource({"45, 21, 1", "45, 1, 2", "45, 17, 1", "45, 16, 2", "60, 1, 3"})
  void the_loss_limit_is_shared_by_the_months_in_flight(int target, int exit, int months) {
    IncomeRules r = RULES.condors().income();
    IncomeRules other =
        new IncomeRules(
            target,
            r.deltas(),
            r.widthFractionOfSpot(),
            r.strikeStep(),
            r.profitTake(),
            exit,
            r.stopCreditMultiple());
    assertThat(IncomeCondors.monthsInFlight(RULES.withCondors(RULES.condors().withIncome(other))))
        .isEqualTo(months);
  }

  @ParameterizedTest
  @CsvSource({
    "7138, 2026-03-20, 12.0, ''",
    "7138, 2026-03-20, 40.0, profit",
    "7138, 2026-03-27, 12.0, dte",
    "6700, 2026-03-20, 8.0, stop",
  })
  void a_condor_is_left_by_the_first_rule_that_applies(
      double spxBefore, LocalDate date, double credit, String action) {
    Position held = position(condor(6750, 6800, 7400, 7450), 3, credit);
    Situation s =
        Situations.quiet().rules(RULES).date(date).spxBefore(spxBefore).holding(held).build();
    List<String> actions =
        CondorStrategy.decide(s).stream()
            .filter(Decision.Close.class::isInstance)
            .map(d -> ((Decision.Close) d).action())
            .toList();
    assertThat(actions).isEqualTo(action.isEmpty() ? List.of() : List.of(action));
  }

  @Test
  void exits_read_the_session_before_and_not_the_fill() {
    Position held = position(condor(6750, 6800, 7400, 7450), 3, 12);
    LocalDate date = LocalDate.of(2026, 3, 20);
    Situation crashed =
        Situations.quiet()
            .rules(RULES)
            .date(date)
            .spx(6600)
            .spxBefore(7138)
            .vixNow(45)
            .holding(held)
            .build();
    assertThat(CondorStrategy.decide(crashed)).noneMatch(Decision.Close.class::isInstance);
  }

  private static long quantity(Situation s, Tier tier) {
    return CondorStrategy.decide(s).stream()
        .filter(Decision.Open.class::isInstance)
        .map(Decision.Open.class::cast)
        .filter(o -> o.tag().equals(CondorEntry.tag(tier)))
        .mapToLong(Decision.Open::quantity)
        .sum();
  }

  private static IronCondor condor(double a, double b, double c, double d) {
    return new IronCondor(Underlying.SPX, APRIL, a, b, c, d);
  }

  private static Position position(IronCondor condor, long quantity, double credit) {
    return new Position(
        "held", CondorEntry.tag(Tier.BALANCED), condor, quantity, credit, LocalDate.of(2026, 3, 2));
  }
}
