package io.alvh.study.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alvh.adapter.synthetic.SyntheticMarket;
import io.alvh.adapter.synthetic.World;
import io.alvh.backtest.Backtest;
import io.alvh.backtest.DayRow;
import io.alvh.backtest.RunResult;
import io.alvh.backtest.SharedHistory;
import io.alvh.calendar.TradingCalendar;
import io.alvh.engine.Attribution;
import io.alvh.ledger.Tag;
import io.alvh.pricing.Valuer;
import io.alvh.strategy.HedgeRules.Funding;
import io.alvh.strategy.HedgeRules.Policy;
import io.alvh.strategy.Profile;
import io.alvh.strategy.RuleId;
import io.alvh.strategy.Rulebook;
import io.alvh.strategy.Rulebooks;
import io.alvh.study.Period;
import io.alvh.study.RunSlice;
import io.alvh.study.attribution.AttributionResult.Day;
import io.alvh.study.attribution.AttributionResult.Row;
import io.alvh.unit.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HedgeAttributionTest {
  private static final Tag CONDOR = new Tag(Tag.Book.CONDOR, "balanced");
  private static final Tag SHORT = new Tag(Tag.Book.HEDGE, "short");
  private static final Tag LONG = new Tag(Tag.Book.HEDGE, "long");
  private static final long START = 100_000;

  /// A session of a book written by hand: VIX, condors, interest, parts of two layers.
  private record Line(
      double vix, long condors, long interest, List<Long> shorts, List<Long> longs) {
    long hedge() {
      return sum(shorts) + sum(longs);
    }

    static long sum(List<Long> parts) {
      return parts.stream().mapToLong(p -> p).sum();
    }
  }

  private static RunSlice slice(Line... lines) {
    List<DayRow> days = new ArrayList<>();
    long nav = START;
    LocalDate date = LocalDate.of(2022, 12, 29);
    for (Line l : lines) {
      nav += l.condors() + l.interest() + l.hedge();
      days.add(
          new DayRow(
              date,
              nav,
              nav,
              l.interest(),
              l.condors(),
              l.hedge(),
              0,
              0,
              l.vix(),
              0,
              0,
              0,
              0,
              0,
              true,
              List.of(
                  new Attribution(CONDOR, 0, 0, l.condors(), 0, 0, 0, l.condors()),
                  part(SHORT, l.shorts()),
                  part(LONG, l.longs()))));
      date = TradingCalendar.next(date);
    }
    RunResult run =
        new RunResult(
            Rulebooks.defaults(), START, days, List.of(), List.of(), 0, 0, 0, 0, "by hand");
    return slice(run);
  }

  private static Attribution part(Tag tag, List<Long> p) {
    return new Attribution(
        tag, p.get(0), p.get(1), p.get(2), p.get(3), p.get(4), p.get(5), Line.sum(p));
  }

  private static RunSlice slice(RunResult run) {
    Period all =
        new Period("all", "all", LocalDate.of(1990, 1, 1), LocalDate.MAX, Period.Kind.SPAN);
    return RunSlice.of(run, all).orElseThrow();
  }

  private static final List<Long> NONE = List.of(0L, 0L, 0L, 0L, 0L, 0L);

  @Test
  void three_sessions_by_hand() {
    RunSlice hedged =
        slice(
            new Line(20, 500, 10, List.of(-30L, -20L, -7L, 4L, -5L, -1L), NONE),
            new Line(
                30,
                -900,
                9,
                List.of(-30L, 5L, 300L, 150L, 0L, 0L),
                List.of(-2L, -1L, 40L, 8L, 0L, 0L)),
            new Line(24, 0, 8, List.of(-25L, 0L, -60L, -40L, -6L, -1L), NONE));
    RunSlice unhedged =
        slice(
            new Line(20, 600, 10, NONE, NONE),
            new Line(30, -1000, 11, NONE, NONE),
            new Line(24, 0, 9, NONE, NONE));
    AttributionResult found = HedgeAttribution.of(hedged, unhedged);
    assertThat(found.days().stream().map(Day::parts))
        .containsExactly(
            new AttributionParts(0, -3, -50, -6, -100, 0),
            new AttributionParts(498, 0, -28, 0, 100, -2),
            new AttributionParts(0, -100, -25, -7, 0, -1));
    assertThat(found.total().parts()).isEqualTo(new AttributionParts(498, -103, -103, -13, 0, -3));
    assertThat(found.total().difference()).isEqualTo(276);
    assertThat(found.total().condors()).isEqualTo(-400);
    assertThat(found.years()).extracting(Row::label).containsExactly("2022", "2023");
    assertThat(found.years()).extracting(Row::difference).containsExactly(409L, -133L);
    assertThat(found.spikes()).extracting(Row::label).containsExactly("2022-12-30", "no spike");
    assertThat(found.spikes()).extracting(r -> r.span().sessions()).containsExactly(2, 1);
    assertThat(found.cumulative().getLast().parts()).isEqualTo(found.total().parts());
  }

  @Test
  void a_nav_that_moves_by_anything_else_is_refused() {
    RunSlice hedged = slice(new Line(20, 5, 1, NONE, NONE), new Line(20, 5, 1, NONE, NONE));
    List<DayRow> days = new ArrayList<>(hedged.days());
    DayRow d = days.getLast();
    days.set(
        1,
        new DayRow(
            d.date(),
            d.nav() + 1,
            d.cash(),
            d.interest(),
            d.condorPnl(),
            d.hedgePnl(),
            0,
            0,
            d.vix(),
            0,
            0,
            0,
            0,
            0,
            true,
            d.attribution()));
    RunSlice off = new RunSlice(hedged.run(), hedged.window(), days, hedged.startNav());
    assertThatThrownBy(() -> HedgeAttribution.of(off, hedged)).hasMessageContaining("add up to");
    RunSlice three =
        slice(
            new Line(20, 5, 1, NONE, NONE),
            new Line(20, 5, 1, NONE, NONE),
            new Line(20, 5, 1, NONE, NONE));
    assertThatThrownBy(() -> HedgeAttribution.of(hedged, three))
        .hasMessageContaining("same sessions");
  }

  @Test
  void a_spike_inside_another_one_ends_it() {
    Line calm = new Line(15, 1, 0, NONE, NONE);
    Line high = new Line(26, -1, 0, NONE, NONE);
    Line[] lines = new Line[30];
    Arrays.fill(lines, calm);
    lines[3] = high;
    lines[7] = high;
    RunSlice slice = slice(lines);
    AttributionResult found = HedgeAttribution.of(slice, slice);
    assertThat(found.spikes()).extracting(r -> r.span().sessions()).containsExactly(4, 11, 15);
    assertThat(found.total().parts()).isEqualTo(AttributionParts.ZERO);
  }

  /// Three worlds, three policies, both profiles: each session to the cent, and no session lost or
  /// counted twice.
  @ParameterizedTest
  @EnumSource(
      value = World.class,
      names = {"REGIMES", "CRASH", "AM_SETTLEMENT"})
  void the_parts_add_up_in_every_world(World world) {
    LocalDate first = LocalDate.of(2021, 1, 4);
    LocalDate last = LocalDate.of(2022, 6, 30);
    SharedHistory market =
        SharedHistory.of(
            SyntheticMarket.world(world, first, last).snapshots(first, last).stream()
                .map(Valuer::of)
                .toList());
    boolean spent = false;
    for (Profile profile : Profile.values()) {
      Rulebook base = Rulebooks.defaults().withProfile(profile).withRule(RuleId.VIX_GATE, false);
      RunSlice bare = slice(run(base.withPolicyFunding(Policy.NONE, Funding.BUDGET), market));
      for (Policy policy : List.of(Policy.ALWAYS_FULL, Policy.VIX_TIERED, Policy.VXTH_STYLE)) {
        RunSlice hedged = slice(run(base.withPolicyFunding(policy, Funding.CANON), market));
        spent |= check(hedged, bare);
      }
    }
    assertThat(spent).isTrue();
  }

  private static RunResult run(Rulebook rules, SharedHistory market) {
    return Backtest.run(
        rules, market, LocalDate.of(2021, 4, 1), Money.ofDollars(5_000_000), _ -> {});
  }

  private static boolean check(RunSlice hedged, RunSlice bare) {
    AttributionResult found = HedgeAttribution.of(hedged, bare);
    long before = 0;
    for (int i = 0; i < found.days().size(); i++) {
      long apart = hedged.days().get(i).nav() - bare.days().get(i).nav();
      AttributionParts p = found.days().get(i).parts();
      assertThat(
              p.offset() + p.longVolatility() + p.carry() + p.costs() + p.sizing() + p.interest())
          .isEqualTo(apart - before);
      assertThat(p.hedge()).isEqualTo(hedged.days().get(i).hedgePnl());
      before = apart;
    }
    AttributionParts total = found.total().parts();
    assertThat(total.sum()).isEqualTo(before);
    assertThat(sum(found.years())).isEqualTo(total);
    assertThat(sum(found.spikes())).isEqualTo(total);
    assertThat(found.cumulative().getLast().parts()).isEqualTo(total);
    assertThat(found.spikes().stream().mapToInt(r -> r.span().sessions()).sum())
        .isEqualTo(found.days().size());
    return total.costs() < 0 && total.offset() != 0;
  }

  private static AttributionParts sum(List<Row> rows) {
    return rows.stream().map(Row::parts).reduce(AttributionParts.ZERO, AttributionParts::plus);
  }
}
