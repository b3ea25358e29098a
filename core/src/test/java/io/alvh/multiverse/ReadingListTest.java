package io.alvh.multiverse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.alvh.adapter.rulebook.RulebookReader;
import io.alvh.strategy.HedgeRules;
import io.alvh.strategy.Rulebook;
import io.alvh.unit.BadInputException;
import io.alvh.unit.Sha256;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingListTest {
  private static final ReadingList LIST = ReadingDesign.draw(ReadingLevels.all(), 20260507);

  private static List<String> problems(String text) {
    return catchThrowableOfType(BadInputException.class, () -> ReadingList.parse("list.csv", text))
        .problems();
  }

  @Test
  void its_hash_is_that_of_the_text_and_one_byte_changes_it() {
    assertThat(LIST.hash()).isEqualTo(new Sha256().add(LIST.text()).hex());
    assertThat(ReadingList.parse("list", LIST.text()).hash()).isEqualTo(LIST.hash());
    assertThat(ReadingList.parse("list", LIST.text() + "\n").hash()).isNotEqualTo(LIST.hash());
  }

  @Test
  void what_is_written_is_read_back() {
    assertThat(ReadingList.parse("list", LIST.text()).readings()).isEqualTo(LIST.readings());
    assertThat(ReadingList.parse("list", LIST.text()).levels()).isEqualTo(LIST.levels());
  }

  @Test
  void every_mistake_is_named_with_its_line() {
    String text =
        LIST.text()
            .replace("level,gate,off,", "level,gait,off,")
            .replace("reading,one-b003,balanced", "reading,one-b002,balanced")
            .replace("reading,inc-b004,balanced,-,income", "reading,inc-b004,balanced,-,monthly");

    List<String> problems = problems(text);

    assertThat(problems).anyMatch(p -> p.contains("no dimension 'gait'"));
    assertThat(problems).anyMatch(p -> p.contains("gate: 'off' is no level above"));
    assertThat(problems).anyMatch(p -> p.contains("id one-b002 stands here twice"));
    assertThat(problems).anyMatch(p -> p.contains("profile: 'monthly' refused"));
    assertThat(problems).allMatch(p -> p.matches("list\\.csv:[0-9]+: .*"));
  }

  @Test
  void a_repeated_reading_a_wrong_head_and_an_empty_list_are_refused() {
    String first =
        LIST.text()
            .lines()
            .filter(l -> l.startsWith("reading,one-b001,"))
            .findFirst()
            .orElseThrow();
    assertThat(problems(LIST.text() + first.replace("one-b001", "again") + "\n"))
        .singleElement()
        .asString()
        .contains("reading again repeats an earlier one");
    assertThat(problems("something else\n").getFirst()).contains("accepted: alvh readings,1");
    assertThat(problems(ReadingList.HEADER + "\n").getFirst()).contains("no readings");
  }

  @Test
  void a_changed_reading_differs_from_its_centre_in_one_dimension() {
    String line =
        LIST.text()
            .lines()
            .filter(l -> l.startsWith("reading,one-d001,"))
            .findFirst()
            .orElseThrow();
    String broken = line.replace(",one_day,", ",one_day,").replace("one-c001", "one-c002");

    assertThat(problems(LIST.text().replace(line, broken)))
        .anyMatch(p -> p.contains("differs from one-c002 in") || p.contains("a centre above"));
  }

  @Test
  void levels_change_what_they_name() {
    Rulebook base = RulebookReader.shipped("vix_tiered");
    Rulebook read =
        Dimension.RATIO.read(
            Dimension.FUNDING.read(Dimension.SCHEDULE.read(base, "always_full"), "canon"), "8/7/5");

    assertThat(read.hedge().policy()).isEqualTo(HedgeRules.Policy.ALWAYS_FULL);
    assertThat(read.hedge().funding()).isEqualTo(HedgeRules.Funding.CANON);
    assertThat(read.hedge().units().condorsPerUnit()).isEqualTo(20);
    assertThat(read.hedge().layers().stream().map(HedgeRules.Layer::contractsPerUnit))
        .containsExactly(8, 7, 5);
    assertThat(read.condors()).isEqualTo(base.condors());
  }

  @Test
  void the_first_level_of_every_dimension_is_the_default_rulebooks() {
    Rulebook base = RulebookReader.shipped("vix_tiered");
    for (Dimension d : Dimension.values()) {
      assertThat(d.read(base, LIST.levels(d).getFirst())).as(d.label()).isEqualTo(base);
    }
  }

  @Test
  void other_levels_change_the_rulebook_and_unknown_ones_are_refused() {
    Rulebook base = RulebookReader.shipped("vix_tiered");
    for (Dimension d : Dimension.values()) {
      for (String level : LIST.levels(d).subList(1, LIST.levels(d).size())) {
        assertThat(d.read(base, level)).as(d.label() + " " + level).isNotEqualTo(base);
      }
      assertThatThrownBy(() -> d.read(base, "nonsense"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("'nonsense' refused; accepted: ");
    }
  }
}
