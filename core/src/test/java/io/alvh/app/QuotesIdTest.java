package io.alvh.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.adapter.chain.PaperReader;
import io.alvh.adapter.history.FundFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a validation held prices against is told by the bytes of its files.
class QuotesIdTest {
  private static final String PUTS =
      "symbol,trade_date,expire_date,strike,bid,ask,delta,implied_vol,last_trade_date\n";

  @TempDir Path folder;

  @Test
  void every_file_of_quotes_changes_the_id_of_the_quotes() throws IOException {
    Set<String> ids = new HashSet<>();
    ids.add(id());
    List<String> names =
        List.of(
            "options_any/chain.csv",
            PaperReader.FILES.getFirst(),
            PaperReader.FILES.getLast(),
            FundFile.NAME);
    for (String name : names) {
      for (String text : List.of(PUTS, PUTS + "x\n")) {
        write(name, text);
        assertThat(ids.add(id())).as("%s", name).isTrue();
        assertThat(ids).contains(id());
      }
    }
    write("notes.csv", "no quotes");
    assertThat(ids).contains(id());
  }

  @Test
  void published_values_change_the_id_of_the_index_rules() throws IOException {
    write("PUT.csv", "2020-01-02,100\n2020-01-03,101\n");
    String before = Shelf.indexRules(Optional.of(folder)).id();
    write("PUT.csv", "2020-01-02,100\n2020-01-03,102\n");

    assertThat(Shelf.indexRules(Optional.of(folder)).id()).isNotEqualTo(before);
    assertThat(Shelf.indexRules(Optional.empty()).id()).isNotEqualTo(before);
  }

  private String id() {
    return Wiring.quotes(new DataPlace.Folder(folder)).id();
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
