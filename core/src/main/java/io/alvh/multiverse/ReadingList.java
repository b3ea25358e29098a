package io.alvh.multiverse;

import io.alvh.strategy.Profile;
import io.alvh.unit.Check;
import io.alvh.unit.Sha256;
import java.util.ArrayList;
import java.util.List;

/// The readings that are to be run, written down before any is. One file: levels with their
/// sources, then the readings. Its hash tells one list from another; a changed list is another.
public final class ReadingList {
  /// First line of every list.
  static final String HEADER = "alvh readings,1";

  /// Cell of a dimension that a profile does not have.
  static final String NONE = "-";

  private final String text;
  private final List<Level> levels;
  private final List<Reading> readings;

  private ReadingList(String text, List<Level> levels, List<Reading> readings) {
    this.text = text;
    this.levels = List.copyOf(levels);
    this.readings = List.copyOf(readings);
  }

  /// One way to read one rule.
  ///
  /// @param dimension which rule
  /// @param name as `Dimension` spells it
  /// @param source where it is published, in a few words
  public record Level(Dimension dimension, String name, String source) {}

  /// Returns the list written in `text`; `file` stands in messages.
  ///
  /// @throws io.alvh.unit.BadInputException with every line that cannot be used
  public static ReadingList parse(String file, String text) {
    ReadingListReader reader = new ReadingListReader(file);
    text.lines().forEach(reader::line);
    reader.end();
    return new ReadingList(text, reader.levels(), reader.readings());
  }

  /// Returns the list of `readings` at `levels`, with `comments` above them.
  static ReadingList of(List<String> comments, List<Level> levels, List<Reading> readings) {
    StringBuilder text = new StringBuilder(HEADER).append('\n');
    comments.forEach(c -> text.append("# ").append(c).append('\n'));
    for (Level level : levels) {
      Check.that(!level.source().isBlank(), level.name() + " needs a source");
      text.append("level,")
          .append(String.join(",", level.dimension().label(), level.name(), level.source()))
          .append('\n');
    }
    text.append("columns,id,design,from,profile");
    for (Dimension d : Dimension.values()) {
      text.append(',').append(d.label());
    }
    text.append('\n');
    readings.forEach(r -> text.append(line(r)).append('\n'));
    return parse("design", text.toString());
  }

  private static String line(Reading r) {
    List<String> cells = new ArrayList<>();
    cells.add("reading");
    cells.add(r.id());
    cells.add(r.design().label());
    cells.add(r.from().isEmpty() ? NONE : r.from());
    cells.add(Reading.name(r.profile()));
    for (Dimension d : Dimension.values()) {
      cells.add(d.appliesTo(r.profile()) ? r.level(d) : NONE);
    }
    return String.join(",", cells);
  }

  /// Returns the whole text.
  public String text() {
    return text;
  }

  /// Returns the SHA-256 of the text in UTF-8, lower-case hexadecimal: what `sha256sum` says of the
  /// file.
  public String hash() {
    return new Sha256().add(text).hex();
  }

  /// Returns every level, in the order of the file.
  public List<Level> levels() {
    return levels;
  }

  /// Returns the names of the levels of `dimension`, in the order of the file.
  public List<String> levels(Dimension dimension) {
    return levels.stream().filter(l -> l.dimension() == dimension).map(Level::name).toList();
  }

  /// Returns the readings, in the order of the file.
  public List<Reading> readings() {
    return readings;
  }

  /// Returns the readings of `profile`, in the order of the file.
  public List<Reading> readings(Profile profile) {
    return readings.stream().filter(r -> r.profile() == profile).toList();
  }
}
