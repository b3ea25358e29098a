package io.alvh.market;

import io.alvh.unit.Check;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;

/// The closes of the Cboe indices that exist on one day; what is missing is absent, never zero.
public final class IndexReadings {
  private final EnumMap<IndexName, Double> values = new EnumMap<>(IndexName.class);

  private IndexReadings(Map<IndexName, Double> byName) {
    byName.forEach((name, value) -> values.put(name, Check.positive(value, name.name())));
  }

  /// Returns readings holding the entries of `byName`, each positive, in index points.
  public static IndexReadings of(Map<IndexName, Double> byName) {
    return new IndexReadings(byName);
  }

  /// Returns the close of `name` in index points, if it exists that day.
  public OptionalDouble find(IndexName name) {
    Double value = values.get(name);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /// Returns the close of `name` in index points; refuses when it is missing.
  public double get(IndexName name) {
    return find(name).orElseThrow(() -> new MissingQuoteException(name + " has no close"));
  }

  /// Returns the readings that exist, in the order of `IndexName`.
  public Map<IndexName, Double> present() {
    return Collections.unmodifiableMap(values);
  }
}
