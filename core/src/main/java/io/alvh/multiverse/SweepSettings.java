package io.alvh.multiverse;

import io.alvh.unit.Check;
import java.util.LinkedHashMap;
import java.util.Map;

/// The settings of a job as its text: a name, a colon, a space and a value a line, line ends inside
/// values written `\n` and backslashes doubled. Immutable.
public final class SweepSettings {
  private final Map<String, String> values;

  private SweepSettings(Map<String, String> values) {
    this.values = values;
  }

  /// Returns settings without any value.
  public static SweepSettings empty() {
    return new SweepSettings(new LinkedHashMap<>());
  }

  /// Returns these settings and one more; a name is given once.
  public SweepSettings with(String name, String value) {
    Check.that(name.matches("[a-z_]+"), "setting name '" + name + "'");
    Check.that(!values.containsKey(name), "setting " + name + " is there already");
    Map<String, String> more = new LinkedHashMap<>(values);
    more.put(name, value);
    return new SweepSettings(more);
  }

  /// Returns the value of `name`.
  ///
  /// @throws IllegalArgumentException if there is none
  public String value(String name) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("the job lacks the setting " + name);
    }
    return value;
  }

  /// Returns the text of a job.
  public String text() {
    StringBuilder text = new StringBuilder();
    values.forEach(
        (name, value) -> text.append(name).append(": ").append(escaped(value)).append('\n'));
    return text.toString();
  }

  /// Returns the settings written in `text`.
  ///
  /// @throws IllegalArgumentException at the first line that is none
  public static SweepSettings parse(String text) {
    SweepSettings settings = empty();
    for (String line : text.split("\n", -1)) {
      if (!line.isEmpty()) {
        int colon = line.indexOf(": ");
        Check.that(colon > 0, "no setting: '" + line + "'");
        settings = settings.with(line.substring(0, colon), plain(line.substring(colon + 2)));
      }
    }
    return settings;
  }

  private static String escaped(String value) {
    return value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
  }

  private static String plain(String escaped) {
    StringBuilder plain = new StringBuilder(escaped.length());
    boolean after = false;
    for (int i = 0; i < escaped.length(); i++) {
      char c = escaped.charAt(i);
      if (after) {
        plain.append(unescaped(c));
        after = false;
      } else if (c == '\\') {
        after = true;
      } else {
        plain.append(c);
      }
    }
    Check.that(!after, "a setting ends with a backslash");
    return plain.toString();
  }

  private static char unescaped(char c) {
    return switch (c) {
      case 'n' -> '\n';
      case 'r' -> '\r';
      case '\\' -> '\\';
      default -> throw new IllegalArgumentException("no escape: \\" + c);
    };
  }
}
