package io.alvh.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AimsTest {
  private static final LocalDate FRIDAY = LocalDate.of(2022, 2, 4);
  private static final LocalDate NEXT = LocalDate.of(2022, 2, 18);

  @Test
  void quotes_within_every_limit_meet_the_aims() {
    List<Aim> aims = of(errors(0.6, 1.5, 10.1, 1.04));

    assertThat(aim(aims, "vol-calm SPX and XSP").verdict()).isEqualTo("MET");
    assertThat(aim(aims, "vol-stress SPX and XSP").verdict()).isEqualTo("MET");
    assertThat(aim(aims, "credit-45").verdict()).isEqualTo("MET");
    assertThat(aim(aims, "credit-1").verdict()).isEqualTo("MET");
    assertThat(aim(aims, "credit-1-bias").verdict()).isEqualTo("MET");
    assertThat(aim(aims, "credit-1-bias").text()).endsWith(", 1 session");
  }

  @Test
  void each_limit_is_missed_by_what_lies_beyond_it() {
    List<Aim> aims = of(errors(0.7, 1.6, 9.0, 1.3));

    assertThat(aim(aims, "vol-calm SPX and XSP").verdict()).isEqualTo("MISSED by 0.10 vol points");
    assertThat(aim(aims, "vol-stress SPX and XSP").verdict())
        .isEqualTo("MISSED by 0.10 vol points");
    assertThat(aim(aims, "credit-45").verdict()).isEqualTo("MISSED by 5.00 % of mid");
    assertThat(aim(aims, "credit-45-bias").verdict()).isEqualTo("MISSED by 4.00 % of mid");
    assertThat(aim(aims, "credit-1").verdict()).isEqualTo("MISSED by 0.50 half-spreads");
    assertThat(aim(aims, "credit-1-bias").verdict()).isEqualTo("MISSED by 0.25 points");
  }

  @Test
  void without_quotes_and_surfaces_nothing_is_measured_and_the_reason_is_told() {
    List<Aim> aims = of(new Part.NotRun<>("no chains"));

    assertThat(aims).hasSizeGreaterThan(10).allMatch(a -> a.outcome() == Aim.Outcome.NOT_MEASURED);
    assertThat(aim(aims, "credit-45").verdict()).isEqualTo("NOT MEASURED: no chains");
    assertThat(aim(aims, "settlement").verdict()).contains("nothing to measure it on");
  }

  /// The 45-day condor is quoted at 10, the one-day one at 1 with a half-spread of 0.2.
  private static Part<QuoteErrors> errors(
      double calm, double stress, double monthly, double daily) {
    return new Part.Ran<>(
        new QuoteErrors(
            List.of(bucket("calm, VIX below 18", calm), bucket("stress, VIX above 25", stress)),
            List.of(),
            List.of(
                new CondorError(FRIDAY, "SPX", "45 days, 0.16 delta", 42, 10, monthly, 1),
                new CondorError(NEXT, "SPX", "45 days, 0.16 delta", 42, 10, 10, 1),
                new CondorError(FRIDAY, "SPX", "next session, 1.1 moves", 3, 1, daily, 0.2)),
            List.of(),
            2,
            List.of()));
  }

  private static QuoteBucket bucket(String regime, double mae) {
    ErrorStats vol = ErrorStats.of(List.of(mae, -mae));
    return new QuoteBucket(
        QuoteErrors.SURFACE,
        "SPX and XSP",
        regime,
        QuoteErrors.AIMED,
        QuoteErrors.WIDE,
        1,
        vol,
        vol,
        0.1,
        0.3);
  }

  private static List<Aim> of(Part<QuoteErrors> errors) {
    return Aims.of(
        new QuoteResult(
            new QuoteCensus(List.of(), List.of()),
            errors,
            List.of(),
            new Part.NotRun<>("no chains")),
        new SurfaceResult(new Part.NotRun<>("no index"), new Part.NotRun<>("no futures")),
        new ProofResult(
            new Part.NotRun<>("no strips"),
            new Part.Ran<>(new Proof("calendar", 0, 0, List.of())),
            new Part.NotRun<>("x"),
            new Part.NotRun<>("x")));
  }

  private static Aim aim(List<Aim> aims, String id) {
    return aims.stream().filter(a -> a.id().equals(id)).findFirst().orElseThrow();
  }
}
