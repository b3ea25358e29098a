package io.alvh.adapter.chain;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.market.StripRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaperReaderTest {
  @TempDir Path data;

  @Test
  void a_strip_is_read_and_an_absent_one_is_no_fault() throws IOException {
    write("near", "800\t1160.9\t1164.4\t0\t0.1\n900\t1060.9\t1064.5\t0\t0.1\n");

    PaperReader.Reading reading = PaperReader.read(data);

    assertThat(reading.near())
        .containsExactly(
            new StripRow(800, 1160.9, 1164.4, 0, 0.1), new StripRow(900, 1060.9, 1064.5, 0, 0.1));
    assertThat(reading.next()).isEmpty();
    assertThat(reading.issues()).isEmpty();
  }

  @Test
  void a_broken_strip_is_refused_with_file_and_line() throws IOException {
    write("near", "800\t1160.9\t1164.4\t0\t0.1\n0\t1\t1\t1\t1\n900\t1\t-2\t1\t1\n900\t1\t2\n");

    PaperReader.Reading reading = PaperReader.read(data);

    assertThat(reading.near()).isEmpty();
    assertThat(reading.issues())
        .extracting(Object::toString)
        .containsExactly(
            "vix_whitepaper/vixnearterm.dat:2:1: '0' refused; accepted: a strike above zero",
            "vix_whitepaper/vixnearterm.dat:3:1: '-2' refused; accepted: a price of zero or more",
            "vix_whitepaper/vixnearterm.dat:4:1: '900?1?2' refused; accepted: five fields apart by"
                + " tabs");
  }

  private void write(String term, String text) throws IOException {
    Path folder = Files.createDirectories(data.resolve("vix_whitepaper"));
    Files.writeString(folder.resolve("vix" + term + "term.dat"), text);
  }
}
