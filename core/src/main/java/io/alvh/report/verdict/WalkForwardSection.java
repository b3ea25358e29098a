package io.alvh.report.verdict;

import io.alvh.study.sensitivity.WalkForwardCurve;
import io.alvh.study.sensitivity.WalkForwardCurve.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/// The book whose numbers were chosen again each quarter on what was known then.
final class WalkForwardSection {
  private WalkForwardSection() {}

  /// Writes the section.
  static void write(Page page, Part<List<WalkForwardCurve>> part) {
    page.section("walk-forward", "Walk-forward: would choosing the numbers anew have helped?");
    switch (part) {
      case Part.Missing<List<WalkForwardCurve>>(String reason) -> page.missing(reason);
      case Part.Present<List<WalkForwardCurve>>(List<WalkForwardCurve> curves) -> {
        page.paragraph(
            "Each quarter a few numbers of the rules were chosen again by what had happened up to"
                + " then, and traded on afterwards; beside it the same book with its numbers frozen,"
                + " and the same book unhedged. Thousand dollars at the end of each month.");
        page.pair();
        curves.forEach(c -> chart(page, c));
        page.end();
      }
    }
    page.end();
  }

  private static void chart(Page page, WalkForwardCurve curve) {
    String name = curve.profile().name().toLowerCase(Locale.ROOT);
    List<Point> points = months(curve);
    page.figure(
        name + ": account, thousand dollars; numbers chosen " + curve.chosen().size() + " times",
        new Lines(
                name + ": walk-forward",
                " thousand dollars",
                points.stream().map(p -> p.date().toString().substring(0, 7)).toList(),
                List.of(
                    line("chosen again each quarter", points, Point::walked),
                    line("frozen", points, Point::frozen),
                    line("unhedged", points, Point::unhedged)))
            .draw("walk-" + name));
  }

  private static Lines.Curve line(String name, List<Point> points, ToLongFunction<Point> cents) {
    return new Lines.Curve(
        name, points.stream().map(p -> cents.applyAsLong(p) / 100_000.0).toList());
  }

  /// Returns the last point of each month of `curve`.
  static List<Point> months(WalkForwardCurve curve) {
    List<Point> months = new ArrayList<>();
    List<Point> all = curve.points();
    for (int i = 0; i < all.size(); i++) {
      boolean last =
          i + 1 == all.size()
              || all.get(i + 1).date().getMonthValue() != all.get(i).date().getMonthValue();
      if (last) {
        months.add(all.get(i));
      }
    }
    return months;
  }
}
