package io.alvh.app;

import io.alvh.adapter.output.Draft;
import io.alvh.adapter.output.OutputFolder;
import io.alvh.market.MarketHistory;
import io.alvh.market.MarketSnapshot;
import io.alvh.pricing.Valuer;
import io.alvh.report.SignalCsv;
import io.alvh.report.SignalText;
import io.alvh.signal.Lookback;
import io.alvh.signal.SignalSet;
import io.alvh.strategy.Rulebook;
import io.alvh.unit.BadInputException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Computes the signals of sessions of a history, each from all sessions before it.
final class SignalVectors {
  private static final LocalDate FIRST_DATE = LocalDate.of(1900, 1, 1);
  private static final int STEP = 100;

  private final SignalsOrder order;
  private final Rulebook rules;
  private final MarketHistory history;
  private final Progress progress;

  SignalVectors(SignalsOrder order, Rulebook rules, MarketHistory history, Progress progress) {
    this.order = order;
    this.rules = rules;
    this.history = history;
    this.progress = progress;
  }

  /// Writes the file that was asked for and returns the report.
  List<String> run() {
    List<MarketSnapshot> all = history.snapshots(FIRST_DATE, BacktestOrder.OPEN_END);
    check(all);
    Optional<OutputFolder> folder = order.csv().map(OutputFolder::ofFile);
    List<MarketSnapshot> used = all.stream().filter(s -> !s.date().isAfter(order.to())).toList();
    if (folder.isEmpty()) {
      return print(compute(used, Optional.empty()));
    }
    Path file = order.csv().orElseThrow();
    try (Draft draft = folder.get().draft(String.valueOf(file.getFileName()))) {
      draft.append(SignalCsv.HEADER + "\n");
      SignalSet last = compute(used, Optional.of(draft));
      List<String> lines = new ArrayList<>(order.date().isPresent() ? print(last) : List.of());
      lines.add("Signals: " + draft.commit());
      return lines;
    }
  }

  private SignalSet compute(List<MarketSnapshot> used, Optional<Draft> draft) {
    Lookback past = Lookback.EMPTY;
    for (int i = 0; i < used.size(); i++) {
      if (i % STEP == 0) {
        progress.at("computing signals", i, used.size());
      }
      past = past.plus(Valuer.of(used.get(i)));
      if (draft.isPresent() && !used.get(i).date().isBefore(order.from())) {
        draft.get().append(SignalCsv.lines(past.signals(rules.edrFormula())));
      }
    }
    return past.signals(rules.edrFormula());
  }

  private List<String> print(SignalSet signals) {
    return SignalText.lines(signals, rules, history.synthetic());
  }

  private void check(List<MarketSnapshot> all) {
    if (all.isEmpty()) {
      throw new BadInputException("the data hold no session; see alvh data check");
    }
    LocalDate first = all.getFirst().date();
    LocalDate last = all.getLast().date();
    String there = "the data hold sessions from " + first + " to " + last;
    if (order.date().isEmpty()) {
      if (all.stream().noneMatch(s -> isWithin(s.date()))) {
        throw new BadInputException(
            "no session between the dates of --from and --to; accepted: " + there);
      }
      return;
    }
    LocalDate date = order.date().get();
    if (date.isBefore(first) || date.isAfter(last)) {
      throw new BadInputException("--date " + date + ": " + there);
    }
    LocalDate before = first;
    for (MarketSnapshot s : all) {
      if (s.date().equals(date)) {
        return;
      }
      if (s.date().isAfter(date)) {
        throw new BadInputException(
            "--date " + date + ": no session; accepted: " + before + " or " + s.date());
      }
      before = s.date();
    }
  }

  private boolean isWithin(LocalDate date) {
    return !date.isBefore(order.from()) && !date.isAfter(order.to());
  }
}
