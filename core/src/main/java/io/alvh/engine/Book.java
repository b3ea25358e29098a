package io.alvh.engine;

import io.alvh.ledger.Tag;
import io.alvh.unit.Money;
import java.util.List;
import java.util.Optional;

/// All open positions with their marks at one session's end.
///
/// @param marks in the order the positions were opened
/// @param holding value of the index itself held, zero or more
/// @param observed option marks taken from quotes
/// @param modelled option marks taken from the model
public record Book(List<HeldMark> marks, Money holding, long observed, long modelled) {
  /// No positions.
  public static final Book EMPTY = new Book(List.of(), 0, 0);

  public Book {
    marks = List.copyOf(marks);
  }

  /// The book of a ledger that does not hold the index.
  public Book(List<HeldMark> marks, long observed, long modelled) {
    this(marks, Money.ZERO, observed, modelled);
  }

  /// Returns the value of everything; negative is owed.
  public Money value() {
    Money sum = holding;
    for (HeldMark mark : marks) {
      sum = sum.plus(mark.value());
    }
    return sum;
  }

  /// Returns the value of one part of the book; negative is owed. The index held belongs to
  /// `INDEX`.
  public Money value(Tag.Book half) {
    Money sum = half == Tag.Book.INDEX ? holding : Money.ZERO;
    for (HeldMark mark : marks) {
      if (mark.position().tag().book() == half) {
        sum = sum.plus(mark.value());
      }
    }
    return sum;
  }

  /// Returns the mark of the position `id`.
  public Optional<HeldMark> find(String id) {
    for (HeldMark mark : marks) {
      if (mark.position().id().equals(id)) {
        return Optional.of(mark);
      }
    }
    return Optional.empty();
  }
}
