package io.alvh.pricing;

import io.alvh.calendar.Expiry;
import java.util.concurrent.ConcurrentHashMap;

/// What is remembered of one underlying on one session.
///
/// @param listed by expiry
/// @param slid by years to expiry, listed or not
record Slices(ConcurrentHashMap<Expiry, Slice> listed, ConcurrentHashMap<Double, Slice> slid) {
  Slices() {
    this(new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
  }
}
