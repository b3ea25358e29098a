package io.alvh.study.events;

import java.util.BitSet;
import java.util.List;

/// On which sessions a condition could be read, and on which it held.
///
/// @param label for tables and files
/// @param source sentence of the method
/// @param what in a few words
/// @param known by session
/// @param fired by session; only where known
/// @param notes what stands in for a true input, and why it is missing elsewhere
record Marks(
    String label, String source, String what, BitSet known, BitSet fired, List<String> notes) {
  Marks {
    known = (BitSet) known.clone();
    fired = (BitSet) fired.clone();
    notes = List.copyOf(notes);
  }

  /// Returns the number of runs of consecutive sessions it held on.
  int episodes() {
    int runs = 0;
    int at = fired.nextSetBit(0);
    while (at >= 0) {
      runs++;
      at = fired.nextSetBit(fired.nextClearBit(at));
    }
    return runs;
  }
}
