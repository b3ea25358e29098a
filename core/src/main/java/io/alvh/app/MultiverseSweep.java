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
import io.alvh.multiverse.SweepEngines;
import io.alvh.multiverse.SweepJob;
import io.alvh.report.MultiverseCsv;
import io.alvh.report.MultiverseJson;
import io.alvh.report.MultiverseText;
import io.alvh.unit.BadInputException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicInteger;

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
      complete(order, asked, job, store, source);
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
      MultiverseOrder order,
      MultiverseJob asked,
      SweepJob job,
      SweepStore store,
      MarketHistory source) {
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
    try (SweepEngine engine = engine(order, asked, source)) {
      desk.progress().at(step, 0, missing.size());
      Desk.onWholeData(() -> {
        engine.run(
            job,
            missing,
            (part, result) -> {
              store.put(asked.key(), part, result);
              desk.progress().at(step, done.incrementAndGet(), missing.size());
            });
        return done;
      });
    }
  }

  private SweepEngine engine(MultiverseOrder order, MultiverseJob asked, MarketHistory source) {
    if (order.engine().name().equals(MultiverseOrder.LOCAL)) {
      SharedHistory history = SharedHistory.of(desk.priced(source, asked.to()).sessions());
      return new LocalEngine(_ -> asked.worker(history), order.threads());
    }
    List<String> names = new ArrayList<>(List.of(MultiverseOrder.LOCAL));
    for (SweepEngines engines :
        ServiceLoader.load(SweepEngines.class, SweepEngines.class.getClassLoader())) {
      if (engines.name().equals(order.engine().name())) {
        return engines.open(order.engine().master());
      }
      names.add(engines.name());
    }
    names.sort(Comparator.naturalOrder());
    throw new BadInputException(
        "--engine "
            + order.engine().name()
            + ": not on this machine's class path; accepted: "
            + String.join(", ", names));
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
