package io.alvh.claims.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.adapter.synthetic.SyntheticMarket;
import io.alvh.adapter.synthetic.World;
import io.alvh.claims.BookKey;
import io.alvh.pricing.Valuer;
import io.alvh.strategy.Profile;
import io.alvh.study.Cell;
import io.alvh.study.inference.BookDays;
import io.alvh.study.inference.InferenceSettings;
import io.alvh.study.inference.PairedInference;
import io.alvh.study.inference.PairedSampler;
import io.alvh.study.inference.Statistic;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The cut by level of VIX.
class PlacesTest {
  private static final LocalDate FROM = LocalDate.of(2021, 10, 1);
  private static final LocalDate TO = LocalDate.of(2022, 3, 31);
  private static final List<Valuer> HISTORY =
      SyntheticMarket.world(World.CRASH, FROM, TO).snapshots(FROM, TO).stream()
          .map(Valuer::of)
          .toList();
  private static final InferenceSettings SETTINGS =
      InferenceSettings.of(7, 1, 0.9987).withDraws(100);

  @Test
  void every_session_but_the_first_lies_in_one_band() {
    Places places = places(days(0.5), days(1));

    assertThat(places.places().getFirst().sessions()).isEmpty();
    assertThat(places.places().getFirst().n()).isEqualTo(HISTORY.size());
    assertThat(places.places().stream().skip(1).mapToInt(Places.Place::n).sum())
        .isEqualTo(HISTORY.size() - 1);
    assertThat(places.places().stream().skip(1).map(Places.Place::sessions))
        .doesNotHaveDuplicates();
  }

  @Test
  void a_book_against_itself_is_cut_by_nothing_anywhere() {
    BookDays days = days(1);

    assertThat(places(days, days).places())
        .isNotEmpty()
        .allMatch(p -> p.cut().point().find().orElse(0) == 0);
  }

  @Test
  void over_all_sessions_it_is_the_figure_of_the_pair() {
    assertThat(places(days(0.5), days(1)).places().getFirst().cut().point())
        .isEqualTo(PairedInference.point(days(0.5), days(1), Statistic.DRAWDOWN_REDUCTION));
  }

  private static Places places(BookDays hedged, BookDays unhedged) {
    return Places.of(
        BookKey.of(Cell.standard(Profile.INCOME_45DTE)),
        hedged,
        unhedged,
        HISTORY,
        SETTINGS,
        PairedSampler.here());
  }

  /// A book that wins and loses by turns, `size` dollars a session.
  private static BookDays days(double size) {
    int n = HISTORY.size();
    long[] nav = new long[n];
    long[] condors = new long[n];
    long value = 100_000_000;
    for (int i = 0; i < n; i++) {
      condors[i] = Math.round(size * (i % 5 == 4 ? -500_000 : 90_000));
      value += condors[i];
      nav[i] = value;
    }
    long[] none = new long[n];
    Arrays.fill(none, 0);
    return BookDays.of(
        HISTORY.stream().map(v -> v.snapshot().date()).toList(),
        100_000_000,
        nav,
        condors,
        none,
        none);
  }
}
