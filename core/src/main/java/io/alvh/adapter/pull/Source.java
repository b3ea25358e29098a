package io.alvh.adapter.pull;

import java.net.URI;
import java.time.LocalDate;

/// One file to download.
///
/// @param address where from
/// @param file where to, relative to the data folder
/// @param layout how the publisher lays it out
/// @param complete date of the last row of the complete file, which then never changes again;
///   `LocalDate.MAX` for a file that grows for ever
/// @param listed whether the publisher must have it; else its absence is no failure
record Source(URI address, String file, Layout layout, LocalDate complete, boolean listed) {}
