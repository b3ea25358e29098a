package io.alvh.strategy;

import io.alvh.signal.SignalName;
import io.alvh.strategy.HedgeRules.Intensity;
import io.alvh.strategy.HedgeRules.Intensity.Point;
import java.util.List;
import java.util.OptionalDouble;

/// Confirmed hedge intensity: dead-band and confirmation closes applied to VIX.
///
/// The schedule is read at a confirmed VIX level, not at the last close. The level moves to a close
/// only when that close lies at least the dead-band away from it, and only after as many closes in
/// a row on the same side as the rules ask for; a close back inside the dead-band starts the count
/// anew.
///
/// @param level confirmed VIX in points; zero before the first close
/// @param above closes in a row at or above the upper edge of the dead-band
/// @param below closes in a row at or below its lower edge
public record IntensityTrack(double level, int above, int below) {
  /// Nothing has happened yet.
  public static IntensityTrack initial() {
    return new IntensityTrack(0, 0, 0);
  }

  /// Returns the intensity scheduled at `vixPoints`: straight lines between the corners, flat
  /// beyond the ends; where a VIX is repeated the schedule jumps, and the VIX itself belongs to the
  /// right.
  public static double scheduled(Intensity rules, double vixPoints) {
    List<Point> points = rules.points();
    Point left = points.getFirst();
    for (Point right : points) {
      if (right.vix() > vixPoints) {
        if (right.vix() <= left.vix()) {
          return left.intensity();
        }
        double w = Math.max(0, (vixPoints - left.vix()) / (right.vix() - left.vix()));
        return left.intensity() + w * (right.intensity() - left.intensity());
      }
      left = right;
    }
    return left.intensity();
  }

  /// Returns the intensity at the confirmed level; absent before the first close.
  public OptionalDouble confirmed(Intensity rules) {
    return level > 0 ? OptionalDouble.of(scheduled(rules, level)) : OptionalDouble.empty();
  }

  /// Returns the track after one session; a session without VIX changes nothing.
  public IntensityTrack after(SessionOutcome outcome) {
    OptionalDouble vix = outcome.signals().find(SignalName.VIX);
    return vix.isEmpty() ? this : after(vix.getAsDouble(), outcome.rules().hedge().intensity());
  }

  /// Returns the track after one VIX close.
  IntensityTrack after(double vixPoints, Intensity rules) {
    if (level <= 0) {
      return new IntensityTrack(vixPoints, 0, 0);
    }
    if (vixPoints >= level + rules.deadbandVix()) {
      return above + 1 >= rules.confirmUp()
          ? new IntensityTrack(vixPoints, 0, 0)
          : new IntensityTrack(level, above + 1, 0);
    }
    if (vixPoints <= level - rules.deadbandVix()) {
      return below + 1 >= rules.confirmDown()
          ? new IntensityTrack(vixPoints, 0, 0)
          : new IntensityTrack(level, 0, below + 1);
    }
    return new IntensityTrack(level, 0, 0);
  }
}
