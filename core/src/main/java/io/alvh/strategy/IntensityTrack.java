package io.alvh.strategy;

import io.alvh.signal.SignalName;
import io.alvh.strategy.HedgeRules.Intensity;
import io.alvh.strategy.HedgeRules.Intensity.Point;
import java.util.List;
import java.util.OptionalDouble;

/// Confirmed hedge intensity: dead-band and confirmation closes applied to VIX.
///
/// The schedule is read at a confirmed VIX level, not at the last close. The level has play: it
/// stays where it is while closes lie within the dead-band around it, and is dragged along the edge
/// of the dead-band by closes outside it, once as many in a row lie on the same side as the rules
/// ask for. A close inside the dead-band starts the count anew. Setting the level to the close
/// instead would leave two thirds of the switches that raw thresholds make.
///
/// @param level confirmed VIX in points; zero before the first close
/// @param above closes in a row above the dead-band
/// @param below closes in a row below it
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
    double dragUp = vixPoints - rules.deadbandVix();
    double dragDown = vixPoints + rules.deadbandVix();
    if (dragUp > level) {
      return new IntensityTrack(above + 1 >= rules.confirmUp() ? dragUp : level, above + 1, 0);
    }
    if (dragDown < level) {
      return new IntensityTrack(below + 1 >= rules.confirmDown() ? dragDown : level, 0, below + 1);
    }
    return new IntensityTrack(level, 0, 0);
  }
}
