package io.alvh.adapter.sweep;

import io.alvh.multiverse.SweepJob;
import io.alvh.unit.BadInputException;
import io.alvh.unit.Sha256;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The results of sweeps in one SQLite file. A result is on disk before `put` returns, so a run
/// that is broken off loses only the parts under way. Results lie under the key of their run, which
/// must tell apart everything that decides them; those of another key are never mixed in. Used by
/// one thread at a time; several processes may share a file.
public final class SweepStore implements AutoCloseable {
  private final Path file;
  private final Connection connection;

  private SweepStore(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
  }

  /// Opens the store in `file`, creating it if it does not exist.
  ///
  /// @throws BadInputException if it cannot be opened or is no store
  public static SweepStore open(Path file) {
    try {
      Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
      try (Statement statement = connection.createStatement()) {
        statement.execute("PRAGMA busy_timeout=10000");
        statement.execute("PRAGMA journal_mode=WAL");
        statement.execute("PRAGMA synchronous=FULL");
        statement.execute(
            "CREATE TABLE IF NOT EXISTS run(seq INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE,"
                + " kind TEXT NOT NULL, text TEXT NOT NULL, parts INTEGER NOT NULL,"
                + " about TEXT NOT NULL) STRICT");
        statement.execute(
            "CREATE TABLE IF NOT EXISTS part(key TEXT NOT NULL, part INTEGER NOT NULL,"
                + " hash TEXT NOT NULL, result BLOB NOT NULL, PRIMARY KEY(key, part)) STRICT");
        return new SweepStore(file, connection);
      } catch (SQLException e) {
        connection.close();
        throw e;
      }
    } catch (SQLException e) {
      throw new BadInputException(
          file + ": cannot be opened (" + e.getMessage() + "); accepted: a place for results");
    }
  }

  /// A run whose results are kept.
  ///
  /// @param key tells it from every other
  /// @param job as it was last given to an engine
  /// @param about what a reader of the results needs besides, as its writer spelled it
  public record Run(String key, SweepJob job, String about) {}

  /// Notes `run`; the text of a run noted before is replaced, its results stay.
  public void begin(Run run) {
    String sql =
        "INSERT INTO run(key, kind, text, parts, about) VALUES (?, ?, ?, ?, ?)"
            + " ON CONFLICT(key) DO UPDATE SET text = excluded.text, about = excluded.about";
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      insert.setString(1, run.key());
      insert.setString(2, run.job().kind());
      insert.setString(3, run.job().text());
      insert.setInt(4, run.job().parts());
      insert.setString(5, run.about());
      insert.executeUpdate();
    } catch (SQLException e) {
      throw broken(e);
    }
  }

  /// Keeps the result of `part` of run `key`.
  ///
  /// @throws IllegalStateException if another result of it is kept already: then the run is not
  ///   what its key says
  public void put(String key, int part, byte[] result) {
    String sql =
        "INSERT INTO part(key, part, hash, result) VALUES (?, ?, ?, ?)"
            + " ON CONFLICT(key, part) DO NOTHING";
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      insert.setString(1, key);
      insert.setInt(2, part);
      insert.setString(3, hash(result));
      insert.setBytes(4, result);
      if (insert.executeUpdate() == 0 && !same(key, part, result)) {
        throw new IllegalStateException(
            file + ": part " + part + " came out another way than before");
      }
    } catch (SQLException e) {
      throw broken(e);
    }
  }

  private boolean same(String key, int part, byte[] result) {
    byte[] kept = results(key).get(part);
    return kept != null && Arrays.equals(kept, result);
  }

  /// Returns the results kept of run `key`, by part.
  ///
  /// @throws BadInputException if one was altered on disk
  public Map<Integer, byte[]> results(String key) {
    Map<Integer, byte[]> results = new TreeMap<>();
    String sql = "SELECT part, hash, result FROM part WHERE key = ? ORDER BY part";
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setString(1, key);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          byte[] result = row.getBytes(3);
          if (!hash(result).equals(row.getString(2))) {
            throw new BadInputException(
                file
                    + ": part "
                    + row.getInt(1)
                    + " was altered; accepted: the file as it was written, or none");
          }
          results.put(row.getInt(1), result);
        }
      }
      return results;
    } catch (SQLException e) {
      throw broken(e);
    }
  }

  /// Returns the newest run of `kind` of which every part is kept, if there is one.
  public Optional<Run> newestComplete(String kind) {
    String sql =
        "SELECT key, kind, text, parts, about FROM run WHERE kind = ? AND parts ="
            + " (SELECT count(*) FROM part WHERE part.key = run.key) ORDER BY seq DESC LIMIT 1";
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setString(1, kind);
      try (ResultSet row = query.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Run(
                    row.getString(1),
                    new SweepJob(row.getString(2), row.getString(3), row.getInt(4)),
                    row.getString(5)))
            : Optional.empty();
      }
    } catch (SQLException e) {
      throw broken(e);
    }
  }

  /// Returns the keys of all runs, the newest last.
  public List<String> keys() {
    try (Statement query = connection.createStatement();
        ResultSet row = query.executeQuery("SELECT key FROM run ORDER BY seq")) {
      List<String> keys = new ArrayList<>();
      while (row.next()) {
        keys.add(row.getString(1));
      }
      return keys;
    } catch (SQLException e) {
      throw broken(e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw broken(e);
    }
  }

  private static String hash(byte[] result) {
    return new Sha256().add(HexFormat.of().formatHex(result)).hex();
  }

  private BadInputException broken(SQLException e) {
    return new BadInputException(
        file + ": " + e.getMessage() + "; accepted: a file of this program on a disk with room");
  }
}
