package io.alvh.adapter.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.report.CoverageCsv;
import io.alvh.report.verdict.Part;
import io.alvh.report.verdict.StoredTable;
import io.alvh.report.verdict.StoredTrial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredTablesTest {
  @TempDir Path folder;

  @Test
  void tables_of_the_same_program_and_data_fit() throws IOException {
    write(CoverageCsv.origin("1.0", "aaaa", "dddd"));

    StoredTrial trial = trial("aaaa", "dddd");

    assertThat(trial.misfits()).isEmpty();
    assertThat(trial.tables())
        .extracting(StoredTable::heads)
        .containsExactly(List.of("verdict"), List.of("row"));
    assertThat(trial.tables().getFirst().rows()).containsExactly(List.of("1"));
  }

  @Test
  void made_up_worlds_fit_any_data() throws IOException {
    write(CoverageCsv.origin("1.0", "aaaa", ""));

    assertThat(trial("aaaa", "dddd").misfits()).isEmpty();
  }

  @Test
  void another_program_and_other_data_are_said() throws IOException {
    write(CoverageCsv.origin("1.0", "aaaa", "dddd"));

    assertThat(trial("bbbb", "eeee").misfits())
        .satisfiesExactly(
            program -> assertThat(program).contains("another version", "aaaa", "bbbb"),
            data -> assertThat(data).contains("other data", "dddd", "eeee"));
  }

  @Test
  void tables_that_do_not_say_where_they_come_from_are_not_trusted() throws IOException {
    write("");

    assertThat(trial("aaaa", "dddd").misfits())
        .singleElement()
        .asString()
        .contains("do not say which program");
  }

  @Test
  void a_folder_without_tables_says_what_makes_them() {
    assertThat(StoredTables.coverage(folder.resolve("none"), "aaaa", "dddd"))
        .isInstanceOfSatisfying(
            Part.Missing.class, m -> assertThat(m.reason()).contains("./alvh coverage"));
  }

  private StoredTrial trial(String codeId, String dataId) {
    return switch (StoredTables.coverage(folder, codeId, dataId)) {
      case Part.Present<StoredTrial>(StoredTrial trial) -> trial;
      case Part.Missing<StoredTrial>(String reason) -> throw new AssertionError(reason);
    };
  }

  private void write(String origin) throws IOException {
    Files.writeString(folder.resolve(CoverageCsv.VERDICTS), "verdict\n1\n");
    Files.writeString(folder.resolve(CoverageCsv.FILE), "row\n2\n");
    if (!origin.isEmpty()) {
      Files.writeString(folder.resolve(CoverageCsv.ORIGIN), origin);
    }
  }
}
