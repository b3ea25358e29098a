package io.alvh.app;

import io.alvh.adapter.pull.Sources;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/// A download to make.
///
/// @param folder to fill
/// @param cboe base address of Cboe's files
/// @param fred base address of FRED
/// @param exchange base address of the exchange's site
/// @param chains whether option chains are wanted, delayed
/// @param settlements whether the settlements of the last sessions are wanted
public record PullOrder(
    Path folder, URI cboe, URI fred, URI exchange, boolean chains, boolean settlements) {
  /// Returns an order of the publishers' own files, or of mirrors where they are named; a mirror of
  /// Cboe's files stands for both its addresses.
  public static PullOrder of(
      Path folder, Optional<URI> cboe, Optional<URI> fred, boolean chains, boolean settlements) {
    return new PullOrder(
        folder,
        cboe.orElse(Sources.PUBLISHERS.cboe()),
        fred.orElse(Sources.PUBLISHERS.fred()),
        cboe.orElse(Sources.PUBLISHERS.exchange()),
        chains,
        settlements);
  }
}
