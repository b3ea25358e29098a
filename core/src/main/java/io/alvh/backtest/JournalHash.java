package io.alvh.backtest;

import io.alvh.ledger.Journal;
import io.alvh.ledger.JournalText;
import io.alvh.ledger.LedgerEntry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// A journal that keeps nothing but the SHA-256 of its canonical text.
final class JournalHash implements Journal {
  private final MessageDigest digest = sha256();
  private final StringBuilder text = new StringBuilder(4096);

  @Override
  public void append(List<LedgerEntry> entries) {
    text.setLength(0);
    for (LedgerEntry entry : entries) {
      JournalText.append(text, entry);
      text.append('\n');
    }
    digest.update(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /// Returns the hash of everything appended, lower-case hexadecimal. To be called once.
  String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
