package io.alvh.report.verdict;

import io.alvh.claims.Finding;
import io.alvh.claims.Judged;
import io.alvh.claims.Measured;
import io.alvh.stats.bootstrap.Interval;
import io.alvh.study.Measure;
import io.alvh.study.attribution.AttributionParts;
import io.alvh.study.attribution.AttributionResult;
import io.alvh.study.sensitivity.WalkForwardCurve;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The tables of a verdict that are too long for its page, as CSV. Money is in cents, rates are
/// fractions, numbers are unrounded; what is undefined is empty.
public final class VerdictCsv {
  private VerdictCsv() {}

  /// Returns one line a measurement of a claim.
  public static String claims(VerdictInput input) {
    StringBuilder csv =
        new StringBuilder(
            "data,claim,verdict,universe,number,part_verdict,point,low,high,strict_low,strict_high,"
                + "n,of,evidence,decisive\n");
    for (Finding finding : input.claims().findings()) {
      if (finding.parts().isEmpty()) {
        csv.append(line(input, finding, "", "", "")).append(",,,,,,,,").append('\n');
      }
      for (Judged part : finding.parts()) {
        Measured m = part.measured();
        csv.append(
                line(
                    input,
                    finding,
                    m.universe(),
                    m.further().map(f -> f.number()).orElse(""),
                    part.verdict().label()))
            .append(',')
            .append(
                String.join(
                    ",",
                    number(m.point()),
                    ends(m.interval()),
                    ends(m.strict()),
                    Integer.toString(m.sample().n()),
                    quoted(m.sample().of()),
                    quoted(m.evidence().label()),
                    quoted(part.decisive())))
            .append('\n');
      }
    }
    return csv.toString();
  }

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

  private static String line(
      VerdictInput input, Finding finding, String universe, String number, String verdict) {
    return String.join(
        ",",
        data(input),
        quoted(finding.claim().id()),
        finding.verdict().label(),
        quoted(universe),
        quoted(number),
        verdict);
  }

  private static String data(VerdictInput input) {
    return input.synthetic() ? "SYNTHETIC" : "history";
  }

  private static String number(Measure measure) {
    return switch (measure) {
      case Measure.Known k -> Double.toString(k.value());
      case Measure.Undefined _ -> "";
    };
  }

  private static String ends(Optional<Interval> interval) {
    return interval.map(i -> i.low() + "," + i.high()).orElse(",");
  }

  private static String quoted(String field) {
    return field.matches("[^\",\r\n]*") ? field : '"' + field.replace("\"", "\"\"") + '"';
  }
}
