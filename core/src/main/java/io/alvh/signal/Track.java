package io.alvh.signal;

import java.util.Arrays;
import java.util.OptionalDouble;

/// A growing row of numbers, oldest first, of which only the last `most` are kept in reach;
/// not-a-number stands for what was missing and never leaves this class. Immutable to its users:
/// `plus` returns a longer row. Rows that grew from one another share their storage, which makes
/// `plus` cheap; a second successor of the same row gets its own.
final class Track {
  private final int most;
  private final Storage storage;
  private final int end;

  /// Numbers and how many of them are taken; rows that end at `taken` may take the next place.
  private static final class Storage {
    final double[] values;
    int taken;

    Storage(int capacity) {
      values = new double[capacity];
    }

    synchronized boolean take(int place) {
      if (taken != place || place == values.length) {
        return false;
      }
      taken++;
      return true;
    }
  }

  private Track(int most, Storage storage, int end) {
    this.most = most;
    this.storage = storage;
    this.end = end;
  }

  /// Returns an empty row that keeps the last `most` numbers in reach.
  static Track keeping(int most) {
    return new Track(most, new Storage(0), 0);
  }

  /// Returns this row followed by `value`.
  Track plus(double value) {
    if (storage.take(end)) {
      storage.values[end] = value;
      return new Track(most, storage, end + 1);
    }
    int kept = Math.min(end, most);
    Storage own = new Storage(2 * most + 16);
    System.arraycopy(storage.values, end - kept, own.values, 0, kept);
    own.values[kept] = value;
    own.taken = kept + 1;
    return new Track(most, own, kept + 1);
  }

  /// Returns this row followed by `value`, or by a hole.
  Track plus(OptionalDouble value) {
    return plus(value.orElse(Double.NaN));
  }

  /// Returns how many numbers are in reach, holes included.
  int size() {
    return Math.min(end, most);
  }

  /// Returns the number `back` places before the last; not-a-number for a hole.
  double back(int back) {
    if (back < 0 || back >= size()) {
      throw new IllegalArgumentException("only " + size() + " numbers in reach, asked for " + back);
    }
    return storage.values[end - 1 - back];
  }

  /// Returns the last `n` numbers, oldest first; empty if there are fewer or one is a hole.
  double[] last(int n) {
    return last(n, 0);
  }

  /// Returns the `n` numbers before the last `newer`, oldest first; empty if there are fewer or one
  /// is a hole.
  double[] last(int n, int newer) {
    if (n + newer > size()) {
      return new double[0];
    }
    double[] values = Arrays.copyOfRange(storage.values, end - newer - n, end - newer);
    for (double value : values) {
      if (Double.isNaN(value)) {
        return new double[0];
      }
    }
    return values;
  }
}
