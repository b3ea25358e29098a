package io.alvh.app;

import io.alvh.multiverse.BootstrapJob;
import io.alvh.multiverse.SweepEngine;
import io.alvh.study.inference.PairedSampler;
import java.util.Optional;

/// The cluster a command was told to use, if any: one connection for the whole command, which does
/// one job at a time. Used by one thread.
final class Cluster implements AutoCloseable {
  private final EngineOrder order;
  private Optional<SweepEngine> open = Optional.empty();

  /// Makes one that connects when it is first needed.
  Cluster(EngineOrder order) {
    this.order = order;
  }

  /// Returns the cluster of `order`, connected: a wrong address is found before hours of work, not
  /// after.
  ///
  /// @throws io.alvh.unit.BadInputException if nothing answers
  static Cluster connected(EngineOrder order) {
    Cluster cluster = new Cluster(order);
    cluster.engine();
    return cluster;
  }

  /// Returns what does the parts of jobs; nothing if this machine's own threads do them.
  ///
  /// @throws io.alvh.unit.BadInputException if nothing answers
  Optional<SweepEngine> engine() {
    if (open.isEmpty() && !order.local()) {
      open = Optional.of(order.engines().open(order.master()));
    }
    return open;
  }

  /// Returns what makes the draws of two books; the numbers are the same.
  PairedSampler sampler() {
    return engine().map(BootstrapJob::sampler).orElseGet(PairedSampler::here);
  }

  /// Leaves the cluster.
  @Override
  public void close() {
    open.ifPresent(SweepEngine::close);
  }
}
