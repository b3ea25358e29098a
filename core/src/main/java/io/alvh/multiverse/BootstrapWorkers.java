package io.alvh.multiverse;

/// Makes workers for the paired bootstrap.
public final class BootstrapWorkers implements SweepWorkers {
  @Override
  public String kind() {
    return BootstrapJob.KIND;
  }

  @Override
  public SweepWorker worker(SweepJob job) {
    return BootstrapJob.worker(job);
  }
}
