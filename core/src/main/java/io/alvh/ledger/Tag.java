package io.alvh.ledger;

/// Which part of the book a position belongs to.
///
/// @param book condors or hedge
/// @param name the tier (`conservative`, `balanced`, `aggressive`) or the hedge layer (`short`,
///   `medium`, `long`)
public record Tag(Book book, String name) implements Comparable<Tag> {
  /// The two halves of the book.
  public enum Book {
    CONDOR,
    HEDGE
  }

  @Override
  public int compareTo(Tag other) {
    int byBook = book.compareTo(other.book);
    return byBook != 0 ? byBook : name.compareTo(other.name);
  }

  /// Returns text such as `condor/balanced`.
  @Override
  public String toString() {
    return (book == Book.CONDOR ? "condor/" : "hedge/") + name;
  }
}
