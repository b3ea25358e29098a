package io.alvh.unit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Sha256Test {
  /// NIST, FIPS 180-4, example of the one-block message.
  @Test
  void the_published_example_is_reproduced() {
    assertThat(new Sha256().add("a").add("bc").hex())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void every_bit_of_a_number_counts() {
    assertThat(new Sha256().add(1.0).hex())
        .isNotEqualTo(new Sha256().add(Math.nextUp(1.0)).hex())
        .isEqualTo(new Sha256().add(1.0).hex());
  }
}
