package io.alvh.app;

import io.alvh.adapter.output.OutputFolder;
import io.alvh.adapter.rulebook.RulebookReader;
import io.alvh.adapter.sweep.SweepStore;
import io.alvh.backtest.SharedHistory;
import io.alvh.market.MarketHistory;
import io.alvh.market.MarketSnapshot;
import io.alvh.multiverse.LocalEngine;
import io.alvh.multiverse.MultiverseResult;
import io.alvh.multiverse.MultiverseSummary;
import io.alvh.multiverse.SweepEngine;
import io.alvh.multiverse.SweepJob;
import io.alvh.report.MultiverseCsv;
import io.alvh.report.MultiverseJson;
import io.alvh.report.MultiverseText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// Runs every reading of a list that was fixed before, keeping each finished part, and says what
/// they come to together.
public final class MultiverseSweep {
  private final Desk desk;
  private final DataPlace place;

  /// Makes one on the data of `desk`, which lie at `place`.
  public MultiverseSweep(Desk desk, DataPlace place) {
    this.desk = desk;
    this.place = place;
  }

  /// Runs what is missing, writes `multiverse.txt`, `multiverse.csv` and `multiverse.json`, and
  /// returns the report as text. Parts kept from an earlier run are not done again.
  public List<String> run(MultiverseOrder order) {
    try (Cluster cluster = new Cluster(order.engine())) {
      return run(order, cluster);
    }
  }

  /// Runs what is missing on `cluster`, which stays open.
  List<String> run(MultiverseOrder order, Cluster cluster) {
    OutputFolder out = OutputFolder.open(order.run().out());
    Desk.rulebook(order.run().rulebook());
    String rulebook = RulebookReader.source(order.run().rulebook()).text();
    ReadingLists.Source list = ReadingLists.take(order.readings());
    MarketHistory source = desk.read();
    Span span =
        Span.of(
            source.snapshots(Desk.FIRST_DATE, Desk.LAST_DATE),
            order.run().from(),
            order.run().to(),
            true);
    MultiverseJob asked =
        new MultiverseJob(
            place,
            rulebook,
            list.text(),
            span.from(),
            span.to(),
            order.run().nav(),
            source.dataId(),
            CodeId.current());
    List<MarketSnapshot> traded = source.snapshots(span.from(), span.to());
    MultiverseShelf.About about =
        new MultiverseShelf.About(source.synthetic(), traded.size(), Wiring.code());
    try (SweepStore store = SweepStore.open(out.path(MultiverseShelf.FILE))) {
      SweepJob job = asked.job();
      store.begin(new SweepStore.Run(asked.key(), job, about.text()));
      complete(engine(order, cluster, asked, source), asked, job, store);
      desk.progress().at("multiverse: summary", 0, 0);
      MultiverseResult result =
          MultiverseShelf.result(
              asked,
              about,
              store.results(asked.key()),
              new MultiverseSummary.Settings(order.draws().count(), order.threads()));
      return write(out, result, span.notes());
    }
  }

  private void complete(
      Supplier<SweepEngine> engine, MultiverseJob asked, SweepJob job, SweepStore store) {
    Map<Integer, byte[]> kept = store.results(asked.key());
    List<Integer> missing = new ArrayList<>();
    for (int p = 0; p < job.parts(); p++) {
      if (!kept.containsKey(p)) {
        missing.add(p);
      }
    }
    // The list's hash stands before the first result.
    desk.progress()
        .at(
            "multiverse: list "
                + asked.list().hash()
                + ", "
                + kept.size()
                + " of "
                + job.parts()
                + " parts kept from before",
            0,
            0);
    if (missing.isEmpty()) {
      return;
    }
    AtomicInteger done = new AtomicInteger();
    String step = "multiverse: parts";
    SweepEngine does = engine.get();
    desk.progress().at(step, 0, missing.size());
    Desk.onWholeData(() -> {
      does.run(
          job,
          missing,
          (part, result) -> {
            store.put(asked.key(), part, result);
            desk.progress().at(step, done.incrementAndGet(), missing.size());
          });
      return done;
    });
  }

  /// Nothing is priced here before a part must be done here.
  private Supplier<SweepEngine> engine(
      MultiverseOrder order, Cluster cluster, MultiverseJob asked, MarketHistory source) {
    return () ->
        cluster
            .engine()
            .orElseGet(() -> {
              SharedHistory history = SharedHistory.of(desk.priced(source, asked.to()).sessions());
              return new LocalEngine(_ -> asked.worker(history), order.threads());
            });
  }

  private static List<String> write(OutputFolder out, MultiverseResult result, List<String> notes) {
    List<String> text = new ArrayList<>(MultiverseText.lines(result));
    text.addAll(notes);
    try (Drafts drafts = new Drafts(out)) {
      drafts.write("multiverse.csv", MultiverseCsv.text(result));
      drafts.write("multiverse.json", MultiverseJson.text(result));
      drafts.write("multiverse.txt", String.join("\n", text) + "\n");
      drafts.commit();
    }
    return text;
  }
}
