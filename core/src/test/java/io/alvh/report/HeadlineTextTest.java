package io.alvh.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.study.StudyResult;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeadlineTextTest {
  @Test
  void years_in_a_row_with_none_or_all_are_one() {
    List<StudyResult.Listing> years =
        List.of(
            new StudyResult.Listing(2006, 0, 250),
            new StudyResult.Listing(2007, 0, 251),
            new StudyResult.Listing(2008, 125, 250),
            new StudyResult.Listing(2009, 125, 250),
            new StudyResult.Listing(2010, 250, 250),
            new StudyResult.Listing(2011, 252, 252),
            new StudyResult.Listing(2012, 251, 252));

    assertThat(HeadlineText.listings(years))
        .containsExactly(
            "2006-2007 0 %", "2008 50 %", "2009 50 %", "2010-2011 100 %", "2012 100 %");
  }
}
