package io.alvh.claims;

import io.alvh.stats.bootstrap.Interval;
import io.alvh.study.EvidenceClass;
import io.alvh.study.Measure;
import io.alvh.study.measure.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A claim's number as measured on one universe, with all that limits it.
///
/// @param universe what it was measured on, for example `daily_1dte gate-on vix_tiered/budget`
/// @param point the number; its unit is the claim's
/// @param interval where it lies with 95 % confidence; empty if no interval can be made
/// @param strict the same at the confidence that many claims tried at once demand
/// @param sample what it rests on
/// @param evidence what it rests on; one class alone
/// @param shifts the number under everything the prices and conventions do not settle
/// @param controls what else the same money could have done, and other numbers that explain this
///   one
/// @param limit why no verdict on it is better than inconclusive; empty if nothing forbids one
/// @param further which further number of the claim it is; empty if it is the claim's own
public record Measured(
    String universe,
    Measure point,
    Optional<Interval> interval,
    Optional<Interval> strict,
    Sample sample,
    EvidenceClass evidence,
    List<Shift> shifts,
    List<Control> controls,
    String limit,
    Optional<ClaimSpec.Further> further) {
  public Measured {
    shifts = List.copyOf(shifts);
    controls = List.copyOf(controls);
  }

  /// A claim's own number.
  public Measured(
      String universe,
      Measure point,
      Optional<Interval> interval,
      Optional<Interval> strict,
      Sample sample,
      EvidenceClass evidence,
      List<Shift> shifts,
      List<Control> controls,
      String limit) {
    this(
        universe,
        point,
        interval,
        strict,
        sample,
        evidence,
        shifts,
        controls,
        limit,
        Optional.empty());
  }

  /// Returns the same figures as the further number `other` of the claim.
  public Measured as(ClaimSpec.Further other) {
    return new Measured(
        universe,
        point,
        interval,
        strict,
        sample,
        evidence,
        shifts,
        controls,
        limit,
        Optional.of(other));
  }

  /// Returns the same figures with `more` shifts.
  Measured and(List<Shift> more) {
    List<Shift> all = new ArrayList<>(shifts);
    all.addAll(more);
    return new Measured(
        universe, point, interval, strict, sample, evidence, all, controls, limit, further);
  }

  /// Returns what of `claim` it is judged by.
  public Claimed judgedBy(ClaimSpec claim) {
    return further.map(ClaimSpec.Further::claimed).orElse(claim.claimed());
  }

  /// What a number rests on.
  ///
  /// @param n how many
  /// @param of what, in the plural, for example `sessions` or `drawdowns`
  public record Sample(int n, String of) {}

  /// The number with one thing taken otherwise.
  ///
  /// @param group what is taken otherwise, for example `SPX wing IV`, `spread`, `start date`
  /// @param label how, for example `wing +2, VIX smile base, spread x1.0`
  /// @param point the number then
  /// @param strict its interval then, at the strict level; empty if none was made
  /// @param decides whether a verdict must hold under it too; else it is shown only
  public record Shift(
      String group, String label, Measure point, Optional<Interval> strict, boolean decides) {}

  /// A number beside the claim's.
  ///
  /// @param label what it is
  /// @param unit how it is written; a percentage is kept as a fraction
  /// @param value the number
  /// @param interval where it lies with 95 % confidence; empty if none was made
  public record Control(String label, Unit unit, Measure value, Optional<Interval> interval) {}

  /// Returns a measurement that does not exist because of `reason`.
  public static Measured none(String universe, EvidenceClass evidence, String reason) {
    return new Measured(
        universe,
        Measure.undefined(reason),
        Optional.empty(),
        Optional.empty(),
        new Sample(0, "sessions"),
        evidence,
        List.of(),
        List.of(),
        "");
  }
}
