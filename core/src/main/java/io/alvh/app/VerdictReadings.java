package io.alvh.app;

import io.alvh.multiverse.MultiverseResult;
import io.alvh.multiverse.MultiverseSummary;
import io.alvh.multiverse.ReadingList;
import io.alvh.report.verdict.Part;
import io.alvh.study.StudyInput;
import java.util.Optional;

/// Finds the stored results of the readings that belong to a verdict, or has them made.
final class VerdictReadings {
  private final Desk desk;
  private final DataPlace place;
  private final Cluster cluster;

  VerdictReadings(Desk desk, DataPlace place, Cluster cluster) {
    this.desk = desk;
    this.place = place;
    this.cluster = cluster;
  }

  /// Returns what the readings that come with the program came to on the data, rulebook and capital
  /// of `input`. What is not stored is run now, and kept: broken off, the next verdict goes on
  /// where this one ended. On a made-up market nothing is run.
  Part<MultiverseResult> take(VerdictOrder order, StudyInput input) {
    if (!order.multiverse()) {
      return Part.missing("left out by --without-multiverse; ./alvh multiverse runs the readings.");
    }
    Optional<MultiverseResult> stored = stored(order, input);
    if (stored.isEmpty() && input.synthetic()) {
      return Part.missing(
          "the readings are not run on a made-up market, where they would be no evidence.");
    }
    if (stored.isEmpty()) {
      StudyOrder study = order.study();
      BacktestOrder run =
          new BacktestOrder(
              study.rulebook(),
              BacktestOrder.HEADLINE,
              BacktestOrder.OPEN_END,
              study.nav(),
              MultiverseShelf.RESULTS);
      new MultiverseSweep(desk, place)
          .run(
              new MultiverseOrder(
                  run,
                  Optional.empty(),
                  order.engine(),
                  study.threads(),
                  new MultiverseOrder.Draws(order.draws())),
              cluster);
      stored = stored(order, input);
    }
    return stored
        .map(Part::of)
        .orElseGet(() -> Part.missing("the readings that were run do not fit this verdict."));
  }

  private Optional<MultiverseResult> stored(VerdictOrder order, StudyInput input) {
    String rulebook = input.base().id() + " v" + input.base().version() + ",";
    ReadingLists.Source list = ReadingLists.take(Optional.empty());
    String hash = ReadingList.parse(list.name(), list.text()).hash();
    return MultiverseShelf.newest(
            MultiverseShelf.RESULTS,
            input.dataId(),
            new MultiverseSummary.Settings(order.draws(), input.threads()))
        .filter(r -> r.origin().listHash().equals(hash))
        .filter(r -> r.origin().rulebook().startsWith(rulebook))
        .filter(r -> r.origin().data().nav().equals(input.startNav()));
  }
}
