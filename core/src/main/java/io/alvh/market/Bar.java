package io.alvh.market;

import io.alvh.unit.Check;

/// One session of an index, in points. The open may be the previous close (see docs/data.md): it is
/// never traded on.
public record Bar(double open, double high, double low, double close) {
  public Bar {
    Check.positive(open, "open");
    Check.positive(close, "close");
    Check.that(
        low > 0 && low <= high, "low must be positive and at most high, were " + low + ", " + high);
  }
}
