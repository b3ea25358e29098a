package io.alvh.report.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.adapter.claims.ClaimFiles;
import io.alvh.adapter.rulebook.RulebookReader;
import io.alvh.claims.ClaimInput;
import io.alvh.claims.ClaimResult;
import io.alvh.claims.ClaimRunner;
import io.alvh.claims.Finding;
import io.alvh.claims.Sampling;
import io.alvh.claims.Verdict;
import io.alvh.strategy.Rulebooks;
import io.alvh.study.StudyInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The verdict page around every claim that comes with the program, judged on a made-up crash.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VerdictThreadsTest {
  private static final VerdictInput HAND = VerdictFixture.input(true);
  private final VerdictInput one = input(1);

  @Test
  void the_number_of_threads_changes_no_byte() {
    VerdictInput three = input(3);

    assertThat(VerdictPage.render(three, VerdictFixture.CSS))
        .isEqualTo(VerdictPage.render(one, VerdictFixture.CSS));
    assertThat(VerdictJson.render(three)).isEqualTo(VerdictJson.render(one));
    assertThat(VerdictText.lines(three)).isEqualTo(VerdictText.lines(one));
  }

  @Test
  void every_claim_has_a_card_and_none_is_proven_by_made_up_prices() throws Exception {
    String page = VerdictPage.render(one, VerdictFixture.CSS);

    assertThat(VerdictPageTest.parsed(page).getElementsByTagName("article").getLength())
        .isEqualTo(ClaimFiles.shipped().size());
    assertThat(one.claims().findings())
        .extracting(Finding::verdict)
        .doesNotContain(Verdict.SUPPORTED, Verdict.NOT_SUPPORTED);
    assertThat(VerdictText.lines(one)).allMatch(l -> l.length() <= 120);
  }

  private static VerdictInput input(int threads) {
    StudyInput study =
        new StudyInput(
            Rulebooks.defaults(),
            VerdictFixture.HISTORY,
            "made-up",
            true,
            VerdictFixture.NAV,
            "test",
            threads);
    ClaimResult judged =
        ClaimRunner.run(
            new ClaimInput(
                study,
                ClaimFiles.shipped(),
                RulebookReader.INDEXES.stream().map(RulebookReader::shippedIndex).toList(),
                new Sampling(200, 7, threads, 39)),
            (_, _, _) -> {});
    return new VerdictInput(
        HAND.study(),
        HAND.modelError(),
        judged,
        HAND.headline(),
        HAND.books(),
        HAND.booksByClaim(),
        HAND.trials());
  }
}
