package io.alvh.adapter.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.HistoryData;
import io.alvh.adapter.history.Catalog.Series;
import io.alvh.adapter.history.Catalog.Source;
import io.alvh.market.Observation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Figures known by a date are the same whether or not the files go on after it. Companies' reports
/// are left whole: their one file is of 2017, and which of them are valued rests on all of it.
@Tag("history")
class PublishedCutTest {
  private static final Set<SeriesKey> WHOLE =
      new TreeSet<>(
          List.of(SeriesKey.EVENTS, SeriesKey.COMPANY_REPORTS, SeriesKey.COMPANY_SECTORS));

  @TempDir Path root;

  @ParameterizedTest
  @ValueSource(strings = {"2001-03-15", "2008-10-15", "2019-02-20", "2024-03-19", "2025-12-01"})
  void what_was_known_does_not_depend_on_later_rows(LocalDate last) throws IOException {
    Path data = HistoryData.require();
    Catalog catalog = Catalog.load("archive");
    for (Series series : catalog.series()) {
      for (Source source : series.sources()) {
        Path file = data.resolve(source.files());
        if (isPublished(series.key()) && Files.exists(file)) {
          cut(file, root.resolve(source.files()), WHOLE.contains(series.key()), last);
        }
      }
    }
    Instant until = last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    List<Observation> whole = known(data, catalog, until);
    assertThat(known(root, catalog, until)).containsExactlyElementsOf(whole);
    assertThat(whole).hasSizeGreaterThan(7_000);
  }

  private static boolean isPublished(SeriesKey key) {
    return key.compareTo(SeriesKey.EVENTS) >= 0;
  }

  private static List<Observation> known(Path data, Catalog catalog, Instant until) {
    return new Publications(catalog, DataFolder.read(data, catalog))
        .read().stream().map(Figure::observation).filter(o -> !o.knownAt().isAfter(until)).toList();
  }

  /// Copies the rows of `from` that are of `last` or before; a file without any is left out.
  private static void cut(Path from, Path to, boolean whole, LocalDate last) throws IOException {
    List<String> lines = Files.readAllLines(from, StandardCharsets.UTF_8);
    List<String> kept = lines.stream().filter(line -> whole || !isAfter(line, last)).toList();
    if (kept.size() > 1) {
      Files.createDirectories(to.resolveSibling("."));
      Files.write(to, kept);
    }
  }

  private static boolean isAfter(String line, LocalDate last) {
    String date = line.substring(0, Math.max(0, line.indexOf(','))).replace("-", "");
    return date.matches("\\d{6,8}") && date.compareTo(last.toString().replace("-", "")) > 0;
  }
}
