package io.alvh.adapter.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.claims.ClaimMetric;
import io.alvh.claims.ClaimSpec;
import io.alvh.claims.Metrics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShippedClaimsTest {
  @Test
  void every_claim_of_the_method_is_on_file() throws IOException {
    List<ClaimSpec> claims = ClaimFiles.shipped();
    assertThat(claims).extracting(ClaimSpec::id).containsExactlyElementsOf(ClaimFiles.shippedIds());
    assertThat(claims).hasSize(39);
    try (Stream<Path> files = Files.list(Path.of("..", "claims"))) {
      assertThat(files.count()).isEqualTo(39);
    }
  }

  @Test
  void a_claim_that_cannot_be_tested_says_why() {
    assertThat(ClaimFiles.shipped())
        .filteredOn(c -> !c.testable())
        .allSatisfy(c -> assertThat(c.note()).hasSizeGreaterThan(40));
  }

  @Test
  void every_testable_claim_names_its_books() {
    assertThat(ClaimFiles.shipped())
        .filteredOn(ClaimSpec::testable)
        .allSatisfy(c -> {
          ClaimMetric metric = Metrics.find(c.metric()).orElseThrow();
          assertThat(metric.boxed(c)).allSatisfy(key -> assertThat(key.label()).isNotBlank());
        });
  }
}
