package io.alvh.app;

import io.alvh.adapter.rulebook.RulebookReader;
import io.alvh.backtest.SharedHistory;
import io.alvh.multiverse.BookPlan;
import io.alvh.multiverse.MultiverseWorker;
import io.alvh.multiverse.ReadingList;
import io.alvh.multiverse.SweepJob;
import io.alvh.multiverse.SweepSettings;
import io.alvh.multiverse.SweepWorker;
import io.alvh.strategy.Rulebook;
import io.alvh.unit.BadInputException;
import io.alvh.unit.Money;
import io.alvh.unit.Sha256;
import java.nio.file.Path;
import java.time.LocalDate;

/// All that decides what a multiverse comes to, as the text of a job and back.
///
/// @param place where market data are; other machines must see the same folder
/// @param rulebook text of the rulebook that is read in every way
/// @param readings text of the list
/// @param from first session traded
/// @param to last session
/// @param nav capital paid in
/// @param dataId what the data must hash to
/// @param codeId what the program must hash to
record MultiverseJob(
    DataPlace place,
    String rulebook,
    String readings,
    LocalDate from,
    LocalDate to,
    Money nav,
    String dataId,
    String codeId) {
  /// The kind of these jobs.
  static final String KIND = "multiverse";

  private static final String MADE_UP = "synthetic";

  /// Returns the job.
  SweepJob job() {
    String data =
        switch (place) {
          case DataPlace.Folder f -> "folder " + f.path().toAbsolutePath().normalize();
          case DataPlace.Synthetic made -> MADE_UP + " " + made.from() + " " + made.to();
        };
    String text =
        SweepSettings.empty()
            .with("data", data)
            .with("rulebook", rulebook)
            .with("readings", readings)
            .with("from", from.toString())
            .with("to", to.toString())
            .with("nav_cents", Long.toString(nav.cents()))
            .with("data_id", dataId)
            .with("code_id", codeId)
            .text();
    return new SweepJob(KIND, text, plan().parts().size());
  }

  /// Returns the job written in `text`.
  static MultiverseJob parse(String text) {
    SweepSettings s = SweepSettings.parse(text);
    String data = s.value("data");
    return new MultiverseJob(
        data.startsWith(MADE_UP)
            ? madeUp(data)
            : new DataPlace.Folder(Path.of(data.substring("folder ".length()))),
        s.value("rulebook"),
        s.value("readings"),
        LocalDate.parse(s.value("from")),
        LocalDate.parse(s.value("to")),
        new Money(Long.parseLong(s.value("nav_cents"))),
        s.value("data_id"),
        s.value("code_id"));
  }

  /// Returns the made-up market in `text`; one without a span is the standard one.
  private static DataPlace madeUp(String text) {
    String[] words = text.split(" ", -1);
    return words.length == 1
        ? new DataPlace.Synthetic()
        : new DataPlace.Synthetic(LocalDate.parse(words[1]), LocalDate.parse(words[2]));
  }

  /// Returns what tells this run from every other: all settings but where the data lie.
  String key() {
    return new Sha256()
        .add(
            SweepSettings.empty()
                .with("list", list().hash())
                .with("rulebook", new Sha256().add(rulebook).hex())
                .with("from", from.toString())
                .with("to", to.toString())
                .with("nav_cents", Long.toString(nav.cents()))
                .with("data_id", dataId)
                .with("code_id", codeId)
                .text())
        .hex();
  }

  /// Returns the books.
  BookPlan plan() {
    return BookPlan.of(list(), base());
  }

  /// Returns the readings.
  ReadingList list() {
    return ReadingList.parse("readings", readings);
  }

  /// Returns the rulebook that is read in every way.
  Rulebook base() {
    return base("rulebook", rulebook);
  }

  /// Returns the rulebook in `text`, named `name` in messages.
  ///
  /// @throws BadInputException with all that is wrong with it
  static Rulebook base(String name, String text) {
    return switch (RulebookReader.readText(name, text)) {
      case RulebookReader.Result.Read read -> read.rulebook();
      case RulebookReader.Result.ReadIndex _ ->
          throw new BadInputException(
              name + ": the rules of an index; accepted: a rulebook of condors");
      case RulebookReader.Result.Refused refused ->
          throw new BadInputException(refused.issues().stream().map(Object::toString).toList());
    };
  }

  /// Returns a worker over `history`, which must end with `to`.
  SweepWorker worker(SharedHistory history) {
    return new MultiverseWorker(plan(), history, from, nav);
  }
}
