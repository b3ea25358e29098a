package io.alvh.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alvh.multiverse.SweepEngines;
import io.alvh.multiverse.SweepJob;
import io.alvh.unit.BadInputException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Addresses of masters, and the engine without a cluster.
class MasterAddressTest {
  @ParameterizedTest
  @ValueSource(strings = {"local", "local[1]", "local[2]", "local[*]"})
  void this_process_can_do_the_work(String text) {
    assertThat(MasterAddress.parse(text).isLocal()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"spark://127.0.0.1:7077", "spark://[::1]:7077", "spark://a:7077,b.example:7078"})
  void a_cluster_has_hosts(String text) {
    assertThat(MasterAddress.parse(text).isLocal()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "local[0]",
        "local[2",
        "spark://",
        "spark://a",
        "spark://a:0",
        "spark://a:70000",
        "spark://a:7077,",
        "http://a:80",
        "yarn",
        "spark://a:7077/x",
        "LOCAL"
      })
  void anything_else_is_bad_input(String text) {
    assertThatThrownBy(() -> MasterAddress.parse(text))
        .isInstanceOf(BadInputException.class)
        .hasMessage("--master '" + text + "': expected spark://host:port, local[N] or local[*]");
  }

  @Test
  void the_loopback_address_is_known() {
    assertThat(MasterAddress.parse("spark://127.0.0.1:7077").isLoopback()).isTrue();
    assertThat(MasterAddress.parse("spark://192.0.2.1:7077").isLoopback()).isFalse();
  }

  @Test
  void a_master_that_does_not_answer_is_named_at_once() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }

    assertThatThrownBy(() -> engines().open("spark://127.0.0.1:" + port))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("no master answers at 127.0.0.1:" + port);
  }

  @Test
  void an_engine_in_this_process_gives_the_same_bytes() {
    try (var engine = engines().open("local[2]")) {
      TestCluster.results(engine, new SweepJob("toy", "plain", 9))
          .forEach((part, bytes) -> assertThat(bytes).isEqualTo(ToyWorkers.sums(part)));
    }
  }

  private static SweepEngines engines() {
    return ServiceLoader.load(SweepEngines.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(engines -> engines.name().equals("spark"))
        .findFirst()
        .orElseThrow();
  }
}
