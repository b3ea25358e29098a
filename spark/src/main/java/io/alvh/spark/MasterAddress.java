package io.alvh.spark;

import io.alvh.unit.BadInputException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where the master of a cluster listens, or that this process does the work itself.
///
/// @param text as Spark writes it
/// @param hosts where it may be reached; none if this process does the work
record MasterAddress(String text, List<InetSocketAddress> hosts) {
  private static final Pattern LOCAL = Pattern.compile("local(\\[([1-9][0-9]{0,3}|\\*)])?");
  private static final Pattern HOST =
      Pattern.compile("([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:]+]):([0-9]{1,5})");
  private static final int ANSWER_MILLIS = 5_000;

  /// Reads an address.
  ///
  /// @throws BadInputException if it is none
  static MasterAddress parse(String text) {
    if (LOCAL.matcher(text).matches()) {
      return new MasterAddress(text, List.of());
    }
    List<InetSocketAddress> hosts = new ArrayList<>();
    if (text.startsWith("spark://")) {
      for (String part : text.substring("spark://".length()).split(",", -1)) {
        Matcher host = HOST.matcher(part);
        int port = host.matches() ? Integer.parseInt(host.group(2)) : 0;
        if (port < 1 || port > 65_535) {
          throw unreadable(text);
        }
        hosts.add(InetSocketAddress.createUnresolved(host.group(1), port));
      }
      return new MasterAddress(text, List.copyOf(hosts));
    }
    throw unreadable(text);
  }

  /// Tells whether this process does the work itself.
  boolean isLocal() {
    return hosts.isEmpty();
  }

  /// Tells whether everything can stay on this machine's loopback address.
  boolean isLoopback() {
    return hosts.stream().allMatch(host -> isLoopback(host.getHostString()));
  }

  /// Makes sure that somebody listens, since Spark itself would try for a minute.
  ///
  /// @throws BadInputException if nobody does
  void requireAnswer() {
    if (isLocal()) {
      return;
    }
    List<String> failures = new ArrayList<>();
    for (InetSocketAddress host : hosts) {
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress(host.getHostString(), host.getPort()), ANSWER_MILLIS);
        return;
      } catch (IOException e) {
        failures.add(host.getHostString() + ":" + host.getPort() + " (" + reason(e) + ")");
      }
    }
    throw new BadInputException(
        "--master " + text + ": no master answers at " + String.join(", ", failures));
  }

  private static String reason(IOException e) {
    return e instanceof UnknownHostException ? "unknown host" : String.valueOf(e.getMessage());
  }

  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException _) {
      return false;
    }
  }

  private static BadInputException unreadable(String text) {
    return new BadInputException(
        "--master '" + text + "': expected spark://host:port, local[N] or local[*]");
  }
}
