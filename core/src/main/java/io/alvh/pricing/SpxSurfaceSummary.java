package io.alvh.pricing;

import io.alvh.market.IndexName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The checks of many sessions' SPX surfaces together.
///
/// @param days sessions checked
/// @param checked points of all grids
/// @param violations points that fail
/// @param failed sessions with a point that fails, ascending
/// @param givenUp sessions on which one index had to be given up, ascending
/// @param leastDensity least density factor of all
/// @param leastRise least rise of total variance between maturities, as a share of it
/// @param worst per index, its largest miss
public record SpxSurfaceSummary(
    int days,
    long checked,
    long violations,
    List<LocalDate> failed,
    List<LocalDate> givenUp,
    double leastDensity,
    double leastRise,
    Map<IndexName, Worst> worst) {
  /// The largest miss of one index.
  ///
  /// @param days sessions that have the index
  /// @param points what the strip reads less the index on the worst day
  /// @param date that day
  /// @param beyond sessions that miss by more than 0.01 points
  public record Worst(int days, double points, LocalDate date, int beyond) {
    private static final double AIM = 0.01;

    private Worst and(double miss, LocalDate day) {
      boolean worse = StrictMath.abs(miss) > StrictMath.abs(points);
      int more = StrictMath.abs(miss) > AIM ? 1 : 0;
      return new Worst(days + 1, worse ? miss : points, worse ? day : date, beyond + more);
    }
  }

  public SpxSurfaceSummary {
    failed = List.copyOf(failed);
    givenUp = List.copyOf(givenUp);
    EnumMap<IndexName, Worst> copy = new EnumMap<>(IndexName.class);
    copy.putAll(worst);
    worst = Collections.unmodifiableMap(copy);
  }

  /// Returns `checks`, in the order of their dates, as one.
  public static SpxSurfaceSummary of(List<SpxSurfaceCheck> checks) {
    long checked = 0;
    long violations = 0;
    double density = Double.POSITIVE_INFINITY;
    double rise = Double.POSITIVE_INFINITY;
    List<LocalDate> failed = new ArrayList<>();
    List<LocalDate> givenUp = new ArrayList<>();
    Map<IndexName, Worst> worst = new EnumMap<>(IndexName.class);
    for (SpxSurfaceCheck c : checks) {
      checked += c.checked();
      violations += c.violations();
      density = StrictMath.min(density, c.leastDensity());
      rise = StrictMath.min(rise, c.leastRise());
      if (c.violations() > 0) {
        failed.add(c.date());
      }
      if (c.givenUp()) {
        givenUp.add(c.date());
      }
      c.misses()
          .forEach((name, miss) ->
              worst.put(
                  name,
                  worst.getOrDefault(name, new Worst(0, 0, c.date(), 0)).and(miss, c.date())));
    }
    return new SpxSurfaceSummary(
        checks.size(), checked, violations, failed, givenUp, density, rise, worst);
  }
}
