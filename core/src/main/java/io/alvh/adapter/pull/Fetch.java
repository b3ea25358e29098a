package io.alvh.adapter.pull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// One request over HTTP, its answer or the reason why there is none. Never retries.
final class Fetch {
  private static final long LARGEST_BYTES = 64L << 20;
  private static final String AGENT = "Mozilla/5.0 (compatible; alvh; personal research)";

  private final HttpClient client;
  private final Duration patience;

  /// Makes one that gives up on an answer not whole after `patience`.
  Fetch(HttpClient client, Duration patience) {
    this.client = client;
    this.patience = patience;
  }

  /// What came of a request.
  sealed interface Answer {}

  /// A whole body.
  ///
  /// @param text decoded as UTF-8, without a byte order mark
  record Body(String text) implements Answer {}

  /// The publisher has no such file (404).
  record Absent() implements Answer {}

  /// No body.
  ///
  /// @param reason what happened
  /// @param worthRetrying whether to ask again
  /// @param afterSeconds how long the publisher asks to wait, 0 if it does not say
  record Failed(String reason, boolean worthRetrying, long afterSeconds) implements Answer {}

  /// Asks for `address` once.
  Answer get(URI address) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address).timeout(patience).header("User-Agent", AGENT).build();
    CompletableFuture<HttpResponse<byte[]>> pending =
        client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_BYTES));
    try {
      return answer(pending.get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException _) {
      pending.cancel(true);
      return new Failed("no whole answer within " + patience.toSeconds() + " s", true, 0);
    } catch (ExecutionException e) {
      return failed(Objects.requireNonNullElse(e.getCause(), e));
    } catch (InterruptedException e) {
      pending.cancel(true);
      throw e;
    }
  }

  private static Answer answer(HttpResponse<byte[]> response) {
    int status = response.statusCode();
    return switch (status) {
      case 200 -> decode(response.body());
      case 404 -> new Absent();
      case 429 -> new Failed("429, too many requests", true, retryAfter(response));
      case 401, 403 -> new Failed(status + ", the publisher refuses", false, 0);
      default ->
          status >= 500
              ? new Failed(status + ", the publisher's server fails", true, retryAfter(response))
              : new Failed("unexpected status " + status, false, 0);
    };
  }

  private static Answer failed(Throwable cause) {
    return switch (cause) {
      case UnknownHostException e -> new Failed("unknown host " + e.getMessage(), true, 0);
      case ConnectException _ -> new Failed("no connection", true, 0);
      case IOException e -> new Failed("broken off: " + e.getMessage(), true, 0);
      case UncheckedIOException e -> new Failed("broken off: " + e.getMessage(), true, 0);
      default -> throw new IllegalStateException("download failed in an unknown way", cause);
    };
  }

  private static Answer decode(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return new Body(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException _) {
      return new Failed("is not UTF-8 text", false, 0);
    }
  }

  /// Publishers send seconds; the other form, a date, counts as not said.
  private static long retryAfter(HttpResponse<?> response) {
    return response
        .headers()
        .firstValue("Retry-After")
        .filter(v -> v.matches("[0-9]{1,6}"))
        .map(Long::parseLong)
        .orElse(0L);
  }
}
