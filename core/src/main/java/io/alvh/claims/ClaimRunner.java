package io.alvh.claims;

import io.alvh.backtest.Backtest;
import io.alvh.backtest.RunResult;
import io.alvh.backtest.SharedHistory;
import io.alvh.claims.CaseFile.Kept;
import io.alvh.ledger.Journal;
import io.alvh.strategy.Rulebook;
import io.alvh.study.BoxNode;
import io.alvh.study.BoxSweep;
import io.alvh.study.Period;
import io.alvh.study.RiskFree;
import io.alvh.study.RunSlice;
import io.alvh.study.Sweep;
import io.alvh.study.inference.BookDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

/// Runs every book the claims ask for, those of model-priced numbers all over the box, and judges.
public final class ClaimRunner {
  private static final Journal UNKEPT = _ -> {};

  private final ClaimInput input;
  private final ClaimListener listener;
  private final SharedHistory history;
  private final LocalDate first;
  private final Map<BookKey, RunResult> runs = new LinkedHashMap<>();
  private final Map<BoxNode, Map<BookKey, BookDays>> boxed = new LinkedHashMap<>();
  private final Map<BoxNode, Map<Kept, double[]>> reduced = new LinkedHashMap<>();

  /// A book at a node, up to when it is needed, and the claims that keep something of it.
  private record Errand(BookKey key, LocalDate to, List<ClaimSpec> keepers) {}

  /// What is left of a run at a node.
  private record Boxed(BookKey key, BookDays days, Map<Kept, double[]> kept) {}

  private ClaimRunner(ClaimInput input, ClaimListener listener) {
    this.input = input;
    this.listener = listener;
    this.history = SharedHistory.of(input.study().history());
    this.first = input.study().headlineStart();
  }

  /// Judges every claim of `input`. The result does not depend on the number of threads.
  ///
  /// @throws CancellationException if the calling thread is interrupted
  public static ClaimResult run(ClaimInput input, ClaimListener listener) {
    ClaimRunner runner = new ClaimRunner(input, listener);
    runner.runBooks();
    runner.runBox();
    return new ClaimResult(
        input.study().manifest(runner.first), input.sampling(), runner.findings());
  }

  private static ClaimMetric metric(ClaimSpec claim) {
    return Metrics.find(claim.metric())
        .orElseThrow(() -> new IllegalArgumentException("no metric " + claim.metric()));
  }

  private List<ClaimSpec> testable() {
    return input.claims().stream().filter(ClaimSpec::testable).toList();
  }

  private void runBooks() {
    List<BookKey> keys =
        testable().stream().flatMap(c -> metric(c).books(c).stream()).distinct().toList();
    AtomicInteger done = new AtomicInteger();
    List<Callable<RunResult>> tasks = new ArrayList<>();
    for (BookKey key : keys) {
      tasks.add(() -> {
        RunResult run = run(key.rules(input.study().base()), history);
        listener.at("claims: books", done.incrementAndGet(), keys.size());
        return run;
      });
    }
    List<RunResult> results = Sweep.all(tasks, input.study().threads());
    for (int i = 0; i < keys.size(); i++) {
      runs.put(keys.get(i), results.get(i));
      listener.ran(keys.get(i), results.get(i));
    }
  }

  private RunResult run(Rulebook rules, SharedHistory over) {
    return Backtest.run(rules, over, first, input.study().startNav(), UNKEPT);
  }

  private List<Errand> errands() {
    Map<BookKey, Errand> errands = new LinkedHashMap<>();
    for (ClaimSpec claim : testable()) {
      for (BookKey key : metric(claim).boxed(claim)) {
        errands.merge(
            key,
            new Errand(key, claim.period().to(), List.of(claim)),
            (a, b) -> {
              List<ClaimSpec> both = new ArrayList<>(a.keepers());
              both.addAll(b.keepers());
              return new Errand(key, a.to().isAfter(b.to()) ? a.to() : b.to(), both);
            });
      }
    }
    return List.copyOf(errands.values());
  }

  private void runBox() {
    List<Errand> errands = errands();
    if (errands.isEmpty() || input.study().synthetic()) {
      // Nothing on made-up prices is evidence, so nothing is gained by shifting them.
      return;
    }
    AtomicInteger done = new AtomicInteger();
    int total = errands.size() * BoxNode.all().size();
    Map<BoxNode, List<Boxed>> results =
        BoxSweep.run(
            input.study().history(),
            input.study().threads(),
            (node, shifted) -> {
              List<Callable<Boxed>> tasks = new ArrayList<>();
              for (Errand errand : errands) {
                tasks.add(() -> {
                  Boxed result = boxed(errand, node, shifted);
                  listener.at("claims: box", done.incrementAndGet(), total);
                  return result;
                });
              }
              return tasks;
            });
    results.forEach((node, list) -> {
      Map<BookKey, BookDays> days = new LinkedHashMap<>();
      Map<Kept, double[]> kept = new LinkedHashMap<>();
      for (Boxed each : list) {
        days.put(each.key(), each.days());
        kept.putAll(each.kept());
      }
      boxed.put(node, days);
      reduced.put(node, kept);
    });
  }

  private Boxed boxed(Errand errand, BoxNode node, SharedHistory shifted) {
    RunResult run;
    RunResult base = runs.get(errand.key());
    if (node.equals(BoxNode.BASE) && base != null) {
      run = base;
    } else {
      Rulebook rules = errand.key().rules(input.study().base());
      run =
          run(
              rules.withFills(rules.fills().withSlippageTimes(node.spread())),
              shifted.until(end(errand.to())));
    }
    BookDays days = BookDays.of(RunSlice.of(run, Period.HEADLINE).orElseThrow());
    Map<Kept, double[]> kept = new LinkedHashMap<>();
    for (ClaimSpec claim : errand.keepers()) {
      double[] values = metric(claim).reduced(claim, errand.key(), run);
      if (values.length > 0) {
        kept.put(new Kept(claim.id(), errand.key()), values);
      }
    }
    return new Boxed(errand.key(), days, kept);
  }

  /// Returns `to`, or the third session of the sample if that is later: a run needs two.
  private LocalDate end(LocalDate to) {
    LocalDate least = history.sessions().get(history.place(first) + 2).snapshot().date();
    return to.isAfter(least) ? to : least;
  }

  private List<Finding> findings() {
    CaseFile file =
        new CaseFile(
            input.study().base(),
            history,
            first,
            input.study().synthetic(),
            RiskFree.of(input.study().history()),
            runs,
            boxed,
            reduced,
            input.indexRules(),
            input.sampling(),
            new Estimates(input.sampler()));
    List<Finding> findings = new ArrayList<>();
    for (ClaimSpec claim : input.claims()) {
      if (Thread.currentThread().isInterrupted()) {
        throw new CancellationException("interrupted before the last claim was judged");
      }
      findings.add(
          claim.testable()
              ? VerdictRule.find(claim, metric(claim).measure(claim, file))
              : VerdictRule.untestable(claim));
      listener.at("claims: judged", findings.size(), input.claims().size());
    }
    return findings;
  }
}
