package io.alvh.market;

import io.alvh.unit.Check;
import java.time.LocalDate;

/// One distribution of a fund.
///
/// @param exDate the first session on which a buyer no longer receives it
/// @param amount dollars per share
/// @param growth expected growth of the yearly distribution from here on, per year, as a fraction;
///   the user's own estimate
public record FundDividend(LocalDate exDate, double amount, double growth) {
  public FundDividend {
    Check.notNegative(amount, "amount");
    Check.within(growth, -0.5, 0.5, "growth");
  }
}
