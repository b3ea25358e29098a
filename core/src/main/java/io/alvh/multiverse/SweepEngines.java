package io.alvh.multiverse;

/// Makes engines of one name; found by `java.util.ServiceLoader`, so that a cluster's libraries
/// need not be on every machine.
public interface SweepEngines {
  /// Returns the name users give, for example `spark`.
  String name();

  /// Returns an engine.
  ///
  /// @param master address of the cluster in its own notation
  SweepEngine open(String master);
}
