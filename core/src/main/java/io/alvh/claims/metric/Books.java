package io.alvh.claims.metric;

import io.alvh.claims.BookKey;
import io.alvh.claims.CaseFile;
import io.alvh.claims.ClaimSpec;
import io.alvh.strategy.Profile;
import io.alvh.study.BoxNode;
import io.alvh.study.Cell;
import io.alvh.study.OneDayCredits;
import io.alvh.study.Period;
import io.alvh.study.inference.BlockChoice;
import io.alvh.study.inference.BookDays;
import io.alvh.study.inference.InferenceSettings;
import io.alvh.study.inference.PairedInference;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// A hedged book beside its unhedged twin on some of the sessions of a period.
///
/// @param hedged the hedged book
/// @param period of it
/// @param part which sessions of the period
record Books(BookKey hedged, Period period, Part part) {
  /// Some sessions.
  ///
  /// @param label what they are called; empty if they are all
  /// @param kept which
  record Part(String label, Predicate<LocalDate> kept) {
    /// All sessions.
    static final Part WHOLE = new Part("", _ -> true);
  }

  /// Returns the books of `claim`, one a profile, over its whole period.
  static List<Books> of(ClaimSpec claim) {
    return claim.universe().cells().stream()
        .map(c -> new Books(BookKey.of(c), claim.period(), Part.WHOLE))
        .toList();
  }

  /// Returns the same books on other sessions.
  Books on(Part other) {
    return new Books(hedged, period, other);
  }

  /// Returns another hedged book on the same sessions.
  Books with(BookKey other) {
    return new Books(other, period, part);
  }

  /// Returns the same with the VIX gate the other way round.
  Books regated() {
    Cell c = hedged.cell();
    return with(
        new BookKey(
            new Cell(c.profile(), !c.gate(), c.policy(), c.funding()),
            hedged.tiers(),
            hedged.changes(),
            hedged.preset()));
  }

  /// Returns both books.
  List<BookKey> keys() {
    return List.of(hedged, hedged.unhedged());
  }

  /// Returns text such as `income_45dte gate-on vix_tiered/budget, GDP 0-2 %`.
  String label() {
    return hedged.label() + (part.label().isEmpty() ? "" : ", " + part.label());
  }

  /// Returns why no verdict on these books is better than inconclusive; empty if nothing forbids.
  String limit() {
    return hedged.cell().profile() == Profile.DAILY_1DTE ? OneDayCredits.CAVEAT : "";
  }

  /// Returns the days of `key`, one of the two, on the base prices.
  Optional<BookDays> days(CaseFile file, BookKey key) {
    return part(file.days(key, period));
  }

  /// Returns the same at `node` of the box.
  Optional<BookDays> days(CaseFile file, BoxNode node, BookKey key) {
    return part(file.days(node, key, period));
  }

  private Optional<BookDays> part(Optional<BookDays> days) {
    return part.label().isEmpty() ? days : days.flatMap(d -> d.only(part.kept()));
  }

  /// Returns the estimates on the base prices; nothing where the history lacks the sessions.
  Optional<PairedInference> inference(CaseFile file, BlockChoice block) {
    return inference(file, "base", days(file, hedged), days(file, hedged.unhedged()), block);
  }

  /// Returns the estimates at `node` of the box.
  Optional<PairedInference> inference(CaseFile file, BoxNode node) {
    return inference(
        file,
        node.label(),
        days(file, node, hedged),
        days(file, node, hedged.unhedged()),
        BlockChoice.automatic());
  }

  /// Returns the figures at `node` of the box without intervals.
  Optional<PairedInference> points(CaseFile file, BoxNode node) {
    Optional<BookDays> with = days(file, node, hedged);
    Optional<BookDays> without = days(file, node, hedged.unhedged());
    if (with.isEmpty() || without.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        file.estimates()
            .once(
                node.label() + "|points|" + label() + "|" + period.id(),
                () ->
                    PairedInference.points(
                        with.get(), without.get(), settings(file, BlockChoice.automatic()))));
  }

  private Optional<PairedInference> inference(
      CaseFile file,
      String where,
      Optional<BookDays> with,
      Optional<BookDays> without,
      BlockChoice block) {
    if (with.isEmpty() || without.isEmpty()) {
      return Optional.empty();
    }
    String name = where + "|" + label() + "|" + period.id() + "|" + block.label();
    return Optional.of(
        file.estimates()
            .once(
                name,
                () ->
                    PairedInference.of(
                        with.get(),
                        without.get(),
                        settings(file, block),
                        file.estimates().sampler())));
  }

  /// Returns how intervals on `file` are made.
  static InferenceSettings settings(CaseFile file, BlockChoice block) {
    return new InferenceSettings(
        file.sampling().draws(),
        file.sampling().seed(),
        file.sampling().threads(),
        file.sampling().strictLevel(),
        block);
  }
}
