package io.alvh.validation;

import io.alvh.calibration.QuotedSmile;
import io.alvh.calibration.QuotedVol;
import io.alvh.pricing.SmileTable;
import io.alvh.pricing.SpxShape;
import io.alvh.pricing.Valuer;
import io.alvh.pricing.black.Black76;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// One quote and what the model says of it, volatilities in points.
///
/// @param smile the expiry it belongs to
/// @param vol the quote
/// @param modelled volatility of the surface of its day; absent for a chain quoted within a
///   session, whose index levels are not in the data
/// @param shaped volatility of the day's shape at the level that suits the expiry's own quotes
/// @param fitted the same by the newest row of the smile, which knows every quote
/// @param scale points of SPX a point of the underlying
public record JudgedQuote(
    QuotedSmile smile,
    QuotedVol vol,
    OptionalDouble modelled,
    double shaped,
    double fitted,
    double scale) {

  /// Judges every quote of `smile`.
  ///
  /// @param closing valuer of the session's close, if the quotes are of that close
  public static List<JudgedQuote> of(QuotedSmile smile, Optional<Valuer> closing) {
    SpxShape inForce = SmileTable.at(smile.session()).coefficients().shape(smile.state());
    SpxShape newest = SmileTable.rows().getLast().coefficients().shape(smile.state());
    double level = smile.theta(inForce);
    double newestLevel = smile.theta(newest);
    List<JudgedQuote> judged = new ArrayList<>();
    for (QuotedVol v : smile.vols()) {
      judged.add(
          new JudgedQuote(
              smile,
              v,
              closing
                  .map(c -> OptionalDouble.of(100 * c.spxVol(smile.expiry(), v.k())))
                  .orElse(OptionalDouble.empty()),
              100 * smile.vol(inForce, level, v.k()),
              100 * smile.vol(newest, newestLevel, v.k()),
              smile.underlying().equals("SPX") ? 1 : 10));
    }
    return judged;
  }

  /// Returns the quoted volatility.
  public double quoted() {
    return 100 * vol.vol();
  }

  /// Returns half of ask less bid, in points of SPX.
  public double halfSpread() {
    return scale * vol.quote().halfSpread();
  }

  /// Returns the price at `volPoints` less the mid, in points of SPX.
  public double priceError(double volPoints) {
    return scale * (price(volPoints) - vol.quote().mid());
  }

  /// Returns the price at `volPoints` in points of the underlying.
  public double price(double volPoints) {
    return Black76.price(
        vol.quote().right(),
        smile.forward(),
        vol.quote().strike(),
        smile.years(),
        volPoints / 100,
        smile.discount());
  }
}
