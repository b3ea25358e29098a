package io.alvh.study.sensitivity;

import io.alvh.strategy.CondorRules;
import io.alvh.strategy.CondorRules.IncomeRules;
import io.alvh.strategy.HedgeRules;
import io.alvh.strategy.HedgeRules.Layer;
import io.alvh.strategy.Rulebook;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// A rulebook whose monthly days lie some sessions later or earlier.
///
/// SPX monthlies and VIX options expire on days of the exchange's calendar, so a rule bound to days
/// before expiry acts on the same few days of every month. To act `k` sessions later, every number
/// of days to expiry falls by those sessions in calendar days: the entry and exit of the 45-day
/// condors, and target, range and roll of each layer. How long each position is held stays as it
/// was; how far it is from its expiry does not, by up to two weeks: on a monthly calendar the one
/// cannot move without the other. Offsets therefore go both ways, so that they stay near the
/// rulebook's own days and still meet every day of a month.
///
/// One-day condors are sold every session; of their book only the ladder moves.
final class RollOffset {
  /// Sessions of a month, about: the offsets tried meet each once.
  static final int OFFSETS = 20;

  /// Offset of the first.
  static final int FIRST = -10;

  /// A third Friday, 45 days before which falls on a Tuesday, as before all of them.
  private static final LocalDate ENTRY = LocalDate.of(2024, 6, 21).minusDays(45);

  private RollOffset() {}

  /// Returns how many calendar days lie between the rulebook's own day of entry and the one
  /// `sessions` weekdays later, negated: what is added to days to expiry.
  static int days(int sessions) {
    LocalDate date = ENTRY;
    int step = sessions < 0 ? -1 : 1;
    for (int i = 0; i != sessions; ) {
      date = date.plusDays(step);
      if (date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY) {
        i += step;
      }
    }
    return Math.toIntExact(ENTRY.toEpochDay() - date.toEpochDay());
  }

  /// Returns `base` acting `sessions` later.
  static Rulebook shifted(Rulebook base, int sessions) {
    int days = days(sessions);
    CondorRules condors = base.condors();
    IncomeRules i = condors.income();
    IncomeRules income =
        new IncomeRules(
            i.dteTarget() + days,
            i.deltas(),
            i.widthFractionOfSpot(),
            i.strikeStep(),
            i.profitTake(),
            Math.max(1, i.dteExit() + days),
            i.stopCreditMultiple());
    HedgeRules h = base.hedge();
    List<Layer> layers = new ArrayList<>();
    h.layers().forEach(l -> layers.add(shifted(l, days)));
    return base.withCondors(condors.withIncome(income))
        .withHedge(
            new HedgeRules(
                h.policy(),
                h.funding(),
                layers,
                h.strikes(),
                h.intensity(),
                h.units(),
                h.purchase(),
                h.monetise()));
  }

  /// A roll on the day before the last trading day is the latest there is.
  private static Layer shifted(Layer l, int days) {
    return new Layer(
        l.name(),
        l.contractsPerUnit(),
        Math.max(1, l.dteTarget() + days),
        Math.max(1, l.dteMin() + days),
        Math.max(1, l.dteMax() + days),
        Math.max(1, l.rollAtDte() + days),
        l.stressBeta());
  }
}
