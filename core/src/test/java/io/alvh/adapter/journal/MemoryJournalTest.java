package io.alvh.adapter.journal;

import io.alvh.ledger.Journal;
import io.alvh.ledger.JournalText;
import io.alvh.ledger.MemoryJournal;
import java.util.List;

class MemoryJournalTest extends JournalContract {
  @Override
  Journal journal() {
    return new MemoryJournal();
  }

  @Override
  List<String> lines(Journal journal) {
    return ((MemoryJournal) journal).entries().stream().map(JournalText::line).toList();
  }
}
