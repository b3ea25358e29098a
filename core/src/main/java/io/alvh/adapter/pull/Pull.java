package io.alvh.adapter.pull;

import io.alvh.adapter.pull.Layout.Table;
import io.alvh.adapter.pull.Layout.Unreadable;
import io.alvh.adapter.pull.PullReport.Outcome;
import io.alvh.adapter.pull.PullReport.Status;
import io.alvh.unit.BadInputException;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Consumer;

/// Downloads the free sources into a folder, slowly and one by one. A file is replaced only by one
/// that reads as a whole table, has no fewer rows and covers no fewer days; the change is atomic.
public final class Pull {
  private static final String TERMS_FILE = "TERMS.txt";
  private static final int REFUSALS_BEFORE_GIVING_UP = 3;

  private final Path folder;
  private final Sources sources;
  private final Manners manners;
  private final Pause pause;
  private final Consumer<String> progress;
  private final Fetch fetch;
  private final TreeMap<String, Integer> failuresInARow = new TreeMap<>();

  /// Makes a download into `folder`.
  ///
  /// @param progress receives a line at a time
  public Pull(
      Path folder, Sources sources, Manners manners, Pause pause, Consumer<String> progress) {
    this.folder = folder;
    this.sources = sources;
    this.manners = manners;
    this.pause = pause;
    this.progress = progress;
    HttpClient client =
        HttpClient.newBuilder()
            .connectTimeout(manners.patience())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    this.fetch = new Fetch(client, manners.patience());
  }

  /// Waits; the test's version notes how long.
  @FunctionalInterface
  public interface Pause {
    /// Waits for `duration`.
    void of(Duration duration) throws InterruptedException;
  }

  /// How politely and how patiently to ask.
  ///
  /// @param between wait between two requests
  /// @param backoff wait before the second attempt, doubled before each later one
  /// @param longest no single wait is longer, whatever a publisher asks for
  /// @param patience for one whole answer
  /// @param attempts at one file, one or more
  public record Manners(
      Duration between, Duration backoff, Duration longest, Duration patience, int attempts) {
    /// Half a second between requests; four attempts after 2, 4 and 8 seconds; 60 seconds each.
    public static final Manners POLITE =
        new Manners(
            Duration.ofMillis(500),
            Duration.ofSeconds(2),
            Duration.ofSeconds(120),
            Duration.ofSeconds(60),
            4);
  }

  /// Brings every source up to date as of `today`, and downloads what of `extras` is asked for.
  ///
  /// @throws BadInputException if the folder cannot be written
  public PullReport run(LocalDate today, List<Sources.Extra> extras) throws InterruptedException {
    List<Outcome> outcomes = new ArrayList<>(run(sources.all(today)).outcomes());
    DayFiles files = new DayFiles(folder, fetch);
    for (Sources.Extra extra : extras) {
      for (DayFile file : sources.extra(extra, today)) {
        Outcome outcome;
        if (files.isThere(file)) {
          outcome = new Outcome(file.file(file.day()), Status.COMPLETE, "there already");
        } else {
          outcome = files.take(file);
          pause.of(manners.between());
        }
        outcomes.add(outcome);
        progress.accept(outcome.toString());
      }
    }
    return new PullReport(outcomes);
  }

  PullReport run(List<Source> all) throws InterruptedException {
    prepareFolder();
    List<Outcome> outcomes = new ArrayList<>();
    for (Source source : all) {
      Outcome outcome = update(source);
      outcomes.add(outcome);
      progress.accept(
          String.format(Locale.ROOT, "[%3d/%d] %s", outcomes.size(), all.size(), outcome));
    }
    return new PullReport(outcomes);
  }

  private void prepareFolder() {
    Path terms = folder.resolve(TERMS_FILE);
    try {
      Files.createDirectories(folder);
      if (Files.notExists(terms)) {
        Sources.TERMS.forEach(progress);
        replace(terms, String.join("\n", Sources.TERMS) + "\n");
      } else if (!Files.isWritable(folder)) {
        throw new BadInputException(folder + ": cannot be written; name a folder that can");
      }
    } catch (IOException e) {
      throw new BadInputException(folder + ": cannot be written (" + e + "); name one that can");
    }
  }

  private Outcome update(Source source) throws InterruptedException {
    Path file = folder.resolve(source.file());
    Existing existing = existing(source, file);
    if (existing.isComplete(source)) {
      return new Outcome(source.file(), Status.COMPLETE, existing.describe());
    }
    String host = source.address().getAuthority();
    if (failuresInARow.getOrDefault(host, 0) >= REFUSALS_BEFORE_GIVING_UP) {
      return new Outcome(source.file(), Status.FAILED, "not asked for: " + host + " keeps failing");
    }
    Outcome outcome = download(source, file, existing);
    if (outcome.status() == Status.FAILED) {
      failuresInARow.merge(host, 1, Integer::sum);
    } else {
      failuresInARow.remove(host);
    }
    pause.of(manners.between());
    return outcome;
  }

  private Outcome download(Source source, Path file, Existing existing)
      throws InterruptedException {
    Duration wait = manners.backoff();
    for (int attempt = 1; ; attempt++) {
      Attempt result = attempt(source, file, existing);
      if (!result.again() || attempt >= manners.attempts()) {
        String tries = attempt == 1 ? "" : " (" + attempt + " attempts)";
        Outcome o = result.outcome();
        return o.status() == Status.FAILED
            ? new Outcome(o.file(), o.status(), o.detail() + tries)
            : o;
      }
      Duration asked = Duration.ofSeconds(result.afterSeconds());
      Duration longer = asked.compareTo(wait) > 0 ? asked : wait;
      Duration actual = longer.compareTo(manners.longest()) > 0 ? manners.longest() : longer;
      progress.accept(
          source.file() + ": " + result.outcome().detail() + "; again in " + text(actual));
      pause.of(actual);
      wait = wait.multipliedBy(2);
    }
  }

  /// One attempt's outcome, and whether and when to try again.
  private record Attempt(Outcome outcome, boolean again, long afterSeconds) {}

  private Attempt attempt(Source source, Path file, Existing existing) throws InterruptedException {
    return switch (fetch.get(source.address())) {
      case Fetch.Failed f -> failed(source, f.reason(), f.worthRetrying(), f.afterSeconds());
      case Fetch.Absent _ ->
          source.listed()
              ? failed(source, "404, the publisher has no such file", false, 0)
              : new Attempt(
                  new Outcome(source.file(), Status.NOT_LISTED, "no such contract yet"), false, 0);
      case Fetch.Body body -> accept(source, file, existing, body.text());
    };
  }

  private Attempt accept(Source source, Path file, Existing existing, String text) {
    return switch (source.layout().read(text)) {
      case Unreadable u -> failed(source, u.reason(), u.worthRetrying(), 0);
      case Table table -> keepTheLonger(source, file, existing, text, table);
    };
  }

  private static Attempt keepTheLonger(
      Source source, Path file, Existing existing, String text, Table table) {
    if (text.equals(existing.text())) {
      return new Attempt(
          new Outcome(source.file(), Status.UNCHANGED, existing.describe()), false, 0);
    }
    if (existing.reading() instanceof Table old && isShorter(table, old)) {
      String reason =
          "kept the file that is there: it has " + text(old) + ", the new one " + text(table);
      return failed(source, reason, false, 0);
    }
    write(file, text);
    return new Attempt(new Outcome(source.file(), Status.WRITTEN, text(table)), false, 0);
  }

  private static boolean isShorter(Table table, Table old) {
    return table.rows() < old.rows()
        || table.last().isBefore(old.last())
        || table.first().isAfter(old.first());
  }

  private static Attempt failed(Source source, String reason, boolean again, long after) {
    return new Attempt(new Outcome(source.file(), Status.FAILED, reason), again, after);
  }

  /// The file that is there already.
  ///
  /// @param text empty if there is none
  /// @param reading what it is
  private record Existing(String text, Layout.Reading reading) {
    boolean isComplete(Source source) {
      return reading instanceof Table t && !t.last().isBefore(source.complete());
    }

    String describe() {
      return reading instanceof Table t ? Pull.text(t) : "unreadable";
    }
  }

  private static Existing existing(Source source, Path file) {
    try {
      String text =
          Files.exists(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : "";
      return new Existing(text, source.layout().read(text));
    } catch (IOException e) {
      throw new BadInputException(file + ": cannot be read (" + e + ")");
    }
  }

  static void write(Path file, String text) {
    try {
      Files.createDirectories(file.resolveSibling("."));
      replace(file, text);
    } catch (IOException e) {
      throw new BadInputException(file + ": cannot be written (" + e + ")");
    }
  }

  private static void replace(Path file, String text) throws IOException {
    Path part = file.resolveSibling("." + file.getFileName() + ".part");
    try {
      Files.writeString(part, text);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static String text(Table table) {
    return table.rows() + " rows to " + table.last();
  }

  private static String text(Duration duration) {
    return duration.toMillis() / 1000.0 + " s";
  }
}
