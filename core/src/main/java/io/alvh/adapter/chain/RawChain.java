package io.alvh.adapter.chain;

import java.util.List;

/// Every option that one file lists for one underlying at one time.
///
/// @param source file, and which part of it where it holds several
/// @param time when it was quoted
/// @param spot level of the underlying in points
record RawChain(
    String source, String underlying, QuoteTime time, double spot, List<RawQuote> quotes) {}
