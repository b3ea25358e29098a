package io.alvh.adapter.history;

import io.alvh.calendar.Expiry;
import io.alvh.calendar.Settlement;
import io.alvh.market.ListedSeries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Which VX futures the contract files show to have been listed, monthly or weekly: the date of
/// each file's last row, which is the day of its final settlement, read without the calendar.
public final class VxListing {
  private static final String FOLDER = "cfe_vx";
  private static final Pattern NAME = Pattern.compile("(VX_.*|CFE_[FGHJKMNQUVXZ]\\d\\d_VX)\\.csv");
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d\\d)-(\\d\\d),.*");
  private static final Pattern US = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4}),.*");

  private record Ends(String name, LocalDate last) {}

  private VxListing() {}

  /// Returns the futures whose trading ended within the files of `data`, by file name. Of each
  /// folder the contracts still trading on its last day are left out. Nothing for a folder without
  /// contract files.
  ///
  /// @throws UncheckedIOException if a file cannot be read
  public static List<ListedSeries> read(Path data) {
    List<ListedSeries> listed = new ArrayList<>();
    Path root = data.resolve(FOLDER);
    if (!Files.isDirectory(root)) {
      return listed;
    }
    for (Path folder : folders(root)) {
      List<Ends> ends = ends(data, folder);
      LocalDate end = ends.stream().map(Ends::last).max(LocalDate::compareTo).orElse(LocalDate.MIN);
      for (Ends e : ends) {
        if (e.last().isBefore(end)) {
          listed.add(new ListedSeries(e.name(), "VX", new Expiry(e.last(), Settlement.AM)));
        }
      }
    }
    return listed;
  }

  private static List<Path> folders(Path root) {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Ends> ends(Path data, Path folder) {
    List<Ends> ends = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        if (NAME.matcher(file.getFileName().toString()).matches()) {
          String name = data.relativize(file).toString().replace('\\', '/');
          last(file).ifPresent(date -> ends.add(new Ends(name, date)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ends;
  }

  private static Optional<LocalDate> last(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
    for (String line : lines.reversed()) {
      Matcher iso = ISO.matcher(line);
      if (iso.matches()) {
        return Optional.of(date(iso, 1, 2, 3));
      }
      Matcher us = US.matcher(line);
      if (us.matches()) {
        return Optional.of(date(us, 3, 1, 2));
      }
    }
    return Optional.empty();
  }

  private static LocalDate date(Matcher m, int year, int month, int day) {
    return LocalDate.of(
        Integer.parseInt(m.group(year)),
        Integer.parseInt(m.group(month)),
        Integer.parseInt(m.group(day)));
  }
}
