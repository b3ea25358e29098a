package io.alvh.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.HistoryData;
import io.alvh.adapter.history.CsvHistory;
import io.alvh.adapter.history.HistoryLoad;
import io.alvh.ledger.Journal;
import io.alvh.ledger.LedgerEntry;
import io.alvh.market.MarketHistory;
import io.alvh.pricing.Valuer;
import io.alvh.strategy.Rulebooks;
import io.alvh.study.DailyTrack;
import io.alvh.study.PlannedRun;
import io.alvh.study.RunOutcome;
import io.alvh.study.Study;
import io.alvh.study.StudyInput;
import io.alvh.study.StudyPorts;
import io.alvh.study.StudyResult;
import io.alvh.unit.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The whole study over the whole of history, every run of it watched.
@Tag("history")
@Tag("long")
class MatrixHistoryTest {
  private static final int MULTIPLIER = 100;

  private final MarketHistory source = source();
  private final List<Valuer> market =
      source.snapshots(LocalDate.of(1990, 1, 2), LocalDate.of(2030, 1, 1)).parallelStream()
          .map(Valuer::of)
          .toList();

  @Test
  void one_thread_and_two_give_the_same_bytes_and_every_cent_is_accounted_for() {
    Books books = new Books();
    StudyResult two = Study.run(input(2), books);
    StudyResult one = Study.run(input(1), new Unwatched());

    assertThat(StudyCsv.metrics(one)).isEqualTo(StudyCsv.metrics(two));
    assertThat(StudyCsv.navDaily(one)).isEqualTo(StudyCsv.navDaily(two));
    assertThat(StudyCsv.claims(one)).isEqualTo(StudyCsv.claims(two));
    assertThat(hashes(one)).isEqualTo(hashes(two));
    assertThat(two.runs()).hasSizeGreaterThan(100);
    two.runs().forEach(run -> check(run, books.of(run)));
  }

  /// What a day's journal says must be what the day's row says.
  private static void check(RunOutcome run, Book book) {
    List<DailyTrack.Day> days = run.track().days();
    assertThat(book.days).as(run.cell().label()).hasSize(days.size());
    long before = book.deposited;
    for (int i = 0; i < days.size(); i++) {
      DailyTrack.Day day = days.get(i);
      Day journal = book.days.get(i);
      String where = run.cell().label() + " " + run.twist().label() + " " + day.date();
      assertThat(journal.nav()).as(where).isEqualTo(day.nav());
      assertThat(day.nav() - before)
          .as(where)
          .isEqualTo(day.condorPnl() + day.hedgePnl() + journal.interest());
      before = day.nav();
    }
  }

  private static List<String> hashes(StudyResult study) {
    return study.runs().stream().map(r -> r.marks().journalHash()).toList();
  }

  private StudyInput input(int threads) {
    return new StudyInput(
        Rulebooks.defaults(),
        market,
        source.dataId(),
        false,
        Money.ofDollars(1_000_000),
        "test",
        threads);
  }

  private static MarketHistory source() {
    if (CsvHistory.open(HistoryData.require()) instanceof HistoryLoad.Loaded loaded) {
      return loaded.history();
    }
    throw new AssertionError("the data folder is not usable");
  }

  /// What a session's journal says of the book, in cents.
  private record Day(long nav, long interest) {}

  /// Adds up a journal by itself, in cents, and checks every entry against its own arithmetic.
  private static final class Book implements Journal {
    private final List<Day> days = new ArrayList<>();
    private long deposited;
    private long cash;

    @Override
    public void append(List<LedgerEntry> entries) {
      long interest = 0;
      for (LedgerEntry entry : entries) {
        cash += entry.cash().cents();
        switch (entry) {
          case LedgerEntry.Deposited d -> deposited += d.cash().cents();
          case LedgerEntry.Opened o ->
              agrees(o, o.price() * o.quantity() * MULTIPLIER - o.fees().dollars());
          case LedgerEntry.Closed c ->
              agrees(c, c.price() * c.quantity() * MULTIPLIER - c.fees().dollars());
          case LedgerEntry.Settled s -> agrees(s, s.payoff() * s.quantity() * MULTIPLIER);
          case LedgerEntry.InterestPaid i -> interest += i.cash().cents();
          case LedgerEntry.Marked m -> {
            assertThat(m.nav().cents())
                .as("%s", m)
                .isEqualTo(cash + m.condors().cents() + m.hedge().cents());
            days.add(new Day(m.nav().cents(), interest));
          }
          case LedgerEntry.IndexTraded _, LedgerEntry.DividendPaid _ ->
              throw new AssertionError("the condor book holds no index: " + entry);
          case LedgerEntry.Decided _ -> {}
        }
      }
    }

    private static void agrees(LedgerEntry entry, double dollars) {
      if (Math.abs(entry.cash().dollars() - dollars) > 0.011) {
        throw new AssertionError(entry + " should move " + dollars + " dollars");
      }
    }
  }

  /// One book a run. Runs differ in cell or twist.
  private static final class Books implements StudyPorts {
    private final Map<String, Book> byRun = new ConcurrentHashMap<>();

    @Override
    public Journal journal(PlannedRun run) {
      return byRun.computeIfAbsent(run.rules().id(), _ -> new Book());
    }

    @Override
    public void progress(int finished, int total, PlannedRun run) {}

    Book of(RunOutcome run) {
      String id = run.cell().label() + "; " + run.twist().label();
      return Objects.requireNonNull(byRun.get(id), id);
    }
  }

  private static final class Unwatched implements StudyPorts {
    @Override
    public Journal journal(PlannedRun run) {
      return _ -> {};
    }

    @Override
    public void progress(int finished, int total, PlannedRun run) {}
  }
}
