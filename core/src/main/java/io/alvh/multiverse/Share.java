package io.alvh.multiverse;

import io.alvh.strategy.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/// How many readings of one profile land somewhere.
///
/// @param profile which condors
/// @param balanced whether the balanced part of the design alone is meant
/// @param place where, in words
/// @param claim the claim that says so; empty where it is no claim
/// @param landed how many
/// @param undefined how many have no such figure; they did not land
/// @param readings of how many
public record Share(
    Profile profile,
    boolean balanced,
    String place,
    String claim,
    int landed,
    int undefined,
    int readings) {
  /// Which readings land.
  private record Place(String words, String claim, Function<ReadingResult, List<Boolean>> lands) {}

  private static final List<Place> PLACES =
      List.of(
          new Place("drawdown reduced", "", r -> within(r, Figure.REDUCTION, 0, 1)),
          new Place(
              "drawdown reduced by 35 to 40 %", "T1", r -> within(r, Figure.REDUCTION, 0.35, 0.40)),
          new Place(
              "drawdown reduced by at least 35 %", "", r -> within(r, Figure.REDUCTION, 0.35, 1)),
          new Place(
              "drawdown reduced by 32 to 41 %", "T6", r -> within(r, Figure.REDUCTION, 0.32, 0.41)),
          new Place(
              "75 to 85 % of the profit kept", "T7", r -> within(r, Figure.RETAINED, 0.75, 0.85)),
          new Place("both of T6 and T7", "T6+T7", Share::both),
          new Place("more than de-levering", "", r -> above(r, Figure.EXCESS)),
          new Place("earns more than its twin", "", r -> above(r, Figure.PROFIT_CHANGE)),
          new Place("the hedge itself earns", "", Share::earns),
          new Place(
              "gross cost of 1 to 2 % a year",
              "C1", r -> within(r, Figure.GROSS_COST, 0.01, 0.02)));

  /// Returns every share of `readings`, all of `profile`.
  static List<Share> of(Profile profile, boolean balanced, List<ReadingResult> readings) {
    List<Share> shares = new ArrayList<>();
    for (Place place : PLACES) {
      int landed = 0;
      int undefined = 0;
      for (ReadingResult r : readings) {
        List<Boolean> lands = place.lands().apply(r);
        undefined += lands.isEmpty() ? 1 : 0;
        landed += !lands.isEmpty() && lands.getFirst() ? 1 : 0;
      }
      shares.add(
          new Share(
              profile, balanced, place.words(), place.claim(), landed, undefined, readings.size()));
    }
    return List.copyOf(shares);
  }

  /// Returns whether it lands, or nothing when it has no such figure.
  private static List<Boolean> within(ReadingResult r, Figure figure, double low, double high) {
    OptionalDouble value = figure.of(r).find();
    if (value.isEmpty()) {
      return List.of();
    }
    double v = value.getAsDouble();
    boolean reduced = low > 0 || v > 0;
    return List.of(reduced && v >= low && v <= high);
  }

  private static List<Boolean> above(ReadingResult r, Figure figure) {
    OptionalDouble value = figure.of(r).find();
    return value.isEmpty() ? List.of() : List.of(value.getAsDouble() > 0);
  }

  private static List<Boolean> earns(ReadingResult r) {
    OptionalDouble cost = Figure.NET_COST.of(r).find();
    return cost.isEmpty() ? List.of() : List.of(cost.getAsDouble() < 0);
  }

  private static List<Boolean> both(ReadingResult r) {
    List<Boolean> six = within(r, Figure.REDUCTION, 0.32, 0.41);
    List<Boolean> seven = within(r, Figure.RETAINED, 0.75, 0.85);
    return six.isEmpty() || seven.isEmpty()
        ? List.of()
        : List.of(six.getFirst() && seven.getFirst());
  }

  /// Returns the landed over all readings.
  public double fraction() {
    return readings == 0 ? 0 : (double) landed / readings;
  }
}
