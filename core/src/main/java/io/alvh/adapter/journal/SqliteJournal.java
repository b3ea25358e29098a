package io.alvh.adapter.journal;

import io.alvh.ledger.Journal;
import io.alvh.ledger.JournalText;
import io.alvh.ledger.LedgerEntry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// A journal in one SQLite file. Each step is one transaction, on disk before `append` returns, and
/// each entry carries the SHA-256 of the hash before it, a line end, and its own canonical text; so
/// a change to any line breaks every hash after it.
public final class SqliteJournal implements Journal, AutoCloseable {
  /// The hash that stands before the first entry.
  private static final String GENESIS = "0".repeat(64);

  private final Connection connection;
  private final MessageDigest digest;
  private long count;
  private String head;

  private SqliteJournal(Connection connection, MessageDigest digest) {
    this.connection = connection;
    this.digest = digest;
    this.head = GENESIS;
  }

  /// Opens the journal in `file`, creating it if it does not exist. Refuses one whose chain is
  /// broken.
  public static SqliteJournal open(Path file) {
    try {
      Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
      try {
        prepare(connection);
        SqliteJournal journal = new SqliteJournal(connection, MessageDigest.getInstance("SHA-256"));
        journal.verify();
        return journal;
      } catch (SQLException | NoSuchAlgorithmException | RuntimeException e) {
        connection.close();
        throw e;
      }
    } catch (SQLException | NoSuchAlgorithmException e) {
      throw new BrokenJournalException(
          "cannot open the journal " + file + ": " + e.getMessage(), e);
    }
  }

  @Override
  public void append(List<LedgerEntry> entries) {
    String last = head;
    String sql = "INSERT INTO entry(seq, text, hash) VALUES (?, ?, ?)";
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      for (int i = 0; i < entries.size(); i++) {
        String text = JournalText.line(entries.get(i));
        last = chain(last, text);
        insert.setLong(1, count + i + 1);
        insert.setString(2, text);
        insert.setString(3, last);
        insert.executeUpdate();
      }
      connection.commit();
      count += entries.size();
      head = last;
    } catch (SQLException e) {
      throw new BrokenJournalException("cannot write the journal: " + e.getMessage(), undo(e));
    } catch (RuntimeException e) {
      throw undo(e);
    }
  }

  /// Returns the canonical text of every entry, in order.
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    try (Statement query = connection.createStatement();
        ResultSet row = query.executeQuery("SELECT text FROM entry ORDER BY seq")) {
      while (row.next()) {
        lines.add(row.getString(1));
      }
      return lines;
    } catch (SQLException e) {
      throw new BrokenJournalException("cannot read the journal: " + e.getMessage(), e);
    }
  }

  /// Returns the hash of the last entry; sixty-four zeros for an empty journal.
  public String head() {
    return head;
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new BrokenJournalException("cannot close the journal: " + e.getMessage(), e);
    }
  }

  private static void prepare(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA journal_mode=WAL");
      statement.execute("PRAGMA synchronous=FULL");
      statement.execute(
          "CREATE TABLE IF NOT EXISTS entry("
              + "seq INTEGER PRIMARY KEY, text TEXT NOT NULL, hash TEXT NOT NULL) STRICT");
    }
    connection.setAutoCommit(false);
  }

  private void verify() throws SQLException {
    try (Statement query = connection.createStatement();
        ResultSet row = query.executeQuery("SELECT seq, text, hash FROM entry ORDER BY seq")) {
      while (row.next()) {
        String hash = chain(head, row.getString(2));
        if (row.getLong(1) != count + 1 || !hash.equals(row.getString(3))) {
          throw new BrokenJournalException("the journal was altered at entry " + (count + 1));
        }
        head = hash;
        count++;
      }
    }
    connection.commit();
  }

  private String chain(String before, String text) {
    digest.update(before.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) '\n');
    return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private <E extends Exception> E undo(E failure) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      failure.addSuppressed(e);
    }
    return failure;
  }
}
