package io.alvh.report.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// A headless Chromium that shows one file, driven by its own protocol over a loopback socket.
final class Browser implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");
  private static final int PATIENCE = 120;

  private final Path profile;
  private final Process process;
  private final HttpClient client = HttpClient.newHttpClient();
  private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
  private final WebSocket socket;
  private int last;

  private Browser(Path program, Path page) throws Exception {
    profile = Files.createTempDirectory("alvh-browser");
    process =
        new ProcessBuilder(
                program.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                page.toUri().toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    socket =
        client
            .newWebSocketBuilder()
            .buildAsync(URI.create(address(port())), new Listener())
            .get(PATIENCE, TimeUnit.SECONDS);
  }

  /// Opens `page`; the test that asks is skipped, and says so, where there is no Chromium.
  static Browser open(Path page) throws Exception {
    Optional<Path> program =
        NAMES.stream()
            .flatMap(n ->
                Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                    .map(folder -> Path.of(folder, n)))
            .filter(Files::isExecutable)
            .findFirst();
    Assumptions.assumeTrue(
        program.isPresent(), "no Chromium on this machine: the page was not tried in a browser");
    return new Browser(program.orElseThrow(), page);
  }

  /// Returns the value of a JavaScript expression as text.
  String value(String expression) throws Exception {
    String answer =
        call(
            "Runtime.evaluate",
            "{\"expression\":\"String("
                + expression.replace("\\", "\\\\").replace("\"", "\\\"")
                + ")\",\"awaitPromise\":true}");
    Matcher value = Pattern.compile("\"value\":\"([^\"]*)\"").matcher(answer);
    assertThat(value.find()).as(answer).isTrue();
    return value.group(1);
  }

  /// Presses and releases a key.
  void press(String key, int code) throws Exception {
    String event =
        "\"key\":\"" + key + "\",\"code\":\"" + key + "\",\"windowsVirtualKeyCode\":" + code;
    String text = key.equals("Enter") ? ",\"text\":\"\\r\"" : "";
    call("Input.dispatchKeyEvent", "{\"type\":\"keyDown\"," + event + text + "}");
    call("Input.dispatchKeyEvent", "{\"type\":\"keyUp\"," + event + "}");
  }

  /// Calls a method of the protocol and returns its answer.
  String call(String method, String parameters) throws Exception {
    int id = ++last;
    socket
        .sendText(
            "{\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":" + parameters + "}", true)
        .join();
    while (true) {
      String answer = answers.poll(PATIENCE, TimeUnit.SECONDS);
      assertThat(answer).as("answer to " + method).isNotNull();
      if (answer.contains("\"id\":" + id + ",")) {
        assertThat(answer).doesNotContain("\"error\":");
        return answer;
      }
    }
  }

  private int port() throws Exception {
    Path file = profile.resolve("DevToolsActivePort");
    for (int i = 0; i < PATIENCE * 10; i++) {
      if (Files.exists(file) && !Files.readAllLines(file).isEmpty()) {
        return Integer.parseInt(Files.readAllLines(file).getFirst());
      }
      assertThat(process.isAlive()).as("the browser ended before it listened").isTrue();
      Thread.sleep(100);
    }
    throw new IllegalStateException("the browser does not listen");
  }

  private String address(int port) throws Exception {
    HttpRequest list =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json")).build();
    Pattern page =
        Pattern.compile("\"type\": \"page\",[^}]*\"webSocketDebuggerUrl\": \"([^\"]+)\"");
    for (int i = 0; i < PATIENCE * 10; i++) {
      Matcher found = page.matcher(client.send(list, HttpResponse.BodyHandlers.ofString()).body());
      if (found.find()) {
        return found.group(1);
      }
      Thread.sleep(100);
    }
    throw new IllegalStateException("the browser shows no page");
  }

  @Override
  public void close() {
    socket.abort();
    client.close();
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    try (Stream<Path> files = Files.walk(profile)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException _) {
      // A process of the browser may still be writing; the system clears its temporary folder.
    }
  }

  /// Puts whole answers into the queue.
  private final class Listener implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean whole) {
      text.append(data);
      if (whole) {
        answers.add(text.toString());
        text.setLength(0);
      }
      from.request(1);
      return CompletableFuture.completedFuture(null);
    }
  }
}
