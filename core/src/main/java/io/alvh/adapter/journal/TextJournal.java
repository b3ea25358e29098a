package io.alvh.adapter.journal;

import io.alvh.ledger.Journal;
import io.alvh.ledger.JournalText;
import io.alvh.ledger.LedgerEntry;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A journal as a text file: the canonical text, one entry a line, the bytes whose SHA-256 a run
/// reports. Written for reading; it is not flushed step by step.
public final class TextJournal implements Journal, AutoCloseable {
  private final BufferedWriter out;

  private TextJournal(BufferedWriter out) {
    this.out = out;
  }

  /// Writes to `file`, replacing what is there.
  public static TextJournal create(Path file) {
    try {
      return new TextJournal(Files.newBufferedWriter(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void append(List<LedgerEntry> entries) {
    StringBuilder text = new StringBuilder();
    for (LedgerEntry entry : entries) {
      JournalText.append(text, entry);
      text.append('\n');
    }
    try {
      out.append(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      out.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
