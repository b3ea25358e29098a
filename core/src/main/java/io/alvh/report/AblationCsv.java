package io.alvh.report;

import io.alvh.strategy.RuleId;
import io.alvh.strategy.RulebookText;
import io.alvh.study.Manifest;
import io.alvh.study.Measure;
import io.alvh.study.ablation.AblationResult;
import io.alvh.study.ablation.BookFigures;
import io.alvh.study.ablation.Change;
import io.alvh.study.ablation.Effect;
import io.alvh.study.ablation.Yardstick;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// An ablation as CSV text: a line a rule and profile, then the groups. Fractions are not percent;
/// an undefined figure is an empty field. The columns are a contract: others read them by name, new
/// ones are added at the end.
public final class AblationCsv {
  /// Name of the file.
  public static final String FILE = "ablation.csv";

  private static final List<String> FIXED =
      List.of(
          "data",
          "data_id",
          "rulebook",
          "rulebook_sha256",
          "first",
          "last",
          "profile",
          "rule",
          "source",
          "kind",
          "display_only",
          "change",
          "weight_base",
          "weight_tried",
          "verdict",
          "why",
          "sessions",
          "sessions_differing",
          "first_difference");

  private AblationCsv() {}

  /// Returns the names of the columns.
  public static List<String> columns() {
    List<String> columns = new ArrayList<>(FIXED);
    for (Yardstick yardstick : Yardstick.values()) {
      columns.add(yardstick.label() + "_base");
      columns.add(yardstick.label());
      columns.add(yardstick.label() + "_change");
    }
    return List.copyOf(columns);
  }

  /// Returns the whole file.
  public static String text(AblationResult result, Manifest manifest) {
    StringBuilder text = new StringBuilder();
    text.append(Csv.line(columns()));
    result.effects().forEach(e -> text.append(Csv.line(fields(result, manifest, e))));
    return text.toString();
  }

  private static List<String> fields(AblationResult result, Manifest manifest, Effect effect) {
    boolean single = effect.variant().isSingle();
    RuleId id = effect.variant().rules().getFirst();
    List<String> fields = new ArrayList<>();
    fields.add(manifest.synthetic() ? Words.SYNTHETIC : "history");
    fields.add(manifest.dataId());
    fields.add(result.base().id());
    fields.add(RulebookText.sha256(result.base()));
    fields.add(result.first().toString());
    fields.add(result.last().toString());
    fields.add(effect.profile().name().toLowerCase(Locale.ROOT));
    fields.add(effect.variant().id());
    fields.add(single ? id.source() : "");
    fields.add(single ? id.spec().kind().name().toLowerCase(Locale.ROOT) : "group");
    fields.add(Boolean.toString(effect.variant().isDisplayOnly()));
    fields.add(effect.variant().change().label());
    fields.add(single ? Double.toString(result.base().settings().weight(id)) : "");
    fields.add(
        single && effect.variant().change() != Change.NONE
            ? Double.toString(effect.variant().settings().weight(id))
            : "");
    fields.add(effect.verdict().label());
    fields.add(effect.why());
    fields.add(Integer.toString(result.sessions()));
    fields.add(Integer.toString(effect.differing().size()));
    fields.add(effect.first().map(LocalDate::toString).orElse(""));
    BookFigures base = result.base(effect.profile());
    for (Yardstick yardstick : Yardstick.values()) {
      fields.add(number(base.of(yardstick)));
      fields.add(number(effect.figures().of(yardstick)));
      fields.add(number(effect.figures().change(yardstick, base)));
    }
    return fields;
  }

  private static String number(Measure measure) {
    return switch (measure) {
      case Measure.Known k -> Double.toString(k.value());
      case Measure.Undefined _ -> "";
    };
  }
}
