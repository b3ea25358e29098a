package io.alvh.adapter.journal;

import io.alvh.ledger.Journal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

class TextJournalTest extends JournalContract {
  @TempDir Path folder;

  @Override
  Journal journal() {
    return TextJournal.create(folder.resolve("journal.txt"));
  }

  @Override
  List<String> lines(Journal journal) {
    ((TextJournal) journal).close();
    try {
      return Files.readAllLines(folder.resolve("journal.txt"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
