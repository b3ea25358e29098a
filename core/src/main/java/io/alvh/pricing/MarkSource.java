package io.alvh.pricing;

/// Where a price comes from.
public enum MarkSource {
  /// A quote or an official settlement.
  OBSERVED,
  /// This program's model.
  MODELLED
}
