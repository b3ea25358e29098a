package io.alvh.adapter.history;

import io.alvh.adapter.history.Catalog.Series;
import io.alvh.adapter.history.Catalog.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// All files of a catalog as read from one folder, by series, in the catalog's order and by name.
record DataFolder(Map<SeriesKey, List<LoadedFile>> files, List<DataIssue> problems, String sha256) {
  private record Task(SeriesKey key, Source source, String name) {}

  /// Reads the files of `catalog` below `data`, each one checked by itself.
  static DataFolder read(Path data, Catalog catalog) {
    List<DataIssue> problems = new ArrayList<>();
    List<Task> tasks = new ArrayList<>();
    for (Series series : catalog.series()) {
      int before = tasks.size();
      for (Source source : series.sources()) {
        for (String name : names(data, source.files(), problems)) {
          tasks.add(new Task(series.key(), source, name));
        }
      }
      if (series.required() && tasks.size() == before) {
        String wanted = series.sources().getFirst().files();
        IssueLog log = new IssueLog(wanted);
        log.error(0, 0, "no such file", "the files of the required series " + series.key());
        problems.addAll(log.issues());
      }
    }
    List<LoadedFile> loaded =
        tasks.parallelStream().map(t -> load(data, t.source(), t.name())).toList();
    EnumMap<SeriesKey, List<LoadedFile>> byKey = new EnumMap<>(SeriesKey.class);
    StringBuilder hashes = new StringBuilder(catalog.text());
    for (int i = 0; i < tasks.size(); i++) {
      LoadedFile file = loaded.get(i);
      byKey.computeIfAbsent(tasks.get(i).key(), _ -> new ArrayList<>()).add(file);
      hashes.append(tasks.get(i).name()).append(' ').append(file.sha256()).append('\n');
    }
    String id = SourceFile.sha256(hashes.toString().getBytes(StandardCharsets.UTF_8));
    return new DataFolder(byKey, problems, id);
  }

  /// Returns the files of `key`, none when there are none.
  List<LoadedFile> of(SeriesKey key) {
    return files.getOrDefault(key, List.of());
  }

  private static LoadedFile load(Path data, Source source, String name) {
    IssueLog log = new IssueLog(name);
    SourceFile file = SourceFile.read(data.resolve(name), name, log);
    return new LoadedFile(source, source.layout().read(file, log), log, file.sha256());
  }

  private static List<String> names(Path data, String pattern, List<DataIssue> problems) {
    int slash = pattern.lastIndexOf('/');
    String folder = pattern.substring(0, slash);
    Path dir = data.resolve(folder);
    List<String> names = new ArrayList<>();
    if (!Files.isDirectory(dir)) {
      return names;
    }
    try (DirectoryStream<Path> found =
        Files.newDirectoryStream(dir, pattern.substring(slash + 1))) {
      found.forEach(p -> names.add(folder + "/" + p.getFileName()));
    } catch (IOException e) {
      IssueLog log = new IssueLog(folder);
      log.error(0, 0, e.getClass().getSimpleName(), "a readable folder");
      problems.addAll(log.issues());
    }
    names.sort(null);
    return names;
  }
}
