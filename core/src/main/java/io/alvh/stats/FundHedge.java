package io.alvh.stats;

import io.alvh.unit.Check;
import java.util.ArrayList;
import java.util.List;

/// How many hedge contracts a holding of shares or a fund asks for: the loss in a stress over the
/// gain of one contract in the same stress, times how dear the holding's return is against its
/// beta's, kept within 0.8 and 1.2.
///
/// `contracts = beta value stress / gain * clip(r_implied / r_CAPM, 0.8, 1.2)`, `r_CAPM = rf + beta
/// ERP` (W. F. Sharpe, *Journal of Finance* 19 (1964) 425-442). The factor and its bounds are the
/// method's, without a published source.
///
/// @param value of the holding, dollars, zero or more
/// @param beta to the S&P 500
/// @param stress fall of the S&P 500, fraction above zero, such as 0.03
/// @param gain of one hedge contract in that stress, dollars, above zero
/// @param riskFree fraction a year
/// @param premium equity risk premium, fraction a year
public record FundHedge(
    double value, double beta, double stress, double gain, double riskFree, double premium) {
  /// Least factor.
  public static final double LEAST = 0.8;

  /// Greatest factor.
  public static final double MOST = 1.2;

  public FundHedge {
    Check.notNegative(value, "value");
    Check.finite(beta, "beta");
    Check.within(stress, Double.MIN_VALUE, 1, "stress");
    Check.positive(gain, "gain of a contract");
    Check.finite(riskFree, "riskless rate");
    Check.finite(premium, "equity risk premium");
  }

  /// How many contracts, or why that is not said.
  public sealed interface Size {
    /// A number of contracts, not rounded, zero or more.
    ///
    /// @param contracts zero or more
    /// @param factor applied, in [0.8, 1.2]
    /// @param impliedReturn of the dividends at today's price, fraction a year
    /// @param duration of the holding, years
    record Sized(double contracts, double factor, double impliedReturn, double duration)
        implements Size {}

    /// No number.
    ///
    /// @param reason in a few words
    record NotSized(String reason) implements Size {}
  }

  /// The size under other growth.
  ///
  /// @param growthShift added to both growth rates, fraction a year
  /// @param size then
  public record Sensitivity(double growthShift, Size size) {}

  /// Returns the return the capital asset pricing model asks for, fraction a year.
  public double required() {
    return riskFree + beta * premium;
  }

  /// Returns the size for a holding whose shares cost `price` dollars and pay what `model` says.
  public Size size(DividendModel model, double price) {
    if (required() <= 0) {
      return new Size.NotSized("the return asked for is not above zero");
    }
    return switch (model.impliedBy(price)) {
      case DividendModel.Value.NotApplicable n -> new Size.NotSized(n.reason());
      case DividendModel.Value.Valued v -> {
        // At the return its beta asks for the dividends must have a value too.
        if (required() <= model.growth()) {
          yield new Size.NotSized(
              "model not applicable: required return does not exceed growth for ever");
        }
        double factor = Math.clamp(v.required() / required(), LEAST, MOST);
        yield new Size.Sized(
            Math.max(0, beta * value * stress / gain) * factor, factor, v.required(), v.duration());
      }
    };
  }

  /// Returns the size with both growth rates shifted by each of `shifts`, fractions a year.
  public List<Sensitivity> sensitivity(DividendModel model, double price, double... shifts) {
    List<Sensitivity> rows = new ArrayList<>();
    for (double shift : shifts) {
      DividendModel shifted =
          new DividendModel(
              model.dividend(), model.years(), model.firstGrowth() + shift, model.growth() + shift);
      rows.add(new Sensitivity(shift, size(shifted, price)));
    }
    return rows;
  }
}
