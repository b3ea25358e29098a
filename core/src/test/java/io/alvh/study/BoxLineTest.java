package io.alvh.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alvh.pricing.SurfaceCase;
import io.alvh.pricing.VixSmile;
import io.alvh.strategy.Profile;
import io.alvh.study.BoxLine.Point;
import io.alvh.study.BoxLine.Question;
import io.alvh.study.BoxNode.Input;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class BoxLineTest {
  private static final Question SIGN = Question.sign("cut", "drawdown cut");
  private static final Question T1 = Question.claim(ClaimRange.T1, "drawdown cut");

  @Test
  void the_box_has_27_nodes_of_which_7_change_one_input_at_most() {
    assertThat(BoxNode.all()).hasSize(27).doesNotHaveDuplicates().contains(BoxNode.BASE);
    assertThat(BoxNode.all().stream().filter(n -> n.changes().size() <= 1)).hasSize(7);
    assertThat(BoxNode.BASE.changes()).isEmpty();
  }

  @Test
  void a_number_that_keeps_its_sign_holds_on_all_nodes() {
    BoxLine line = line(SIGN, Profile.INCOME_45DTE, n -> -0.25 * n.spread());
    assertThat(line.flips()).isFalse();
    assertThat(line.deciding()).isEmpty();
    assertThat(line.verdict()).isEqualTo("point estimate, below 0 on all 27 nodes");
    assertThat(line.least()).isEqualTo(Measure.of(-0.5));
    assertThat(line.base()).isEqualTo(Measure.of(-0.25));
    assertThat(line.most()).isEqualTo(Measure.of(-0.125));
  }

  @Test
  void the_input_whose_change_alone_turns_the_sign_decides() {
    BoxLine line = line(SIGN, Profile.INCOME_45DTE, n -> n.spread() < 1 ? 0.01 : -0.1);
    assertThat(line.deciding()).containsExactly(Set.of(Input.SPREAD));
    assertThat(line.verdict()).isEqualTo("INCONCLUSIVE: spread decides");
  }

  @Test
  void inputs_that_turn_it_each_alone_are_all_named() {
    BoxLine line = line(SIGN, Profile.INCOME_45DTE, n -> n.changes().isEmpty() ? -0.1 : 0.1);
    assertThat(line.deciding())
        .containsExactlyInAnyOrder(
            Set.of(Input.SPREAD), Set.of(Input.SPX_WING), Set.of(Input.VIX_SMILE));
    assertThat(line.verdict()).startsWith("INCONCLUSIVE: ").endsWith(" decide");
  }

  @Test
  void a_pair_is_named_only_where_no_input_turns_it_alone() {
    Predicate<BoxNode> both = n -> n.spread() > 1 && n.surfaces().vixSmile() == VixSmile.HIGH;
    BoxLine line = line(SIGN, Profile.INCOME_45DTE, n -> both.test(n) ? -0.1 : 0.1);
    assertThat(line.deciding()).containsExactly(Set.of(Input.VIX_SMILE, Input.SPREAD));
    assertThat(line.verdict()).isEqualTo("INCONCLUSIVE: VIX smile with spread decides");
  }

  @Test
  void crossing_either_end_of_a_claimed_range_is_another_answer() {
    for (double other : new double[] {0.349, 0.401}) {
      BoxLine line =
          line(T1, Profile.INCOME_45DTE, n -> n.surfaces().spxWingPoints() > 0 ? other : 0.37);
      assertThat(line.verdict()).isEqualTo("INCONCLUSIVE: SPX wing IV decides");
    }
    assertThat(line(T1, Profile.INCOME_45DTE, _ -> 0.37).verdict())
        .isEqualTo("point estimate, within the claim on all 27 nodes");
  }

  @Test
  void becoming_undefined_is_another_answer_too() {
    BoxNode wide = new BoxNode(new SurfaceCase(2, VixSmile.BASE), 1);
    List<Point> points =
        List.of(
            new Point(BoxNode.BASE, Measure.of(0.5)),
            new Point(wide, Measure.undefined("unhedged book does not earn")));
    BoxLine line = new BoxLine(SIGN, Profile.INCOME_45DTE, points);
    assertThat(line.verdict()).isEqualTo("INCONCLUSIVE: SPX wing IV decides");
  }

  @Test
  void the_one_day_book_is_never_better_than_inconclusive() {
    for (double value : new double[] {-0.3, 0.38, 5}) {
      for (Question question : List.of(SIGN, T1)) {
        BoxLine line = line(question, Profile.DAILY_1DTE, _ -> value);
        assertThat(line.verdict()).startsWith("INCONCLUSIVE: one-day credits unvalidated; ");
      }
    }
  }

  @Test
  void a_line_without_its_base_is_refused() {
    assertThatThrownBy(() -> new BoxLine(SIGN, Profile.INCOME_45DTE, List.of()))
        .hasMessageContaining("base");
  }

  private static BoxLine line(Question question, Profile profile, Function<BoxNode, Double> value) {
    return new BoxLine(
        question,
        profile,
        BoxNode.all().stream().map(n -> new Point(n, Measure.of(value.apply(n)))).toList());
  }
}
