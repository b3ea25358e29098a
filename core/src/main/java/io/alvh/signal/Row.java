package io.alvh.signal;

/// A growing row of things, oldest first, of which only the last `most` are kept in reach: to
/// things what `Track` is to numbers. Immutable to its users; rows that grew from one another share
/// their storage, a second successor of the same row gets its own.
///
/// @param <T> what it holds
final class Row<T> {
  private final int most;
  private final Storage storage;
  private final int end;

  private static final class Storage {
    final Object[] values;
    int taken;

    Storage(int capacity) {
      values = new Object[capacity];
    }

    synchronized boolean take(int place) {
      if (taken != place || place == values.length) {
        return false;
      }
      taken++;
      return true;
    }
  }

  private Row(int most, Storage storage, int end) {
    this.most = most;
    this.storage = storage;
    this.end = end;
  }

  /// Returns an empty row that keeps the last `most` things in reach.
  static <T> Row<T> keeping(int most) {
    return new Row<>(most, new Storage(0), 0);
  }

  /// Returns this row followed by `value`.
  Row<T> plus(T value) {
    if (storage.take(end)) {
      storage.values[end] = value;
      return new Row<>(most, storage, end + 1);
    }
    int kept = Math.min(end, most);
    Storage own = new Storage(2 * most + 16);
    System.arraycopy(storage.values, end - kept, own.values, 0, kept);
    own.values[kept] = value;
    own.taken = kept + 1;
    return new Row<>(most, own, kept + 1);
  }

  /// Returns how many things are in reach.
  int size() {
    return Math.min(end, most);
  }

  /// Returns the thing `back` places before the last.
  @SuppressWarnings("unchecked") // only `plus` writes, and it writes a T
  T back(int back) {
    if (back < 0 || back >= size()) {
      throw new IllegalArgumentException("only " + size() + " in reach, asked for " + back);
    }
    return (T) storage.values[end - 1 - back];
  }
}
