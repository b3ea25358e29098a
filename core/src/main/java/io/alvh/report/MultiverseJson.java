package io.alvh.report;

import io.alvh.multiverse.Influence;
import io.alvh.multiverse.Influence.LevelEffect;
import io.alvh.multiverse.Landscape;
import io.alvh.multiverse.MultiverseResult;
import io.alvh.multiverse.Reading;
import io.alvh.multiverse.ReadingResult;
import io.alvh.multiverse.Selection;
import io.alvh.multiverse.Share;
import io.alvh.study.Measure;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A multiverse as JSON: every number of the summary, and the readings' main figures. A figure that
/// does not exist is an object with the reason.
public final class MultiverseJson {
  private MultiverseJson() {}

  /// Returns the text, one object.
  public static String text(MultiverseResult result) {
    return "{\"origin\":"
        + origin(result.origin())
        + ",\n\"landscapes\":"
        + array(result.landscapes(), MultiverseJson::landscape)
        + ",\n\"shares\":"
        + array(result.shares(), MultiverseJson::share)
        + ",\n\"influences\":"
        + array(result.influences(), MultiverseJson::influence)
        + ",\n\"selections\":"
        + array(result.selections(), MultiverseJson::selection)
        + ",\n\"readings\":"
        + array(result.readings(), MultiverseJson::reading)
        + "}\n";
  }

  private static <T> String array(List<T> values, Function<T, String> one) {
    return values.stream().map(one).collect(Collectors.joining(",\n", "[", "]"));
  }

  private static String origin(MultiverseResult.Origin o) {
    return object(
        "list_sha256", Json.string(o.listHash()),
        "rulebook", Json.string(o.rulebook()),
        "data_id", Json.string(o.data().id()),
        "synthetic", Boolean.toString(o.data().synthetic()),
        "first", Json.string(o.data().first().toString()),
        "last", Json.string(o.data().last().toString()),
        "sessions", Integer.toString(o.data().sessions()),
        "nav_cents", Long.toString(o.data().nav().cents()),
        "program", Json.string(o.code()),
        "books", Integer.toString(o.books()));
  }

  private static String landscape(Landscape l) {
    return object(
        "profile", Json.string(Reading.name(l.profile())),
        "figure", Json.string(l.figure().label()),
        "balanced", Boolean.toString(l.balanced()),
        "defined", Integer.toString(l.defined()),
        "undefined", undefined(l.undefined()),
        "at", plain(Landscape.QUANTILES),
        "quantiles", plain(l.quantiles()),
        "bins", array(l.bins(), MultiverseJson::bin));
  }

  private static String undefined(Map<String, Integer> reasons) {
    return reasons.entrySet().stream()
        .map(e -> Json.string(e.getKey()) + ":" + e.getValue())
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String plain(List<Double> values) {
    return values.stream().map(v -> Double.toString(v)).collect(Collectors.joining(",", "[", "]"));
  }

  private static String bin(Landscape.Bin b) {
    return object(
        "low", Double.toString(b.low()),
        "high", Double.toString(b.high()),
        "n", Integer.toString(b.readings()));
  }

  private static String share(Share s) {
    return object(
        "profile", Json.string(Reading.name(s.profile())),
        "balanced", Boolean.toString(s.balanced()),
        "place", Json.string(s.place()),
        "claim", Json.string(s.claim()),
        "landed", Integer.toString(s.landed()),
        "undefined", Integer.toString(s.undefined()),
        "readings", Integer.toString(s.readings()));
  }

  private static String influence(Influence i) {
    return object(
        "profile", Json.string(Reading.name(i.profile())),
        "figure", Json.string(i.figure().label()),
        "dimension", Json.string(i.dimension().label()),
        "main_share", measure(i.share()),
        "total", measure(i.total()),
        "total_error", measure(i.totalError()),
        "pairs", Integer.toString(i.pairs()),
        "levels", array(i.levels(), MultiverseJson::level));
  }

  private static String level(LevelEffect l) {
    return object(
        "level", Json.string(l.level()),
        "n", Integer.toString(l.n()),
        "mean", measure(l.mean()),
        "median", measure(l.median()),
        "effect", measure(l.effect()));
  }

  private static String selection(Selection s) {
    return object(
        "readings", Json.string(s.scope()),
        "series", Json.string(s.series().label()),
        "n", Integer.toString(s.readings()),
        "left_out", Integer.toString(s.left()),
        "best", Json.string(s.best().id()),
        "sharpe", measure(s.best().sharpe()),
        "luck", measure(s.best().luck()),
        "deflated", measure(s.best().deflated()),
        "deflated_independent", measure(s.best().deflatedIndependent()),
        "independent_tries", measure(s.best().independent()),
        "pbo", measure(s.overfitting().probability()),
        "loss", measure(s.overfitting().loss()),
        "splits", Integer.toString(s.overfitting().splits()),
        "logits", array(s.overfitting().logits(), MultiverseJson::bin),
        "spa_p", measure(s.superiority().spa()),
        "reality_check_p", measure(s.superiority().realityCheck()),
        "draws", Integer.toString(s.superiority().draws()));
  }

  private static String reading(ReadingResult r) {
    return object(
        "id", Json.string(r.reading().id()),
        "reduction", measure(r.against().reduction()),
        "retained", measure(r.against().retained()),
        "excess", measure(r.against().excess()),
        "gross_cost", measure(r.hedged().grossCost()),
        "cagr", measure(r.hedged().cagr()),
        "max_drawdown", Double.toString(r.hedged().drawdown()),
        "sharpe", measure(r.hedged().sharpe()));
  }

  private static String measure(Measure measure) {
    return switch (measure) {
      case Measure.Known k -> Double.toString(k.value());
      case Measure.Undefined u -> object("undefined", Json.string(u.reason()));
    };
  }

  /// Returns an object of names and values by turns, the values JSON already.
  private static String object(String... namesAndValues) {
    StringBuilder json = new StringBuilder("{");
    for (int i = 0; i < namesAndValues.length; i += 2) {
      json.append(i == 0 ? "" : ",")
          .append(Json.string(namesAndValues[i]))
          .append(':')
          .append(namesAndValues[i + 1]);
    }
    return json.append('}').toString();
  }
}
