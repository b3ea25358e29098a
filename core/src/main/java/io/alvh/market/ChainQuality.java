package io.alvh.market;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// How many option quotes a chain held and how many of them were left out, by fault. A quote with
/// several faults counts under the first in the order of `QuoteFault`.
///
/// @param layout the layout the file was recognised as
/// @param read quotes read, usable or not
/// @param faults quotes left out
public record ChainQuality(String layout, int read, Map<QuoteFault, Integer> faults) {
  public ChainQuality {
    EnumMap<QuoteFault, Integer> copy = new EnumMap<>(QuoteFault.class);
    copy.putAll(faults);
    faults = Collections.unmodifiableMap(copy);
  }

  /// Returns the quotes left out.
  public int left() {
    return faults.values().stream().mapToInt(Integer::intValue).sum();
  }
}
