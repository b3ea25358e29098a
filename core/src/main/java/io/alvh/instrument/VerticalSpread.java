package io.alvh.instrument;

import io.alvh.calendar.Expiry;
import io.alvh.unit.Check;
import java.util.List;

/// A bought option against a sold one of the same right further out: a capped long option.
///
/// @param underlying the index
/// @param expiry the one expiry of both legs
/// @param right call (sold strike above) or put (sold strike below)
/// @param longStrike bought
/// @param shortStrike sold
public record VerticalSpread(
    Underlying underlying, Expiry expiry, OptionRight right, double longStrike, double shortStrike)
    implements Structure {
  public VerticalSpread {
    Check.that(
        right == OptionRight.CALL ? longStrike < shortStrike : longStrike > shortStrike,
        "the sold strike must be further out, were "
            + longStrike
            + " bought, "
            + shortStrike
            + " sold");
  }

  @Override
  public List<OptionLeg> legs() {
    OptionLeg bought = new OptionLeg(new OptionContract(underlying, expiry, right, longStrike), 1);
    OptionLeg sold = new OptionLeg(new OptionContract(underlying, expiry, right, shortStrike), -1);
    return longStrike < shortStrike ? List.of(bought, sold) : List.of(sold, bought);
  }
}
