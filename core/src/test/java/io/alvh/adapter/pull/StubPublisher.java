package io.alvh.adapter.pull;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A publisher on this machine that answers as told, one reply a request, the last one for ever.
final class StubPublisher implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Deque<Reply> replies = new ArrayDeque<>();
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

  StubPublisher(Reply... replies) throws IOException {
    this.replies.addAll(List.of(replies));
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /// One answer.
  @FunctionalInterface
  interface Reply {
    void to(HttpExchange exchange, CountDownLatch closed) throws IOException;

    static Reply ok(String text) {
      return status(200, text);
    }

    static Reply status(int status, String text) {
      return (exchange, _) -> {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
      };
    }

    static Reply slowDown(String retryAfter) {
      return (exchange, closed) -> {
        exchange.getResponseHeaders().add("Retry-After", retryAfter);
        status(429, "slow down").to(exchange, closed);
      };
    }

    /// Announces the whole of `text` and breaks off after the first half.
    static Reply truncated(String text) {
      return (exchange, _) -> {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
        exchange.getResponseBody().flush();
        exchange.close();
      };
    }

    /// Sends the first half and then nothing, until the stub is closed.
    static Reply stall(String text) {
      return (exchange, closed) -> {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
        exchange.getResponseBody().flush();
        try {
          closed.await();
        } catch (InterruptedException _) {
          Thread.currentThread().interrupt();
        }
      };
    }
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  List<String> asked() {
    return List.copyOf(asked);
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    asked.add(exchange.getRequestURI().toString());
    Reply reply;
    synchronized (replies) {
      reply = replies.size() > 1 ? replies.removeFirst() : replies.getFirst();
    }
    reply.to(exchange, closed);
  }
}
