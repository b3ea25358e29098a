package io.alvh.ledger;

/// Which part of the book a position belongs to.
///
/// @param book condors, hedge, or the replica of a published index
/// @param name the tier (`conservative`, `balanced`, `aggressive`), the hedge layer (`short`,
///   `medium`, `long`, or `second` for the sleeve), or what the index holds (`holding`, `options`)
public record Tag(Book book, String name) implements Comparable<Tag> {
  /// The S&P 500 itself, held by the replica of a published index.
  public static final Tag HOLDING = new Tag(Book.INDEX, "holding");

  /// The options of the replica of a published index.
  public static final Tag OVERLAY = new Tag(Book.INDEX, "options");

  /// The ring-fenced sleeve beside the hedge's ladder.
  public static final Tag SLEEVE = new Tag(Book.HEDGE, "second");

  /// The two halves of the condor book, and the book of a published index's replica; no run holds
  /// both.
  public enum Book {
    CONDOR,
    HEDGE,
    INDEX
  }

  /// Returns whether this is a layer of the hedge's ladder; its sleeve is none.
  public boolean isLadder() {
    return book == Book.HEDGE && !equals(SLEEVE);
  }

  @Override
  public int compareTo(Tag other) {
    int byBook = book.compareTo(other.book);
    return byBook != 0 ? byBook : name.compareTo(other.name);
  }

  /// Returns text such as `condor/balanced`.
  @Override
  public String toString() {
    return switch (book) {
      case CONDOR -> "condor/" + name;
      case HEDGE -> "hedge/" + name;
      case INDEX -> "index/" + name;
    };
  }
}
