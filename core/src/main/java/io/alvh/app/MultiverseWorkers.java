package io.alvh.app;

import io.alvh.backtest.SharedHistory;
import io.alvh.market.MarketHistory;
import io.alvh.multiverse.SweepJob;
import io.alvh.multiverse.SweepWorker;
import io.alvh.multiverse.SweepWorkers;
import io.alvh.pricing.Valuer;
import io.alvh.unit.BadInputException;

/// Makes workers of a multiverse on any machine that sees the data folder of the job.
public final class MultiverseWorkers implements SweepWorkers {
  /// Makes the maker, for `java.util.ServiceLoader`.
  public MultiverseWorkers() {}

  @Override
  public String kind() {
    return MultiverseJob.KIND;
  }

  /// {@inheritDoc} Reads the whole history.
  ///
  /// @throws BadInputException if data or program here are not those the job was made with
  @Override
  public SweepWorker worker(SweepJob job) {
    MultiverseJob order = MultiverseJob.parse(job.text());
    demand("program", order.codeId(), CodeId.current());
    MarketHistory source = Wiring.history(order.place());
    demand("data", order.dataId(), source.dataId());
    SharedHistory history =
        SharedHistory.of(
            source.snapshots(Desk.FIRST_DATE, order.to()).stream().map(Valuer::of).toList());
    return order.worker(history);
  }

  private static void demand(String what, String wanted, String here) {
    if (!wanted.equals(here)) {
      throw new BadInputException(
          "the "
              + what
              + " of this worker is "
              + here
              + "; accepted: "
              + wanted
              + ", with which the job was made");
    }
  }
}
