package io.alvh.adapter.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.report.ModelErrorCsv;
import io.alvh.validation.LastValidation;
import io.alvh.validation.ModelError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewestValidationTest {
  private static final ModelError ERROR =
      new ModelError(
          "0.1.0",
          "d1",
          "q1",
          "m1",
          List.of(
              new ModelError.Line("income_45dte", "credits, 45 days", "% of mid", 9, 3, -1.25, 3.5),
              new ModelError.Line("daily_1dte", "credits", "points", 1, 1, 1e-7, 0.25)));

  @TempDir Path root;

  @Test
  void what_was_written_is_read_back_to_the_last_bit() throws IOException {
    write("validate", ModelErrorCsv.text(ERROR), 1);

    assertThat(NewestValidation.below(root)).isEqualTo(new LastValidation.Found(ERROR));
  }

  @Test
  void the_newest_of_several_is_taken() throws IOException {
    write("a", ModelErrorCsv.text(ERROR).replace("d1", "old"), 1_000);
    write("b", ModelErrorCsv.text(ERROR).replace("d1", "new"), 2_000);
    write("c", ModelErrorCsv.text(ERROR).replace("d1", "older"), 500);

    assertThat(NewestValidation.below(root))
        .isInstanceOfSatisfying(
            LastValidation.Found.class, f -> assertThat(f.error().dataId()).isEqualTo("new"));
  }

  @Test
  void without_a_folder_or_a_file_in_it_there_is_none() {
    assertThat(NewestValidation.below(root)).isEqualTo(new LastValidation.None());
    assertThat(NewestValidation.below(root.resolve("no"))).isEqualTo(new LastValidation.None());
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          WRITTEN    | INSTEAD   | PROBLEM
          kind       | sort      | :1: 'sort,name,unit,count,sessions,bias,mae' refused; accepted: the header
          format,2   | format,1  | :2: 'format 1' refused; accepted: format 2
          program,   | progam,   | :3: '' refused; accepted: a number
          d1,        | d1        | :4: '6 fields' refused; accepted: 7 fields
          ,9,        | ,0,       | :7: '0' refused; accepted: a whole count
          ,9,        | ,9.5,     | :7: '9.5' refused; accepted: a whole count
          ,3,        | ,0,       | :7: '0' refused; accepted: a whole count
          ,3,        | ,10,      | :7: '10' refused; accepted: at most as many sessions
          ,3.5       | ,-3.5     | :7: '-3.5' refused; accepted: a mean size
          ,3.5       | ,NaN      | :7: 'NaN' refused; accepted: a number
          -1.25      | 1e999     | :7: '1e999' refused; accepted: a number
          % of mid   | "% of mid | :7: 'a broken quote' refused
          """)
  void a_broken_file_is_told_with_its_line(String written, String instead, String problem)
      throws IOException {
    String text = ModelErrorCsv.text(ERROR).replaceFirst(written, instead);
    Path file = write("validate", text, 1);

    assertThat(NewestValidation.below(root))
        .isInstanceOfSatisfying(
            LastValidation.Broken.class, b -> assertThat(b.problem()).startsWith(file + problem));
  }

  @Test
  void a_file_that_was_cut_short_or_is_no_text_is_told() throws IOException {
    Path file = write("validate", "kind,name,unit,count,sessions,bias,mae\nformat,2,,,,,\n", 1);
    assertThat(NewestValidation.read(file)).asString().contains("a line 'program' before");

    Files.writeString(file, "");
    assertThat(NewestValidation.read(file)).asString().contains("a line 'format' before");

    Files.write(file, new byte[] {(byte) 0xff, 0});
    assertThat(NewestValidation.read(file)).asString().contains("cannot be read");
  }

  private Path write(String folder, String text, long millis) throws IOException {
    Files.createDirectories(root.resolve(folder));
    Path file = Files.writeString(root.resolve(folder).resolve("validation.csv"), text);
    Files.setLastModifiedTime(file, FileTime.fromMillis(millis));
    return file;
  }
}
