package io.alvh.claims.metric;

import io.alvh.claims.BookKey;
import io.alvh.claims.BoxShifts;
import io.alvh.claims.CaseFile;
import io.alvh.claims.ClaimMetric;
import io.alvh.claims.ClaimSpec;
import io.alvh.claims.Measured;
import io.alvh.claims.Measured.Shift;
import io.alvh.study.BoxNode;
import io.alvh.study.Measure;
import io.alvh.study.inference.BlockChoice;
import io.alvh.study.inference.BookDays;
import io.alvh.study.inference.Estimate;
import io.alvh.study.inference.PairedInference;
import io.alvh.study.inference.Statistic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A figure of a hedged book beside its unhedged twin, with the controls every such figure carries:
/// the de-levered book, other lengths of blocks, the VIX gate the other way round and the method's
/// own sizing.
final class PairMetric implements ClaimMetric {
  /// The method's own sizing.
  static final String CANON = "canon";

  private static final List<BlockChoice> BLOCKS =
      List.of(
          new BlockChoice.Automatic(0.5), new BlockChoice.Automatic(2), new BlockChoice.Fixed(63));

  private final String label;
  private final String meaning;
  private final Statistic statistic;
  private final Scope scope;

  /// Which books a claim is about, and which sessions.
  interface Scope {
    /// Returns what is judged, one universe each.
    List<Books> judged(ClaimSpec claim, CaseFile file);

    /// Returns the hedged books of all of them.
    List<Books> needed(ClaimSpec claim);

    /// Returns the sessions shown beside one of them.
    List<Books.Part> shown(CaseFile file);
  }

  PairMetric(String label, String meaning, Statistic statistic, Scope scope) {
    this.label = label;
    this.meaning = meaning;
    this.statistic = statistic;
    this.scope = scope;
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public String meaning() {
    return meaning;
  }

  @Override
  public List<String> numbers() {
    return Stream.of(Statistic.values()).map(Statistic::label).toList();
  }

  @Override
  public List<BookKey> books(ClaimSpec claim) {
    return scope.needed(claim).stream().flatMap(PairMetric::needed).distinct().toList();
  }

  /// Returns the runs `measure` needs of `books`: both books, and both under other conventions.
  static Stream<BookKey> needed(Books books) {
    return Stream.concat(Stream.of(books), variants(books).stream())
        .flatMap(b -> b.keys().stream());
  }

  @Override
  public List<BookKey> boxed(ClaimSpec claim) {
    return scope.needed(claim).stream().flatMap(b -> b.keys().stream()).distinct().toList();
  }

  @Override
  public List<Measured> measure(ClaimSpec claim, CaseFile file) {
    List<Measured> measured = new ArrayList<>();
    for (Books books : scope.judged(claim, file)) {
      measured.add(measure(books, statistic, file, scope.shown(file)));
      for (ClaimSpec.Further further : claim.also()) {
        measured.add(
            measure(books, statistic(further.number()), file, scope.shown(file)).as(further));
      }
    }
    return measured;
  }

  private static Statistic statistic(String number) {
    return Stream.of(Statistic.values())
        .filter(s -> s.label().equals(number))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("no number " + number + " of a pair of books"));
  }

  /// Returns `which` of `books` with all that limits it; the sessions of `shown` stand beside it.
  static Measured measure(Books books, Statistic which, CaseFile file, List<Books.Part> shown) {
    Optional<PairedInference> base = books.inference(file, BlockChoice.automatic());
    if (base.isEmpty()) {
      return Measured.none(books.label(), file.modelPriced(), "the history lacks the sessions");
    }
    Estimate estimate = base.get().estimate(which);
    List<Shift> shifts =
        new ArrayList<>(
            BoxShifts.ofEnds(
                file,
                node -> point(books, which, file, node),
                node -> at(books, which, file, node)));
    for (BlockChoice block : BLOCKS) {
      books
          .inference(file, block)
          .map(i -> i.estimate(which))
          .ifPresent(e ->
              shifts.add(
                  new Shift("block length", block.label(), e.point(), e.strictInterval(), false)));
    }
    for (Books variant : variants(books)) {
      variant
          .inference(file, BlockChoice.automatic())
          .map(i -> i.estimate(which))
          .ifPresent(e ->
              shifts.add(
                  new Shift("convention", variant.label(), e.point(), e.strictInterval(), false)));
    }
    return new Measured(
        books.label(),
        estimate.point(),
        estimate.interval(),
        estimate.strictInterval(),
        new Measured.Sample(
            books.days(file, books.hedged()).map(BookDays::size).orElse(0), "sessions"),
        file.modelPriced(),
        shifts,
        controls(books, base.get(), which, file, shown),
        books.limit());
  }

  private static Measure point(Books books, Statistic which, CaseFile file, BoxNode node) {
    return books
        .points(file, node)
        .map(i -> i.estimate(which).point())
        .orElse(Measure.undefined("the history lacks the sessions"));
  }

  private static BoxShifts.At at(Books books, Statistic which, CaseFile file, BoxNode node) {
    return books
        .inference(file, node)
        .map(i -> i.estimate(which))
        .map(e -> new BoxShifts.At(e.point(), e.strictInterval()))
        .orElse(
            new BoxShifts.At(
                Measure.undefined("the history lacks the sessions"), Optional.empty()));
  }

  /// Returns the same books under other conventions; shown, never decisive.
  private static List<Books> variants(Books books) {
    return Stream.of(books.regated(), books.with(books.hedged().sized(CANON)))
        .filter(b -> !b.hedged().equals(books.hedged()))
        .toList();
  }

  private static List<Measured.Control> controls(
      Books books, PairedInference base, Statistic which, CaseFile file, List<Books.Part> shown) {
    List<Measured.Control> controls = new ArrayList<>(PairControls.of(books, base, which, file));
    if (which == Statistic.DRAWDOWN_REDUCTION && shown.size() > 1) {
      controls.addAll(0, RegimeEquality.of(books, shown, file));
    }
    for (Books.Part part : shown) {
      Books there = books.on(part);
      there
          .inference(file, BlockChoice.automatic())
          .map(i -> i.estimate(which))
          .ifPresent(e ->
              controls.add(
                  new Measured.Control(
                      which.meaning()
                          + ", "
                          + part.label()
                          + ", n = "
                          + there.days(file, there.hedged()).map(BookDays::size).orElse(0)
                          + " sessions",
                      PairControls.unit(which),
                      e.point(),
                      e.interval())));
    }
    return controls;
  }
}
