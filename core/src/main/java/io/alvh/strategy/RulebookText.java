package io.alvh.strategy;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// The canonical text of a rulebook: one line per value, in the order the records declare them. Two
/// rulebooks have the same text exactly when every rule in them is the same, however their files
/// were written.
public final class RulebookText {
  private RulebookText() {}

  /// Returns lines such as `condors.daily.strikeStep=5.0`, each ended by a line feed.
  public static String canonical(Rulebook rulebook) {
    StringBuilder text = new StringBuilder();
    write(text, "", rulebook);
    return text.toString();
  }

  /// Returns the SHA-256 of the canonical text, 64 lower-case hex digits: the rulebook's identity
  /// in journals.
  public static String sha256(Rulebook rulebook) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] text = canonical(rulebook).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(digest.digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static void write(StringBuilder text, String path, Object value) {
    switch (value) {
      case RuleSettings settings ->
          settings.byRule().forEach((id, setting) -> write(text, path + "." + id.label(), setting));
      case Record r -> writeComponents(text, path, r);
      case List<?> list -> {
        text.append(path).append(".size=").append(list.size()).append('\n');
        for (int i = 0; i < list.size(); i++) {
          write(text, path + "[" + i + "]", list.get(i));
        }
      }
      case Enum<?> e -> text.append(path).append('=').append(e.name()).append('\n');
      case String _, Number _, Boolean _ ->
          text.append(path).append('=').append(value).append('\n');
      default -> throw new IllegalStateException("no canonical text for " + value.getClass());
    }
  }

  private static void writeComponents(StringBuilder text, String path, Record owner) {
    for (RecordComponent component : owner.getClass().getRecordComponents()) {
      String name = path.isEmpty() ? component.getName() : path + "." + component.getName();
      try {
        write(text, name, component.getAccessor().invoke(owner));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("rules are public records: " + name, e);
      }
    }
  }
}
