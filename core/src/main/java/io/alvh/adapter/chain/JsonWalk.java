package io.alvh.adapter.chain;

import io.alvh.adapter.history.IssueLog;
import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/// A walk through one JSON text, token by token, that notes with line and column what is not as
/// expected and goes on.
final class JsonWalk {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonParser parser;
  private final IssueLog log;

  private JsonWalk(JsonParser parser, IssueLog log) {
    this.parser = parser;
    this.log = log;
  }

  /// Reads the one object that `in` holds: `fields` is called for each of its fields, the walk
  /// standing on the value.
  static void read(InputStream in, IssueLog log, FieldReader fields) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), in)) {
      JsonWalk walk = new JsonWalk(parser, log);
      parser.nextToken();
      walk.object(name -> fields.read(walk, name));
      if (parser.nextToken() != null) {
        walk.refuse("nothing after the closing brace");
      }
    } catch (JacksonException e) {
      TokenStreamLocation at = e.getLocation();
      String why = e.getOriginalMessage().lines().findFirst().orElse("");
      log.error(
          at == null ? 0 : at.getLineNr(),
          at == null ? 0 : at.getColumnNr(),
          why,
          "JSON that is whole");
    }
  }

  /// What to do with one field of an object.
  @FunctionalInterface
  interface FieldReader {
    void read(JsonWalk walk, String name);
  }

  /// Reads the object here, calling `field` with each name, the walk standing on its value.
  void object(Consumer<String> field) {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      refuse("an object {...}");
      skip();
      return;
    }
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      field.accept(name);
    }
  }

  /// Reads the list here, calling `item` with the walk standing on each value.
  void list(Runnable item) {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      refuse("a list [...]");
      skip();
      return;
    }
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      item.run();
    }
  }

  /// Returns the number here if it lies in [`low`, `high`]; nothing for null, and nothing with a
  /// note for anything else.
  OptionalDouble number(double low, double high) {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_NULL) {
      return OptionalDouble.empty();
    }
    if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT) {
      double value = parser.getDoubleValue();
      if (value >= low && value <= high) {
        return OptionalDouble.of(value);
      }
    }
    refuse("a number from " + low + " to " + high);
    skip();
    return OptionalDouble.empty();
  }

  /// Returns the text here; nothing for null, and nothing with a note for anything else.
  Optional<String> text() {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_STRING) {
      return Optional.of(parser.getString());
    }
    if (token != JsonToken.VALUE_NULL) {
      refuse("a text in quotes");
      skip();
    }
    return Optional.empty();
  }

  /// Passes over the value here.
  void skip() {
    parser.skipChildren();
  }

  /// Returns the line of the value here, from 1.
  int line() {
    return parser.currentTokenLocation().getLineNr();
  }

  /// Returns the column of the value here, from 1.
  int column() {
    return parser.currentTokenLocation().getColumnNr();
  }

  /// Notes that the value here makes the file unusable.
  void refuse(String accepted) {
    JsonToken token = parser.currentToken();
    String found =
        token == null ? "" : token.isScalarValue() ? parser.getString() : token.asString();
    log.error(line(), column(), found == null ? "" : found, accepted);
  }
}
