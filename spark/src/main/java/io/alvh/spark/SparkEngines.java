package io.alvh.spark;

import io.alvh.multiverse.SweepEngine;
import io.alvh.multiverse.SweepEngines;

/// Opens engines on Apache Spark.
public final class SparkEngines implements SweepEngines {
  @Override
  public String name() {
    return "spark";
  }

  /// Returns an engine on the cluster at `master`: `local[N]`, `local[*]` or `spark://host:port`.
  ///
  /// @throws io.alvh.unit.BadInputException if `master` is not such an address, or nothing answers
  @Override
  public SweepEngine open(String master) {
    return SparkEngine.open(MasterAddress.parse(master), OwnJars.onClassPath());
  }
}
