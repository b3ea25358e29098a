package io.alvh.multiverse;

import io.alvh.multiverse.ReadingList.Level;
import io.alvh.strategy.Profile;
import io.alvh.unit.BadInputException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Reads a list of readings line by line and gathers everything that is wrong with it. Used by one
/// thread.
final class ReadingListReader {
  private static final int FIXED = 4;

  private final String file;
  private final List<String> problems = new ArrayList<>();
  private final List<Level> levels = new ArrayList<>();
  private final List<Reading> readings = new ArrayList<>();
  private final Map<String, Reading> byId = new HashMap<>();
  private final Set<String> ids = new HashSet<>();
  private final Map<String, Set<Map<Dimension, String>>> seen = new HashMap<>();
  private int number;
  private boolean columns;

  ReadingListReader(String file) {
    this.file = file;
  }

  void line(String line) {
    number++;
    if (number == 1) {
      if (!line.equals(ReadingList.HEADER)) {
        refuse("'" + line + "' refused; accepted: " + ReadingList.HEADER);
      }
      return;
    }
    if (line.isBlank() || line.startsWith("#")) {
      return;
    }
    String kind = line.substring(0, Math.max(0, line.indexOf(',')));
    switch (kind) {
      case "level" -> level(line);
      case "columns" -> columns(line);
      case "reading" -> reading(List.of(line.split(",", -1)));
      default ->
          refuse("'" + kind + "' begins no line; accepted: level, columns, reading, or # comment");
    }
  }

  private void level(String line) {
    List<String> cells = List.of(line.split(",", 4));
    if (cells.size() < FIXED || cells.get(3).isBlank()) {
      refuse("a level needs a dimension, a name and a source, with commas between");
      return;
    }
    if (columns) {
      refuse("levels stand above the columns");
    }
    String name = cells.get(2);
    Optional<Dimension> dimension = Dimension.named(cells.get(1));
    if (dimension.isEmpty()) {
      refuse("no dimension '" + cells.get(1) + "'; accepted: " + dimensions());
    } else if (levels.stream()
        .anyMatch(l -> l.dimension() == dimension.get() && l.name().equals(name))) {
      refuse("level " + cells.get(1) + " " + name + " stands here twice");
    } else {
      levels.add(new Level(dimension.get(), name, cells.get(3)));
    }
  }

  private void columns(String line) {
    String wanted = "columns,id,design,from,profile," + dimensions().replace(", ", ",");
    if (!line.equals(wanted)) {
      refuse("columns refused; accepted: " + wanted);
    }
    if (columns) {
      refuse("columns stand here twice");
    }
    columns = true;
  }

  private static String dimensions() {
    return String.join(", ", Arrays.stream(Dimension.values()).map(Dimension::label).toList());
  }

  private void reading(List<String> cells) {
    int wanted = 1 + FIXED + Dimension.values().length;
    if (!columns) {
      refuse("readings stand below the columns");
    }
    if (cells.size() != wanted) {
      refuse(cells.size() + " cells refused; accepted: " + wanted);
      return;
    }
    int before = problems.size();
    String id = cells.get(1);
    if (!id.matches("[A-Za-z0-9_-]{1,40}")) {
      refuse("id '" + id + "' refused; accepted: letters, digits, _ and -");
    }
    if (!ids.add(id)) {
      refuse("id " + id + " stands here twice");
    }
    Optional<Reading.Design> design =
        choice("design", cells.get(2), Reading.Design.values(), Reading.Design::label);
    Optional<Profile> profile =
        choice("profile", cells.get(FIXED), Profile.values(), Reading::name);
    if (design.isEmpty() || profile.isEmpty()) {
      return;
    }
    Map<Dimension, String> read = levels(cells, profile.get());
    String from = cells.get(3).equals(ReadingList.NONE) ? "" : cells.get(3);
    checkFrom(design.get(), from, profile.get(), read);
    if (problems.size() == before
        && !seen.computeIfAbsent(Reading.name(profile.get()), _ -> new HashSet<>()).add(read)) {
      refuse("reading " + id + " repeats an earlier one");
    }
    if (problems.size() == before) {
      Reading reading = new Reading(id, design.get(), from, profile.get(), read);
      readings.add(reading);
      byId.put(id, reading);
    }
  }

  private Map<Dimension, String> levels(List<String> cells, Profile profile) {
    Map<Dimension, String> read = new EnumMap<>(Dimension.class);
    Iterator<String> rest = cells.subList(1 + FIXED, cells.size()).iterator();
    for (Dimension d : Dimension.values()) {
      String cell = rest.next();
      if (!d.appliesTo(profile)) {
        if (!cell.equals(ReadingList.NONE)) {
          refuse(d.label() + ": '" + cell + "' refused; accepted: - in this profile");
        }
      } else if (levels.stream().noneMatch(l -> l.dimension() == d && l.name().equals(cell))) {
        refuse(d.label() + ": '" + cell + "' is no level above");
      } else {
        read.put(d, cell);
      }
    }
    return read;
  }

  private void checkFrom(
      Reading.Design design, String from, Profile profile, Map<Dimension, String> read) {
    if (design != Reading.Design.CHANGED) {
      if (!from.isEmpty()) {
        refuse("from: '" + from + "' refused; accepted: - unless the design is changed");
      }
      return;
    }
    Reading centre = byId.get(from);
    if (centre == null || centre.design() != Reading.Design.CENTRE || centre.profile() != profile) {
      refuse("from: '" + from + "' refused; accepted: the id of a centre above, same profile");
      return;
    }
    long differing =
        read.entrySet().stream()
            .filter(e -> !e.getValue().equals(centre.levels().get(e.getKey())))
            .count();
    if (differing != 1) {
      refuse("differs from " + from + " in " + differing + " dimensions; accepted: one");
    }
  }

  private <T> Optional<T> choice(String what, String cell, T[] values, Function<T, String> label) {
    Optional<T> found = Arrays.stream(values).filter(v -> label.apply(v).equals(cell)).findFirst();
    if (found.isEmpty()) {
      refuse(
          what
              + ": '"
              + cell
              + "' refused; accepted: "
              + String.join(", ", Arrays.stream(values).map(label).toList()));
    }
    return found;
  }

  private void refuse(String problem) {
    problems.add(file + ":" + number + ": " + problem);
  }

  /// Ends the list.
  ///
  /// @throws BadInputException with everything found
  void end() {
    if (readings.isEmpty() && problems.isEmpty()) {
      problems.add(file + ": no readings; accepted: a list with at least one");
    }
    if (!problems.isEmpty()) {
      throw new BadInputException(problems);
    }
  }

  List<Level> levels() {
    return levels;
  }

  List<Reading> readings() {
    return readings;
  }
}
