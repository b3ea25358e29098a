package io.alvh.report;

import io.alvh.validation.JudgedQuote;
import io.alvh.validation.QuoteBucket;
import io.alvh.validation.QuoteErrors;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/// The charts of quote errors.
final class QuoteCharts {
  private QuoteCharts() {}

  static List<Chapter.Chart> of(QuoteErrors errors) {
    return List.of(
        new Chapter.Chart(
            "quote-cloud",
            " tall",
            "Modelled over quoted volatility, points, thinned out evenly; on the line they are equal",
            cloud(errors.judged())),
        bars(
            errors,
            "quote-days",
            "Mean size of the error by days, 5 to 50 delta, beside half the quoted spread",
            b -> b.regime().equals(QuoteErrors.ALL) && b.deltas().equals(QuoteErrors.WIDE),
            QuoteBucket::days),
        bars(
            errors,
            "quote-regimes",
            "Mean size of the error by VIX, 7 to 70 days, 5 to 50 delta, beside half the quoted"
                + " spread",
            b -> b.days().equals(QuoteErrors.AIMED) && b.deltas().equals(QuoteErrors.WIDE),
            QuoteBucket::regime),
        bars(
            errors,
            "quote-deltas",
            "Mean size of the error by delta, 7 to 70 days, beside half the quoted spread",
            b -> b.regime().equals(QuoteErrors.ALL) && b.days().equals(QuoteErrors.AIMED),
            QuoteBucket::deltas));
  }

  private static String cloud(List<JudgedQuote> quotes) {
    Map<String, List<ChartJson.Point>> clouds = new TreeMap<>();
    for (JudgedQuote q : quotes) {
      if (q.modelled().isPresent()) {
        clouds
            .computeIfAbsent(q.smile().underlying(), _ -> new ArrayList<>())
            .add(new ChartJson.Point(q.quoted(), q.modelled().getAsDouble()));
      }
    }
    List<ChartJson.Cloud> all = new ArrayList<>();
    clouds.forEach((name, points) -> all.add(new ChartJson.Cloud(name, points)));
    return ChartJson.cloud("quoted", "modelled", all);
  }

  private static Chapter.Chart bars(
      QuoteErrors errors,
      String id,
      String caption,
      Predicate<QuoteBucket> wanted,
      Function<QuoteBucket, String> group) {
    List<QuoteBucket> buckets =
        errors.buckets().stream()
            .filter(b -> b.measure().equals(QuoteErrors.SURFACE))
            .filter(wanted)
            .toList();
    List<String> groups = buckets.stream().map(group).distinct().toList();
    List<ChartJson.Series> series = new ArrayList<>();
    for (String source : buckets.stream().map(QuoteBucket::source).distinct().toList()) {
      List<Double> sizes = new ArrayList<>();
      List<Double> spreads = new ArrayList<>();
      for (String name : groups) {
        List<QuoteBucket> found =
            buckets.stream()
                .filter(b -> b.source().equals(source) && group.apply(b).equals(name))
                .toList();
        sizes.add(found.isEmpty() ? Double.NaN : found.getFirst().vol().mae());
        spreads.add(found.isEmpty() ? Double.NaN : found.getFirst().halfSpreadVol());
      }
      series.add(new ChartJson.Series(source + ": error", sizes));
      series.add(new ChartJson.Series(source + ": half-spread", spreads));
    }
    return new Chapter.Chart(id, "", caption, ChartJson.bars("volatility points", groups, series));
  }
}
