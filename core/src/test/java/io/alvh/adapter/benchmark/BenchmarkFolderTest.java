package io.alvh.adapter.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alvh.unit.BadInputException;
import io.alvh.validation.BenchmarkSeries;
import io.alvh.validation.BenchmarkSeries.Value;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BenchmarkFolderTest {
  private static final List<String> SYMBOLS = List.of("PUT", "CNDR");

  @TempDir private Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private List<String> problems() {
    try {
      BenchmarkFolder.read(folder, SYMBOLS);
      return List.of();
    } catch (BadInputException e) {
      return e.problems();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-01-30,100.5\n2026-02-27,99",
        "DATE,PUT\n01/30/2026,100.500000\n02/27/2026,99.000000\n",
        "date,value\r\n1/30/2026,100.5\r\n2/27/2026,99\r\n",
        "20260130,100.5\n20260227,99\n\n",
        "Date,Close\n30-Jan-2026,100.5\n27-FEB-2026,99\n",
        "\"Jan 30, 2026\",100.5\n\"Feb 27, 2026\",99\n",
        "\uFEFFdate, value\n2026-01-30, 100.5\n2026-02-27, 99\n"
      })
  void a_file_may_write_its_dates_in_any_of_the_usual_ways(String text) throws IOException {
    file("PUT.csv", text);
    assertThat(BenchmarkFolder.read(folder, SYMBOLS))
        .containsExactly(
            new BenchmarkSeries(
                "PUT",
                List.of(
                    new Value(LocalDate.of(2026, 1, 30), 100.5),
                    new Value(LocalDate.of(2026, 2, 27), 99))));
  }

  @Test
  void the_name_of_a_file_is_its_index_and_other_files_are_left_alone() throws IOException {
    file("put_History.csv", "2026-01-30,1\n2026-02-27,2\n");
    file("CNDR.CSV", "2026-01-30,1\n2026-02-27,2\n");
    file("README.txt", "nothing");
    assertThat(BenchmarkFolder.read(folder, SYMBOLS))
        .extracting(BenchmarkSeries::symbol)
        .containsExactly("CNDR", "PUT");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          2026-01-30,1;2026-02-30,2            | :2: '2026-02-30' refused; accepted: a date such as
          2026-01-30,1;02/27/2026,2            | :2: '02/27/2026' refused; accepted: a date such as
          2026-01-30,1;27/02/2026,2            | :2: '27/02/2026' refused; accepted: a date such as
          2026-02-27,1;2026-01-30,2            | :2: '2026-01-30' refused; accepted: dates in ascending order
          2026-01-30,1;2026-01-30,1            | :2: '2026-01-30' refused; accepted: dates in ascending order
          2026-01-30,1;2026-02-27,0            | :2: '0' refused; accepted: a plain number above zero
          2026-01-30,1;2026-02-27,-3           | :2: '-3' refused; accepted: a plain number above zero
          2026-01-30,1;2026-02-27,             | :2: '' refused; accepted: a plain number above zero
          2026-01-30,1;2026-02-27,1e3          | :2: '1e3' refused; accepted: a plain number above zero
          2026-01-30,1;2026-02-27,NaN          | :2: 'NaN' refused; accepted: a plain number above zero
          2026-01-30,1;2026-02-27,1,2          | :2: '3 columns' refused; accepted: two, date and value
          2026-01-30,1;2026-02-27              | :2: '1 columns' refused; accepted: two, date and value
          2026-01-30,1                         | '1 values' refused; accepted: at least two lines
          date,value                           | '0 values' refused; accepted: at least two lines
          """)
  void a_line_that_cannot_be_used_is_named(String lines, String message) throws IOException {
    Path bad = file("PUT.csv", lines.replace(';', '\n'));
    assertThat(problems()).singleElement().asString().startsWith(bad.toString()).contains(message);
  }

  @Test
  void all_files_report_at_once() throws IOException {
    file("PUT.csv", "2026-01-30,x\n2026-02-27,2\nsoon,3\n");
    file("CNDR.csv", "");
    file("DAX.csv", "2026-01-30,1\n2026-02-27,2\n");
    file("PUT_History.csv", "2026-01-30,1\n2026-02-27,2\n");
    Files.write(folder.resolve("BXM.csv"), new byte[] {(byte) 0xff, 1});
    assertThat(problems())
        .hasSize(6)
        .anyMatch(p -> p.contains("DAX.csv: 'DAX' refused; accepted: one of PUT, CNDR"))
        .anyMatch(p -> p.contains("BXM.csv: 'BXM' refused"))
        .anyMatch(p -> p.contains("PUT_History.csv: 'PUT' refused; accepted: one file an index"))
        .anyMatch(p -> p.contains("PUT.csv:3: 'soon' refused"));
  }

  @Test
  void bytes_that_are_no_text_are_refused() throws IOException {
    Files.write(
        folder.resolve("PUT.csv"), "2026-01-30,1\n\u00fc".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(problems()).singleElement().asString().contains("'not UTF-8' refused");
  }

  @Test
  void an_empty_folder_is_refused() {
    assertThatThrownBy(() -> BenchmarkFolder.read(folder, SYMBOLS))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("no CSV file; accepted: a CSV file named by an index");
  }
}
