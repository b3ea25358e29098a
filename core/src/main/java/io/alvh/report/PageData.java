package io.alvh.report;

import io.alvh.engine.Attribution;
import io.alvh.ledger.Tag;
import io.alvh.strategy.Profile;
import io.alvh.study.Cell;
import io.alvh.study.CostLine;
import io.alvh.study.DailyTrack.Day;
import io.alvh.study.Figures;
import io.alvh.study.Period;
import io.alvh.study.RunOutcome;
import io.alvh.study.StudyResult;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/// The charts' numbers as JSON. Curves are weekly: the last NAV and the deepest drawdown of each
/// week, so that no low is lost; VIX and intensity are daily.
final class PageData {
  private final StudyResult study;
  private final StringBuilder json = new StringBuilder();

  private PageData(StudyResult study) {
    this.study = study;
  }

  /// Returns the JSON of `study`.
  static String of(StudyResult study) {
    PageData data = new PageData(study);
    data.write();
    return data.json.toString();
  }

  private void write() {
    List<RunOutcome> plain = study.plain();
    List<Day> days = plain.isEmpty() ? List.of() : plain.getFirst().track().days();
    json.append("{\"dates\":");
    strings(weeks(days).stream().map(w -> days.get(w.last()).date().toString()).toList());
    json.append(",\"days\":");
    strings(days.stream().map(d -> d.date().toString()).toList());
    numbers("vix", days, Day::vix, 2);
    json.append(",\"cells\":[");
    for (int i = 0; i < plain.size(); i++) {
      json.append(i == 0 ? "" : ",");
      cell(plain.get(i));
    }
    json.append("],\"controls\":[");
    controls();
    json.append("],\"books\":{");
    String comma = "";
    for (Profile profile : Profile.values()) {
      List<Day> book = study.find(Cell.standard(profile)).map(r -> r.track().days()).orElse(days);
      json.append(comma)
          .append('"')
          .append(StudyText.title(profile))
          .append("\":{\"days\":")
          .append(book.size());
      numbers("intensity", book, Day::intensity, 3);
      numbers("target", book, d -> d.targetContracts(), 0);
      numbers("held", book, d -> d.heldContracts(), 0);
      json.append('}');
      comma = ",";
    }
    json.append("}}");
  }

  /// The unhedged books at the constant size that earns what the default hedge earns.
  private void controls() {
    String comma = "";
    for (Profile profile : Profile.values()) {
      for (boolean gate : new boolean[] {true, false}) {
        Cell standard = Cell.standard(profile);
        Cell cell = new Cell(profile, gate, standard.policy(), standard.funding());
        OptionalDouble scale =
            study
                .find(cell)
                .flatMap(r -> r.findComparison(Period.HEADLINE))
                .map(c -> c.sameProfit().scale().find())
                .orElse(OptionalDouble.empty());
        Optional<RunOutcome> bare = study.find(cell.unhedged());
        if (scale.isPresent() && bare.isPresent()) {
          json.append(comma).append("{\"profile\":\"").append(cell.profileName());
          json.append("\",\"gate\":\"").append(gate ? "on" : "off");
          json.append("\",\"name\":\"unhedged x")
              .append(Figures.number(scale.getAsDouble(), 2))
              .append(" (profit of ")
              .append(cell.policyName())
              .append(")\"");
          curves(scaled(bare.get().track().days(), scale.getAsDouble()));
          json.append('}');
          comma = ",";
        }
      }
    }
  }

  /// Returns `days` as if everything had been traded at `scale` of its size; interest stays.
  static List<Day> scaled(List<Day> days, double scale) {
    List<Day> smaller = new ArrayList<>();
    long traded = 0;
    for (Day d : days) {
      traded = Math.addExact(traded, Math.addExact(d.condorPnl(), d.hedgePnl()));
      smaller.add(
          new Day(
              d.date(),
              d.nav() - Math.round((1 - scale) * (double) traded),
              Math.round(scale * (double) d.condorPnl()),
              Math.round(scale * (double) d.hedgePnl()),
              d.vix(),
              d.intensity(),
              d.targetContracts(),
              d.heldContracts()));
    }
    return smaller;
  }

  private void curves(List<Day> days) {
    List<Week> weeks = weeks(days);
    numbers("nav", weeks, w -> days.get(w.last()).nav() / 100_000.0, 1);
    numbers("under", weeks, w -> -100 * w.deepest(), 1);
  }

  private void cell(RunOutcome run) {
    Cell cell = run.cell();
    json.append("{\"profile\":\"").append(cell.profileName());
    json.append("\",\"gate\":\"").append(cell.gate() ? "on" : "off");
    json.append("\",\"policy\":\"").append(cell.policy().name().toLowerCase(Locale.ROOT));
    json.append("\",\"funding\":\"").append(cell.funding().name().toLowerCase(Locale.ROOT));
    json.append("\",\"name\":\"").append(cell.policyName()).append('"');
    curves(run.track().days());
    json.append(",\"costs\":[");
    String comma = "";
    for (CostLine line : hedgeCosts(run)) {
      Attribution a = line.sum();
      json.append(comma).append("{\"layer\":\"").append(a.tag().name()).append('"');
      numbers(
          "values",
          List.of(a.theta(), a.roll(), a.delta(), a.vega(), a.slippage(), a.fees()),
          v -> v / 100_000.0,
          1);
      json.append('}');
      comma = ",";
    }
    json.append("]}");
  }

  private static List<CostLine> hedgeCosts(RunOutcome run) {
    return run.find(Period.HEADLINE).stream()
        .flatMap(r -> r.costs().stream())
        .filter(c -> c.sum().tag().book() == Tag.Book.HEDGE)
        .toList();
  }

  /// Returns the weeks of `days`, with the deepest fall below the running peak in each.
  private static List<Week> weeks(List<Day> days) {
    List<Week> weeks = new ArrayList<>();
    double peak = 0;
    double deepest = 0;
    for (int i = 0; i < days.size(); i++) {
      peak = Math.max(peak, (double) days.get(i).nav());
      deepest = Math.max(deepest, 1 - days.get(i).nav() / peak);
      if (i + 1 == days.size() || week(days.get(i + 1).date()) != week(days.get(i).date())) {
        weeks.add(new Week(i, deepest));
        deepest = 0;
      }
    }
    return weeks;
  }

  /// Returns a number that Monday to Sunday share.
  private static long week(LocalDate date) {
    return Math.floorDiv(date.getLong(ChronoField.EPOCH_DAY) + 3, 7L);
  }

  private void strings(List<String> values) {
    json.append(Json.strings(values));
  }

  private <T> void numbers(String name, List<T> rows, ToDoubleFunction<T> value, int decimals) {
    json.append(",\"").append(name).append("\":");
    json.append(Json.numbers(rows.stream().mapToDouble(value), decimals));
  }

  /// One week: index of its last session and the deepest fall in it.
  private record Week(int last, double deepest) {}
}
