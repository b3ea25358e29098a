package io.alvh.report.verdict;

import io.alvh.study.attribution.AttributionParts;
import io.alvh.study.attribution.AttributionResult;
import io.alvh.study.sensitivity.WalkForwardCurve;
import java.util.List;
import java.util.stream.Collectors;

/// The tables of a verdict that are too long for its page, as CSV. Money is in cents.
public final class VerdictCsv {
  private VerdictCsv() {}

  /// Returns one line a session.
  public static String attribution(AttributionResult result) {
    StringBuilder csv =
        new StringBuilder(
            "date,condors_lost,offset_cents,long_volatility_cents,carry_cents,costs_cents,"
                + "sizing_cents,interest_cents,difference_cents\n");
    for (AttributionResult.Day day : result.days()) {
      AttributionParts p = day.parts();
      csv.append(
          List.of(
                  p.offset(),
                  p.longVolatility(),
                  p.carry(),
                  p.costs(),
                  p.sizing(),
                  p.interest(),
                  p.sum())
              .stream()
              .map(v -> Long.toString(v))
              .collect(
                  Collectors.joining(
                      ",", day.date() + "," + (day.condorsLost() ? 1 : 0) + ",", "\n")));
    }
    return csv.toString();
  }

  /// Returns one line a session and profile; the header alone if no curve was drawn.
  public static String walkForward(VerdictInput input) {
    StringBuilder csv =
        new StringBuilder("data,profile,date,walked_cents,frozen_cents,unhedged_cents\n");
    if (input.trials().walkForward()
        instanceof Part.Present<List<WalkForwardCurve>>(List<WalkForwardCurve> curves)) {
      for (WalkForwardCurve curve : curves) {
        for (WalkForwardCurve.Point p : curve.points()) {
          csv.append(data(input)).append(',').append(curve.profile().name()).append(',');
          csv.append(p.date()).append(',').append(p.walked()).append(',');
          csv.append(p.frozen()).append(',').append(p.unhedged()).append('\n');
        }
      }
    }
    return csv.toString();
  }

  private static String data(VerdictInput input) {
    return input.synthetic() ? "SYNTHETIC" : "history";
  }
}
