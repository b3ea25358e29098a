package io.alvh.adapter.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alvh.ledger.Journal;
import io.alvh.ledger.JournalText;
import io.alvh.ledger.LedgerEntry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteJournalTest extends JournalContract {
  @TempDir Path folder;
  private final List<SqliteJournal> opened = new ArrayList<>();

  private Path file() {
    return folder.resolve("journal.db");
  }

  private SqliteJournal open() {
    SqliteJournal journal = SqliteJournal.open(file());
    opened.add(journal);
    return journal;
  }

  @AfterEach
  void close() {
    opened.forEach(SqliteJournal::close);
  }

  @Override
  Journal journal() {
    return open();
  }

  @Override
  List<String> lines(Journal journal) {
    return ((SqliteJournal) journal).lines();
  }

  @Test
  void it_goes_on_where_it_was_left() {
    SqliteJournal first = open();
    first.append(step(0));
    first.close();
    SqliteJournal second = open();
    assertThat(second.head()).isEqualTo(first.head());
    second.append(step(1));
    assertThat(second.lines()).hasSize(step(0).size() + step(1).size());
  }

  @Test
  void the_head_is_the_chained_hash_of_all_lines() throws Exception {
    SqliteJournal journal = open();
    assertThat(journal.head()).isEqualTo("0".repeat(64));
    journal.append(step(0));
    String hash = "0".repeat(64);
    for (LedgerEntry entry : step(0)) {
      String link = hash + "\n" + JournalText.line(entry);
      byte[] bytes =
          MessageDigest.getInstance("SHA-256").digest(link.getBytes(StandardCharsets.UTF_8));
      hash = HexFormat.of().formatHex(bytes);
    }
    assertThat(journal.head()).isEqualTo(hash);
  }

  @Test
  void an_altered_or_missing_line_is_found_on_opening() throws Exception {
    for (String tampering :
        List.of(
            "UPDATE entry SET text = replace(text, '|100|', '|101|') WHERE seq = 3",
            "DELETE FROM entry WHERE seq = 3")) {
      Path file = folder.resolve("tampered" + tampering.length() + ".db");
      try (SqliteJournal journal = SqliteJournal.open(file)) {
        journal.append(step(0));
        journal.append(step(1));
      }
      try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + file);
          Statement statement = raw.createStatement()) {
        assertThat(statement.executeUpdate(tampering)).isEqualTo(1);
      }
      assertThatThrownBy(() -> SqliteJournal.open(file).close())
          .isInstanceOf(BrokenJournalException.class)
          .hasMessageContaining("entry 3");
    }
  }

  @Test
  void a_step_that_fails_leaves_nothing_behind() {
    SqliteJournal journal = open();
    journal.append(step(0));
    String head = journal.head();
    List<LedgerEntry> bad = new ArrayList<>(step(1));
    bad.add(new LedgerEntry.Decided(AT, "a|b", "t", "a", "Broken.", List.of()));
    assertThatThrownBy(() -> journal.append(bad)).isInstanceOf(IllegalArgumentException.class);
    assertThat(journal.lines()).hasSize(step(0).size());
    assertThat(journal.head()).isEqualTo(head);
    journal.append(step(1));
    assertThat(journal.lines()).hasSize(step(0).size() + step(1).size());
  }

  @Test
  void it_writes_ahead() throws Exception {
    open().append(step(0));
    assertThat(Files.exists(folder.resolve("journal.db-wal"))).isTrue();
    try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement statement = raw.createStatement();
        ResultSet mode = statement.executeQuery("PRAGMA journal_mode")) {
      assertThat(mode.getString(1)).isEqualTo("wal");
    }
  }

  @Test
  void a_file_that_is_no_journal_is_refused() throws Exception {
    Files.writeString(file(), "not a database, but long enough to be taken for one".repeat(50));
    assertThatThrownBy(() -> SqliteJournal.open(file()).close())
        .isInstanceOf(BrokenJournalException.class)
        .hasMessageContaining("cannot open the journal");
  }
}
