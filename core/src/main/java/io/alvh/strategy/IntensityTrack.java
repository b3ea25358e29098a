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
/// Where one of the two rules only shows, a second level follows both all the same, to show what it
/// would change.
///
/// @param level confirmed VIX in points; zero before the first close
/// @param above closes in a row above the dead-band
/// @param below closes in a row below it
/// @param shown the same with every rule in force that is switched on
public record IntensityTrack(double level, int above, int below, Shown shown) {
  /// Makes a track on which all rules act.
  public IntensityTrack(double level, int above, int below) {
    this(level, above, below, new Shown(level, above, below));
  }

  /// Nothing has happened yet.
  public static IntensityTrack initial() {
    return new IntensityTrack(0, 0, 0);
  }

  /// A level with its counts; see the track.
  public record Shown(double level, int above, int below) {
    private Shown after(double vixPoints, double deadband, int up, int down) {
      if (level <= 0) {
        return new Shown(vixPoints, 0, 0);
      }
      double dragUp = vixPoints - deadband;
      double dragDown = vixPoints + deadband;
      if (dragUp > level) {
        return new Shown(above + 1 >= up ? dragUp : level, above + 1, 0);
      }
      if (dragDown < level) {
        return new Shown(below + 1 >= down ? dragDown : level, 0, below + 1);
      }
      return new Shown(level, 0, 0);
    }
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

  /// Returns what VIX would ask for with every rule in force that is switched on; absent before the
  /// first close.
  public OptionalDouble confirmedIfAllActed(Intensity rules) {
    return shown.level > 0
        ? OptionalDouble.of(scheduled(rules, shown.level))
        : OptionalDouble.empty();
  }

  /// Returns the track after one session; a session without VIX changes nothing.
  public IntensityTrack after(SessionOutcome outcome) {
    OptionalDouble vix = outcome.signals().find(SignalName.VIX);
    return vix.isEmpty()
        ? this
        : after(vix.getAsDouble(), outcome.rules().hedge().intensity(), outcome.rules().settings());
  }

  /// Returns the track after one VIX close, with both rules acting.
  IntensityTrack after(double vixPoints, Intensity rules) {
    return after(vixPoints, rules, RuleSettings.defaults());
  }

  /// Returns the track after one VIX close. Without its rule the dead-band is nothing and one close
  /// confirms.
  IntensityTrack after(double vixPoints, Intensity rules, RuleSettings settings) {
    boolean band = settings.acts(RuleId.DEADBAND);
    boolean confirm = settings.acts(RuleId.CONFIRMATION);
    Shown acting =
        new Shown(level, above, below)
            .after(
                vixPoints,
                band ? rules.deadbandVix() : 0,
                confirm ? rules.confirmUp() : 1,
                confirm ? rules.confirmDown() : 1);
    boolean bandOn = settings.of(RuleId.DEADBAND).on();
    boolean confirmOn = settings.of(RuleId.CONFIRMATION).on();
    Shown asked =
        shown.after(
            vixPoints,
            bandOn ? rules.deadbandVix() : 0,
            confirmOn ? rules.confirmUp() : 1,
            confirmOn ? rules.confirmDown() : 1);
    return new IntensityTrack(acting.level, acting.above, acting.below, asked);
  }
}
