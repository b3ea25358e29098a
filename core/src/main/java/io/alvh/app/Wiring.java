package io.alvh.app;

import io.alvh.adapter.chain.ChainFile;
import io.alvh.adapter.chain.ChainFolder;
import io.alvh.adapter.chain.ChainReading;
import io.alvh.adapter.chain.PaperReader;
import io.alvh.adapter.history.CsvHistory;
import io.alvh.adapter.history.DataIssue;
import io.alvh.adapter.history.FilesId;
import io.alvh.adapter.history.FundFile;
import io.alvh.adapter.history.HistoryLoad;
import io.alvh.adapter.history.VxListing;
import io.alvh.adapter.pull.Pull;
import io.alvh.adapter.pull.Sources;
import io.alvh.adapter.synthetic.SyntheticMarket;
import io.alvh.adapter.synthetic.World;
import io.alvh.calendar.TradingCalendar;
import io.alvh.market.FundHolding;
import io.alvh.market.MarketHistory;
import io.alvh.unit.BadInputException;
import io.alvh.validation.PaperStrips;
import io.alvh.validation.QuoteCensus;
import io.alvh.validation.QuoteFile;
import io.alvh.validation.Quotes;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The one place that asks the machine for its clock, environment and processors, and makes
/// adapters.
final class Wiring {
  private Wiring() {}

  /// Returns where market data come from.
  static DataPlace place(Optional<Path> option) {
    return DataPlace.choose(option, Optional.ofNullable(System.getenv("ALVH_DATA")), Path.of(""));
  }

  /// Returns how many runs may go side by side.
  static int threads() {
    return Runtime.getRuntime().availableProcessors();
  }

  /// Returns the version of the program.
  static String code() {
    return Optional.ofNullable(Wiring.class.getPackage().getImplementationVersion())
        .orElse("development");
  }

  /// Returns the history at `place`.
  ///
  /// @throws BadInputException with everything that makes the folder unusable
  static MarketHistory history(DataPlace place) {
    return switch (place) {
      case DataPlace.Folder folder -> files(folder);
      case DataPlace.Synthetic made -> SyntheticMarket.world(World.REGIMES, made.from(), made.to());
    };
  }

  /// Returns the funds held by the user's files at `place`.
  ///
  /// @throws BadInputException with everything that makes the folder unusable
  static List<FundHolding> holdings(DataPlace place) {
    return switch (place) {
      case DataPlace.Folder folder -> files(folder).holdings();
      case DataPlace.Synthetic _ -> List.of();
    };
  }

  private static CsvHistory files(DataPlace.Folder folder) {
    return switch (CsvHistory.open(folder.path())) {
      case HistoryLoad.Loaded loaded -> loaded.history();
      case HistoryLoad.Refused refused ->
          throw new BadInputException(
              refused.report().errors().stream().map(Object::toString).toList());
    };
  }

  /// Returns the option quotes below `folder`.
  static Quotes quotes(DataPlace.Folder folder) {
    ChainReading reading = ChainFolder.read(folder.path());
    PaperReader.Reading paper = PaperReader.read(folder.path());
    FundFile.Reading fund = FundFile.read(folder.path());
    return new Quotes(
        reading.chains(),
        reading.strips(),
        new PaperStrips(paper.near(), paper.next()),
        VxListing.read(folder.path()),
        fund.bars(),
        new QuoteCensus(
            reading.files().stream()
                .map(f -> new QuoteFile(f.name(), f.chains(), f.first(), f.last(), f.quality()))
                .toList(),
            Stream.of(reading.issues(), paper.issues(), fund.issues())
                .flatMap(List::stream)
                .map(Object::toString)
                .toList()),
        FilesId.of(folder.path(), names(reading)));
  }

  /// Returns the files a validation reads beyond the history's, those that were refused included.
  private static List<String> names(ChainReading reading) {
    return Stream.of(
            reading.files().stream().map(ChainFile::name),
            reading.issues().stream().map(DataIssue::file),
            PaperReader.FILES.stream(),
            Stream.of(FundFile.NAME))
        .flatMap(names -> names)
        .toList();
  }

  /// Returns a download into `folder`.
  static Pull pull(Path folder, Sources sources, Consumer<String> progress) {
    return new Pull(folder, sources, Pull.Manners.POLITE, Thread::sleep, progress);
  }

  /// Returns today's date at the exchange.
  static LocalDate today() {
    return LocalDate.now(TradingCalendar.ZONE);
  }
}
