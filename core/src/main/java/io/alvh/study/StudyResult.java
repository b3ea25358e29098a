package io.alvh.study;

import io.alvh.pricing.SurfaceFlag;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Everything the study found: what reports lay out and never compute.
///
/// @param manifest what was run on what
/// @param runs plain cells in the order of `Cell.matrix()`, then the twisted ones
/// @param claims in the order of the method's list
/// @param ladders smallest accounts, one per profile
/// @param listings how often a one-day expiry was listed, by year
/// @param assumed what prices had to assume in the headline sample
/// @param box the headline numbers over what is not known of prices and fills
public record StudyResult(
    Manifest manifest,
    List<RunOutcome> runs,
    List<Claim> claims,
    List<Ladder> ladders,
    List<Listing> listings,
    List<Assumed> assumed,
    Box box) {
  public StudyResult {
    runs = List.copyOf(runs);
    claims = List.copyOf(claims);
    ladders = List.copyOf(ladders);
    listings = List.copyOf(listings);
    assumed = List.copyOf(assumed);
  }

  /// Sessions of one year after which a one-day SPXW series was listed.
  ///
  /// @param year calendar year
  /// @param listed sessions followed by a listed expiry
  /// @param sessions all
  public record Listing(int year, int listed, int sessions) {}

  /// Sessions on which the price surfaces rested on an assumption.
  ///
  /// @param flag which
  /// @param sessions how many
  /// @param first of them
  /// @param last of them
  public record Assumed(SurfaceFlag flag, int sessions, LocalDate first, LocalDate last) {}

  /// Returns the plain run of `cell`, if it is part of the study.
  public Optional<RunOutcome> find(Cell cell) {
    return find(cell, new Twist.Plain());
  }

  /// Returns the run of `cell` under `twist`, if it is part of the study.
  public Optional<RunOutcome> find(Cell cell, Twist twist) {
    return runs.stream().filter(r -> r.cell().equals(cell) && r.twist().equals(twist)).findFirst();
  }

  /// Returns the runs without a twist.
  public List<RunOutcome> plain() {
    return runs.stream().filter(r -> r.twist() instanceof Twist.Plain).toList();
  }
}
