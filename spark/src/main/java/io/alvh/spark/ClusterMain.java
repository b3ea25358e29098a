package io.alvh.spark;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Keeps a cluster on this machine until it is interrupted.
public final class ClusterMain {
  private static final int MOST = 64;

  private ClusterMain() {}

  /// Starts a cluster of `arguments[0]` workers, 2 by default, prints how to use it, and waits.
  public static void main(String[] arguments) throws IOException, InterruptedException {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    String text = arguments.length == 0 ? "2" : arguments[0];
    int workers = text.matches("[0-9]{1,2}") ? Integer.parseInt(text) : 0;
    if (arguments.length > 1 || workers < 1 || workers > MOST) {
      out.println("alvh: usage: ./alvh spark-cluster [WORKERS], 1 to " + MOST + " of them");
      out.flush();
      System.exit(2);
    }
    Path home = OwnJars.sparkJars().resolveSibling("");
    Path logs = home.resolveSibling("cluster");
    try (LocalCluster cluster = LocalCluster.start(home, logs, workers)) {
      out.println("Spark cluster of " + workers + " workers at " + cluster.address());
      out.println("Use it:  ./alvh multiverse --engine spark --master " + cluster.address());
      out.println("Logs:    " + logs);
      out.println("Ctrl-C ends it.");
      cluster.await();
    }
    out.println("alvh: the cluster's master ended, see " + logs.resolve("master.log"));
    System.exit(70);
  }
}
