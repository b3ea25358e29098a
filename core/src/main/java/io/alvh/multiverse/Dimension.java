package io.alvh.multiverse;

import io.alvh.strategy.Profile;
import io.alvh.strategy.RuleId;
import io.alvh.strategy.Rulebook;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;

/// A rule on which the public pages contradict each other, and how one way to read it changes a
/// rulebook. Dimensions of the condors come first; those of the hedge leave the unhedged twin as it
/// is.
public enum Dimension {
  /// Which tiers are sold: `all`, or labels joined by `+`.
  TIERS(Where.BOTH, CondorLevels::tiers),
  /// VIX Risk Scaling: `glossary`, `5dma` or `off`.
  GATE(Where.BOTH, CondorLevels::gate),
  /// Name of the sizing preset.
  SIZING(Where.BOTH, (r, level) -> r.withPreset(Levels.word(level, "prudent", "canon"))),
  /// Factor of every slippage and spread.
  FILLS(
      Where.BOTH,
      (r, level) -> r.withFills(r.fills().withSlippageTimes(Levels.number(level, 0, 10)))),
  /// Whether losses stop new condors: `on` or `off`.
  KILL_SWITCH(Where.BOTH, (r, level) -> Levels.switched(r, level, RuleId.KILL_SWITCH)),
  /// Distances of the three one-day tiers in multiples of EDR.
  DISTANCES(Where.ONE_DAY, CondorLevels::distances),
  /// Weight of VIX9D in EDR, the rest being on HV20.
  EDR_WEIGHT(Where.ONE_DAY, CondorLevels::edrWeight),
  /// Whether EDR is widened as VIX rises: `on` or `off`.
  EDR_MULTIPLIER(Where.ONE_DAY, (r, level) -> Levels.switched(r, level, RuleId.EDR_MULTIPLIER)),
  /// Width of the one-day wings as a fraction of SPX.
  WINGS(Where.ONE_DAY, CondorLevels::wings),
  /// Least credit of the one-day condors as a fraction of the target, or `off` for none, Premium
  /// Gauge included.
  CREDIT(Where.ONE_DAY, CondorLevels::credit),
  /// Whether skew and momentum shift the strikes: `on` or `off`.
  RSAI(
      Where.ONE_DAY,
      (r, level) -> Levels.switched(r, level, RuleId.RSAI, RuleId.RSAI_VIX_MOMENTUM)),
  /// Size factor over releases.
  EVENTS(Where.ONE_DAY, CondorLevels::events),
  /// Whether threatened condors are rolled in time: `on` or `off`.
  THETA_SHIFT(Where.ONE_DAY, (r, level) -> Levels.switched(r, level, RuleId.THETA_TIME_SHIFT)),
  /// Short deltas of the three 45-day tiers.
  DELTAS(Where.INCOME, CondorLevels::deltas),
  /// Days to expiry at which 45-day condors are entered.
  ENTRY(Where.INCOME, CondorLevels::entry),
  /// Width of their wings as a fraction of SPX.
  INCOME_WINGS(Where.INCOME, CondorLevels::incomeWings),
  /// Fraction of the credit at which they are closed, or `off`.
  PROFIT_TAKE(Where.INCOME, CondorLevels::profitTake),
  /// Multiple of the credit at which they are closed, or `off`.
  STOP(Where.INCOME, CondorLevels::stop),
  /// Days to expiry at which they are closed, or `off`.
  DTE_EXIT(Where.INCOME, CondorLevels::dteExit),
  /// When the hedge is held and how strong: `vix_tiered:15/22/25` (thresholds; a ramp is
  /// `13-16/22/25`), `always_full`, `canon_open_cheap`, `vxth_style`.
  SCHEDULE(Where.HEDGE, HedgeLevels::schedule),
  /// What limits the hedge's size: `budget:1.5` (percent of NAV a year), `need` or `canon`.
  FUNDING(Where.HEDGE, HedgeLevels::funding),
  /// Maturities, as `30:21-52:14/110:85-140:60/220:185-255:150`: target, range when bought, roll.
  LADDER(Where.HEDGE, HedgeLevels::ladder),
  /// Contracts per unit of the three layers; one unit covers as many condors as it has contracts.
  RATIO(Where.HEDGE, HedgeLevels::ratio),
  /// Delta of the calls on their own future.
  HEDGE_DELTA(Where.HEDGE, HedgeLevels::delta),
  /// Days to expiry at which the short layer is rolled.
  ROLL(Where.HEDGE, HedgeLevels::roll),
  /// Gains over cost at which layers are sold, first and second step, or `off`.
  MONETISE(Where.HEDGE, HedgeLevels::monetise),
  /// Fraction of a realised gain that buys longer layers, or `off`.
  RECYCLE(Where.HEDGE, HedgeLevels::recycle),
  /// Dead-band and confirming closes: `on` or `off`.
  HYSTERESIS(
      Where.HEDGE, (r, level) -> Levels.switched(r, level, RuleId.DEADBAND, RuleId.CONFIRMATION)),
  /// The adjustments of the hedge's strength that act in the rulebook: `on` or `off`.
  ADJUSTMENTS(Where.HEDGE, HedgeLevels::adjustments),
  /// Cheap below 15, slow above, no short layer from 25 up, monthly cap: `as_ruled` or `free`.
  PURCHASE(Where.HEDGE, HedgeLevels::purchase),
  /// Whether layers are shifted in time: `on` or `off`.
  TIME_SHIFT(Where.HEDGE, (r, level) -> Levels.switched(r, level, RuleId.TIME_SHIFT));

  private final Where where;

  // Method references without state: as constant as the enum.
  @SuppressWarnings("ImmutableEnumChecker")
  private final BiFunction<Rulebook, String, Rulebook> change;

  Dimension(Where where, BiFunction<Rulebook, String, Rulebook> change) {
    this.where = where;
    this.change = change;
  }

  private enum Where {
    BOTH,
    ONE_DAY,
    INCOME,
    HEDGE
  }

  /// Returns the dimensions of `profile`, in order.
  public static List<Dimension> of(Profile profile) {
    return Arrays.stream(values()).filter(d -> d.appliesTo(profile)).toList();
  }

  /// Returns the dimension labelled `label`, if there is one.
  public static Optional<Dimension> named(String label) {
    return Arrays.stream(values()).filter(d -> d.label().equals(label)).findFirst();
  }

  /// Returns the name as files and reports print it.
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Returns whether it is about the hedge alone.
  public boolean hedge() {
    return where == Where.HEDGE;
  }

  /// Returns whether books of `profile` have it.
  public boolean appliesTo(Profile profile) {
    return switch (where) {
      case BOTH, HEDGE -> true;
      case ONE_DAY -> profile == Profile.DAILY_1DTE;
      case INCOME -> profile == Profile.INCOME_45DTE;
    };
  }

  /// Returns `rules` read at `level`.
  ///
  /// @throws IllegalArgumentException that says what would be accepted
  public Rulebook read(Rulebook rules, String level) {
    return change.apply(rules, level);
  }
}
