package io.alvh.multiverse;

import io.alvh.strategy.Profile;
import io.alvh.unit.Money;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/// What a list of readings came to.
///
/// @param origin of what
/// @param readings in the order of the list
/// @param landscapes by profile and figure, over all readings and over the balanced ones
/// @param shares how many land in which range
/// @param influences which choices move which figure
/// @param selections what is left of the best reading
public record MultiverseResult(
    Origin origin,
    List<ReadingResult> readings,
    List<Landscape> landscapes,
    List<Share> shares,
    List<Influence> influences,
    List<Selection> selections) {
  public MultiverseResult {
    readings = List.copyOf(readings);
    landscapes = List.copyOf(landscapes);
    shares = List.copyOf(shares);
    influences = List.copyOf(influences);
    selections = List.copyOf(selections);
  }

  /// What was run on what; the same origin gives the same figures.
  ///
  /// @param listHash SHA-256 of the list, fixed before the run
  /// @param rulebook name, version and SHA-256 of what was read in every way
  /// @param data what the books were run over
  /// @param code version of the program, and the SHA-256 of the classes that make results
  /// @param books distinct ones, unhedged twins included
  public record Origin(String listHash, String rulebook, Data data, String code, int books) {}

  /// The data and capital of a run.
  ///
  /// @param id hash of everything the history was made from
  /// @param synthetic whether the prices are made up; then nothing is evidence
  /// @param first session traded
  /// @param last session
  /// @param sessions traded
  /// @param nav capital paid in
  public record Data(
      String id, boolean synthetic, LocalDate first, LocalDate last, int sessions, Money nav) {}

  /// Returns the readings of `profile` by drawdown reduction, the least first and those without one
  /// last; of equals the earlier in the list first.
  public List<ReadingResult> specification(Profile profile) {
    return readings.stream()
        .filter(r -> r.reading().profile() == profile)
        .sorted(Comparator.comparingDouble(MultiverseResult::place))
        .toList();
  }

  private static double place(ReadingResult r) {
    OptionalDouble reduction = r.against().reduction().find();
    return reduction.isPresent() ? reduction.getAsDouble() : Double.POSITIVE_INFINITY;
  }

  /// Returns the landscape of `figure`.
  ///
  /// @param balanced whether over the balanced part of the design alone
  public Landscape landscape(Profile profile, Figure figure, boolean balanced) {
    return landscapes.stream()
        .filter(l -> l.profile() == profile && l.figure() == figure && l.balanced() == balanced)
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("no landscape of " + profile + " " + figure));
  }

  /// Returns the influences on `figure` in `profile`, the largest main effect first; those without
  /// one last.
  public List<Influence> influences(Profile profile, Figure figure) {
    return influences.stream()
        .filter(i -> i.profile() == profile && i.figure() == figure)
        .sorted(Comparator.comparingDouble((Influence i) -> -i.share().find().orElse(-1)))
        .toList();
  }
}
