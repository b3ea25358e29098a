package io.alvh.study;

import io.alvh.pricing.SurfaceCase;
import io.alvh.pricing.VixSmile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// One point of the box of what is not known: how the wings of SPX options, the smile of VIX
/// options and the spread are taken.
///
/// @param surfaces what options are priced on
/// @param spread factor on every slippage and spread
public record BoxNode(SurfaceCase surfaces, double spread) {
  /// The prices and fills of every other run.
  public static final BoxNode BASE = new BoxNode(SurfaceCase.BASE, 1);

  /// Shifts of the wings of SPX options, volatility points.
  public static final List<Double> WINGS = List.of(-2.0, 0.0, 2.0);

  /// Factors on the spread.
  public static final List<Double> SPREADS = List.of(0.5, 1.0, 2.0);

  /// What a node may change.
  public enum Input {
    /// The volatility of the wings of SPX options.
    SPX_WING("SPX wing IV"),
    /// The smile of VIX options.
    VIX_SMILE("VIX smile"),
    /// What a fill costs.
    SPREAD("spread");

    private final String label;

    Input(String label) {
      this.label = label;
    }

    /// Returns the words reports use.
    public String label() {
      return label;
    }
  }

  /// Returns all nodes, 27, those of one surface next to each other.
  public static List<BoxNode> all() {
    List<BoxNode> nodes = new ArrayList<>();
    for (VixSmile smile : VixSmile.values()) {
      for (double wing : WINGS) {
        for (double spread : SPREADS) {
          nodes.add(new BoxNode(new SurfaceCase(wing, smile), spread));
        }
      }
    }
    return List.copyOf(nodes);
  }

  /// Returns what differs from the base.
  public List<Input> changes() {
    List<Input> changes = new ArrayList<>();
    if (surfaces.spxWingPoints() != SurfaceCase.BASE.spxWingPoints()) {
      changes.add(Input.SPX_WING);
    }
    if (surfaces.vixSmile() != SurfaceCase.BASE.vixSmile()) {
      changes.add(Input.VIX_SMILE);
    }
    if (spread != 1) {
      changes.add(Input.SPREAD);
    }
    return changes;
  }

  /// Returns text such as `wing -2, VIX smile low, spread x0.5`.
  public String label() {
    String smile = surfaces.vixSmile().name().toLowerCase(Locale.ROOT);
    return "wing "
        + Figures.number(surfaces.spxWingPoints(), 0)
        + ", VIX smile "
        + smile
        + ", spread x"
        + Figures.number(spread, 1);
  }
}
