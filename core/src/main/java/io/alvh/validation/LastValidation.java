package io.alvh.validation;

import io.alvh.study.Figures;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The newest validation of which results are kept, and what a study says of it.
public sealed interface LastValidation {
  /// There is one.
  record Found(ModelError error) implements LastValidation {}

  /// There is none.
  record None() implements LastValidation {}

  /// There is one that cannot be read.
  ///
  /// @param problem file, line, and what would be accepted
  record Broken(String problem) implements LastValidation {}

  /// Returns one line a programme on the error of modelled prices, for a study of the data `dataId`
  /// by the model `modelId`; says so when the validation was of others.
  default List<String> lines(String dataId, String modelId) {
    return switch (this) {
      case None _ -> List.of("no validation found, run ./alvh validate");
      case Broken b -> List.of("WARNING: " + b.problem() + "; run ./alvh validate");
      case Found f -> lines(f.error(), dataId, modelId);
    };
  }

  private static List<String> lines(ModelError error, String dataId, String modelId) {
    List<String> others = new ArrayList<>();
    if (!error.dataId().equals(dataId)) {
      others.add("data set");
    }
    if (!error.modelId().equals(modelId)) {
      others.add("model");
    }
    String of =
        others.isEmpty()
            ? ""
            : "OF ANOTHER "
                + String.join(" AND ANOTHER ", others).toUpperCase(Locale.ROOT)
                + ", run ./alvh validate: ";
    if (error.lines().isEmpty()) {
      return List.of(of + "not measured, the validated data hold no usable option quotes");
    }
    return error.lines().stream()
        .map(ModelError.Line::book)
        .distinct()
        .map(book ->
            of
                + book
                + ": "
                + error.lines().stream()
                    .filter(l -> l.book().equals(book))
                    .collect(
                        Collectors.groupingBy(
                            ModelError.Line::what, LinkedHashMap::new, Collectors.toList()))
                    .values()
                    .stream()
                    .map(LastValidation::text)
                    .collect(Collectors.joining("; ")))
        .toList();
  }

  /// Returns the error of the same prices in each unit, the first one before the brackets.
  private static String text(List<ModelError.Line> units) {
    ModelError.Line l = units.getFirst();
    StringBuilder text = new StringBuilder(l.what());
    text.append(" MAE ").append(number(l, l.mae()));
    text.append(", bias ").append(bias(l)).append(' ').append(l.unit()).append(" (");
    units.stream()
        .skip(1)
        .map(u -> number(u, u.mae()) + ", " + bias(u) + " " + u.unit() + "; ")
        .forEach(text::append);
    return text.append("n ")
        .append(l.count())
        .append(" of ")
        .append(l.sessions())
        .append(l.sessions() == 1 ? " session)" : " sessions)")
        .toString();
  }

  private static String bias(ModelError.Line l) {
    String text = number(l, l.bias());
    return l.bias() > 0 ? "+" + text : text;
  }

  private static String number(ModelError.Line l, double value) {
    return Figures.number(value, l.unit().startsWith("%") ? 1 : 2);
  }
}
