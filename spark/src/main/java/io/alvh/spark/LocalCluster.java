package io.alvh.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A cluster on this machine's loopback address: a master and workers as processes of their own,
/// started from the jars Spark publishes. Its ports are free ones; nothing listens elsewhere.
public final class LocalCluster implements AutoCloseable {
  private static final Duration START = Duration.ofMinutes(2);
  private static final String LOOPBACK = "127.0.0.1";
  private static final Pattern MASTER = Pattern.compile("Starting Spark master at (spark://\\S+)");
  private static final Pattern REGISTERED = Pattern.compile("Successfully registered with master");

  private final Path home;
  private final Path logs;
  private final Process master;
  private final List<Process> workers = new CopyOnWriteArrayList<>();
  private final Thread atExit = new Thread(this::killAll);

  private LocalCluster(Path home, Path logs) throws IOException {
    this.home = home;
    this.logs = logs;
    this.master = start("master", "org.apache.spark.deploy.master.Master", List.of());
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  /// Starts a master and `workers` workers of one core each, and waits until all are there.
  ///
  /// @param home the folder with Spark's jars in `jars` and a file `RELEASE`
  /// @param logs the folder for what the processes print and for their work
  /// @throws IOException if one does not start within two minutes
  public static LocalCluster start(Path home, Path logs, int workers)
      throws IOException, InterruptedException {
    Files.createDirectories(logs);
    LocalCluster cluster = new LocalCluster(home, logs);
    try {
      cluster.awaitLine(cluster.master, "master", MASTER);
      cluster.add(workers);
      return cluster;
    } catch (IOException | InterruptedException | RuntimeException e) {
      cluster.close();
      throw e;
    }
  }

  /// Returns the master's address, as `--master` takes it.
  public String address() throws IOException {
    return line("master", MASTER).orElseThrow().group(1);
  }

  /// Returns the running workers, oldest first.
  List<Process> workers() {
    return workers.stream().filter(Process::isAlive).toList();
  }

  /// Starts `more` further workers and waits until they are there.
  void add(int more) throws IOException, InterruptedException {
    int first = workers.size();
    for (int i = first; i < first + more; i++) {
      String name = "worker-" + i;
      workers.add(
          start(
              name,
              "org.apache.spark.deploy.worker.Worker",
              List.of(
                  "--cores",
                  "1",
                  "--memory",
                  "1g",
                  "--work-dir",
                  logs.resolve(name).toString(),
                  address())));
    }
    for (int i = first; i < first + more; i++) {
      awaitLine(workers.get(i), "worker-" + i, REGISTERED);
    }
  }

  /// Waits until the master ends.
  void await() throws InterruptedException {
    master.waitFor();
  }

  /// Ends all processes, those the workers started too.
  @Override
  public void close() {
    killAll();
    Runtime.getRuntime().removeShutdownHook(atExit);
  }

  /// Ends `process` and all it started at once, without a chance to tell anybody.
  static void kill(Process process) {
    List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
    all.add(process.toHandle());
    all.forEach(ProcessHandle::destroyForcibly);
    for (ProcessHandle handle : all) {
      handle.onExit().orTimeout(10, TimeUnit.SECONDS).join();
    }
  }

  private Process start(String name, String main, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx512m",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dspark.master.rest.enabled=false",
            "-cp",
            home.resolve("jars") + "/*",
            main,
            "--host",
            LOOPBACK,
            "--port",
            "0",
            "--webui-port",
            "0"));
    command.addAll(arguments);
    Path log = log(name);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(logs.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().put("SPARK_HOME", home.toString());
    builder.environment().put("SPARK_LOCAL_IP", LOOPBACK);
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    return builder.start();
  }

  private void killAll() {
    workers.forEach(LocalCluster::kill);
    kill(master);
  }

  private void awaitLine(Process process, String name, Pattern pattern)
      throws IOException, InterruptedException {
    long deadline = System.nanoTime() + START.toNanos();
    while (line(name, pattern).isEmpty()) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        throw new IOException("the cluster's " + name + " does not start, see " + log(name));
      }
      process.waitFor(100, TimeUnit.MILLISECONDS);
    }
  }

  private Optional<Matcher> line(String name, Pattern pattern) throws IOException {
    return Files.readString(log(name))
        .lines()
        .map(pattern::matcher)
        .filter(Matcher::find)
        .findFirst();
  }

  private Path log(String name) {
    return logs.resolve(name + ".log");
  }
}
