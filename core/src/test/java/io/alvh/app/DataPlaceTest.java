package io.alvh.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alvh.unit.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataPlaceTest {
  @TempDir Path working;

  @Test
  void the_option_goes_before_the_environment_and_that_before_the_folder() throws IOException {
    Path option = Files.createDirectory(working.resolve("option"));
    Path environment = Files.createDirectory(working.resolve("environment"));
    Path pulled = Files.createDirectory(working.resolve("data"));

    assertThat(choose(Optional.of(Path.of("option")), Optional.of("environment")))
        .isEqualTo(new DataPlace.Folder(option));
    assertThat(choose(Optional.empty(), Optional.of("environment")))
        .isEqualTo(new DataPlace.Folder(environment));
    assertThat(choose(Optional.empty(), Optional.empty())).isEqualTo(new DataPlace.Folder(pulled));
  }

  @Test
  void an_empty_environment_counts_as_none() {
    assertThat(choose(Optional.empty(), Optional.of(""))).isEqualTo(new DataPlace.Synthetic());
  }

  @Test
  void without_any_folder_the_market_is_made_up() {
    assertThat(choose(Optional.empty(), Optional.empty())).isEqualTo(new DataPlace.Synthetic());
  }

  @Test
  void a_folder_that_was_named_and_is_none_never_leads_to_made_up_prices() throws IOException {
    Files.createDirectory(working.resolve("data"));

    assertThatThrownBy(() -> choose(Optional.of(Path.of("typo")), Optional.empty()))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("--data");
    assertThatThrownBy(() -> choose(Optional.empty(), Optional.of("typo")))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("ALVH_DATA");
  }

  private DataPlace choose(Optional<Path> option, Optional<String> environment) {
    return DataPlace.choose(option, environment, working);
  }
}
