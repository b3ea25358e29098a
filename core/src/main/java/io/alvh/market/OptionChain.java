package io.alvh.market;

import io.alvh.unit.Check;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// The usable quotes of one underlying at one instant, in ascending order, with a count of those
/// left out.
///
/// @param source where it was read, for a reader's eyes: a file name
/// @param underlying index or fund symbol, such as SPX, XSP, SPY or VIX
/// @param asOf when it was quoted
/// @param session the New York trade date whose market it shows
/// @param spot level of the underlying in points at that time
/// @param quotes usable quotes
/// @param quality what was read and what was left out
public record OptionChain(
    String source,
    String underlying,
    Instant asOf,
    LocalDate session,
    double spot,
    List<OptionQuote> quotes,
    ChainQuality quality) {
  public OptionChain {
    Check.positive(spot, "spot");
    quotes = quotes.stream().sorted().toList();
  }
}
