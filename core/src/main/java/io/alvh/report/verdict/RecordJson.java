package io.alvh.report.verdict;

import io.alvh.study.Measure;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// Records as JSON, component by component in the order of their declaration, so that no number a
/// report rests on can be forgotten. Doubles are written in full; what is not finite is a string;
/// an undefined measure is an object with its reason; an absent value is null.
public final class RecordJson {
  private final StringBuilder json = new StringBuilder();

  private RecordJson() {}

  /// Returns `value` as JSON: a record, a collection, a map with keys that have a text, an array of
  /// numbers, or a single value.
  ///
  /// @throws IllegalArgumentException for a value of another kind
  public static String of(@Nullable Object value) {
    RecordJson writer = new RecordJson();
    writer.write(value);
    return writer.json.toString();
  }

  private void write(@Nullable Object value) {
    switch (value) {
      case null -> json.append("null");
      case Measure.Known k -> number(k.value());
      case Measure.Undefined u -> object(List.of("undefined"), List.of(u.reason()));
      case Record r -> components(r);
      case Double d -> number(d);
      case Number n -> json.append(n);
      case Boolean b -> json.append(b);
      case Optional<?> o -> write(o.orElse(null));
      case OptionalDouble o -> write(o.isPresent() ? o.getAsDouble() : null);
      case OptionalInt o -> write(o.isPresent() ? o.getAsInt() : null);
      case OptionalLong o -> write(o.isPresent() ? o.getAsLong() : null);
      case Collection<?> c -> array(List.copyOf(c));
      case Map<?, ?> m ->
          object(m.keySet().stream().map(RecordJson::key).toList(), List.copyOf(m.values()));
      case double[] d -> array(DoubleStream.of(d).boxed().toList());
      case long[] l -> array(LongStream.of(l).boxed().toList());
      case int[] i -> array(IntStream.of(i).boxed().toList());
      case double[][] d -> array(List.of(d));
      case Enum<?> e -> string(e.name());
      case CharSequence s -> string(s.toString());
      case Temporal t -> string(t.toString());
      default -> throw new IllegalArgumentException("no JSON for " + value.getClass().getName());
    }
  }

  private void components(Record value) {
    RecordComponent[] components = value.getClass().getRecordComponents();
    json.append('{');
    for (int i = 0; i < components.length; i++) {
      json.append(i == 0 ? "" : ",");
      string(components[i].getName());
      json.append(':');
      write(component(value, components[i]));
    }
    json.append('}');
  }

  private static @Nullable Object component(Record value, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(value);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("component " + component + " cannot be read", e);
    }
  }

  private void object(List<String> keys, List<?> values) {
    json.append('{');
    for (int i = 0; i < keys.size(); i++) {
      json.append(i == 0 ? "" : ",");
      string(keys.get(i));
      json.append(':');
      write(values.get(i));
    }
    json.append('}');
  }

  private void array(List<?> values) {
    json.append('[');
    for (int i = 0; i < values.size(); i++) {
      json.append(i == 0 ? "" : ",");
      write(values.get(i));
    }
    json.append(']');
  }

  private static String key(Object key) {
    return key instanceof Enum<?> e ? e.name() : key instanceof Record r ? of(r) : key.toString();
  }

  private void number(double value) {
    if (Double.isFinite(value)) {
      json.append(value);
    } else {
      string(Double.toString(value));
    }
  }

  private void string(String text) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> json.append('\\').append(c);
        case '\n' -> json.append("\\n");
        default -> json.append(c < ' ' ? ' ' : c);
      }
    }
    json.append('"');
  }
}
