package io.alvh.market;

import io.alvh.calendar.Expiry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// Every listed strike of one series as quoted at one instant, strikes ascending: what the VIX
/// formula needs, which counts zero bids. Prices for any other use are in `OptionChain`.
///
/// @param source where it was read, as in `OptionChain`
/// @param root series symbol, such as SPXW
/// @param expiry when it settles
/// @param asOf when it was quoted
/// @param session the New York trade date whose market it shows
/// @param rows one a strike
public record OptionStrip(
    String source,
    String root,
    Expiry expiry,
    Instant asOf,
    LocalDate session,
    List<StripRow> rows) {
  public OptionStrip {
    rows = rows.stream().sorted().toList();
  }
}
