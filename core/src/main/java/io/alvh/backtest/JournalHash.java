package io.alvh.backtest;

import io.alvh.ledger.Journal;
import io.alvh.ledger.JournalText;
import io.alvh.ledger.LedgerEntry;
import io.alvh.unit.Sha256;
import java.util.List;

/// A journal that keeps nothing but the SHA-256 of its canonical text.
final class JournalHash implements Journal {
  private final Sha256 hash = new Sha256();
  private final StringBuilder text = new StringBuilder(4096);

  @Override
  public void append(List<LedgerEntry> entries) {
    text.setLength(0);
    for (LedgerEntry entry : entries) {
      JournalText.append(text, entry);
      text.append('\n');
    }
    hash.add(text);
  }

  /// Returns the hash of everything appended, lower-case hexadecimal. To be called once.
  String hex() {
    return hash.hex();
  }
}
