package io.alvh.adapter.history;

import io.alvh.adapter.history.Catalog.Source;

/// A value and the source it was taken from.
record Sourced<T>(T value, Source source) {}
