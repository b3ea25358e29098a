package io.alvh.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ModelIdTest {
  @Test
  void the_same_program_has_the_same_model() {
    assertThat(ModelId.current()).isEqualTo(ModelId.current()).matches("[0-9a-f]{64}");
  }
}
