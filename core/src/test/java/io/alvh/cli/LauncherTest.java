package io.alvh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The launcher `./alvh`, with a made-up JDK and a made-up Maven that only say how they were
/// called.
class LauncherTest {
  private static final List<String> COMMANDS =
      List.of(
          "dirname",
          "readlink",
          "find",
          "head",
          "cat",
          "mkdir",
          "grep",
          "mv",
          "rm",
          "date",
          "tr",
          "awk",
          "sleep");
  private static final String SAY = "#!/bin/sh\necho \"$0\" \"$@\"\n";

  @TempDir Path temp;
  private Path project;
  private Path maven;

  @BeforeEach
  void copy_the_launcher_into_a_folder_with_a_space() throws IOException {
    project = Files.createDirectories(temp.resolve("a project"));
    Files.copy(Path.of("..", "alvh"), project.resolve("alvh"), StandardCopyOption.COPY_ATTRIBUTES);
    Files.createDirectories(project.resolve("core/src/main"));
    Files.writeString(project.resolve("pom.xml"), "<project/>");
    Files.writeString(project.resolve("core/pom.xml"), "<project/>");
    maven =
        script(
            "tools/mvn",
            """
            #!/bin/sh
            echo "JAVA_HOME=$JAVA_HOME" "ALVH_DATA=${ALVH_DATA-none}" "$@" >>maven-calls
            mkdir -p core/target
            echo jar >core/target/alvh-core.jar
            """);
  }

  @Test
  void without_a_jdk_two_lines_say_what_to_install() throws Exception {
    jdk("jdks/seventeen", "17.0.15");

    Ran ran = launch(Map.of("ALVH_JDK_FOLDERS", temp.resolve("jdks").toString()), "--version");

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.lines()).hasSize(2).first().asString().contains("JDK 25");
  }

  @Test
  void without_maven_two_lines_say_what_to_install() throws Exception {
    Files.delete(maven);

    Ran ran = launch(Map.of("ALVH_JAVA_HOME", jdk("j", "25.0.3").toString()), "--version");

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.lines()).hasSize(2).first().asString().contains("Maven");
  }

  @Test
  void the_named_jdk_is_taken_built_with_and_run() throws Exception {
    Path jdk = jdk("my jdk", "25.0.3");

    Ran ran = launch(Map.of("ALVH_JAVA_HOME", jdk.toString()), "backtest", "--nav", "a b");

    assertThat(ran.code()).isZero();
    assertThat(ran.lines())
        .last()
        .asString()
        .startsWith(jdk + "/bin/java")
        .endsWith("io.alvh.cli.Main backtest --nav a b");
    assertThat(mavenCalls()).singleElement().asString().contains("JAVA_HOME=" + jdk, "package");
  }

  @Test
  void an_old_jdk_is_passed_over_for_one_in_the_usual_folders() throws Exception {
    jdk("jdks/eleven", "11.0.2");
    Path good = jdk("jdks/new", "26-ea");
    Path old = jdk("old", "21.0.1");

    Ran ran =
        launch(
            Map.of(
                "JAVA_HOME", old.toString(), "ALVH_JDK_FOLDERS", temp.resolve("jdks").toString()),
            "--version");

    assertThat(ran.lines()).last().asString().startsWith(good + "/bin/java");
  }

  @Test
  void it_builds_again_only_when_something_is_newer_or_gone() throws Exception {
    Map<String, String> environment = Map.of("ALVH_JAVA_HOME", jdk("j", "25").toString());
    Path source = Files.writeString(project.resolve("core/src/main/A.java"), "a");
    launch(environment, "--version");
    launch(environment, "--version");
    assertThat(mavenCalls()).hasSize(1);

    Thread.sleep(20);
    Files.writeString(source, "b");
    launch(environment, "--version");
    assertThat(mavenCalls()).hasSize(2);

    Thread.sleep(20);
    Files.delete(source);
    launch(environment, "--version");
    assertThat(mavenCalls()).hasSize(3);
  }

  @Test
  void spark_is_built_and_on_the_class_path_only_when_asked_for() throws Exception {
    script(
        "tools/mvn",
        """
        #!/bin/sh
        echo "$@" >>maven-calls
        mkdir -p core/target spark/target
        echo jar >core/target/alvh-core.jar
        echo jar >spark/target/alvh-spark.jar
        """);
    Map<String, String> environment = Map.of("ALVH_JAVA_HOME", jdk("j", "25").toString());

    Ran without = launch(environment, "multiverse", "--engine", "local", "spark");
    Ran with = launch(environment, "multiverse", "--engine", "spark", "--master", "local[2]");
    Ran again = launch(environment, "multiverse", "--engine=spark");
    Ran cluster = launch(environment, "spark-cluster", "3");

    assertThat(without.lines()).last().asString().doesNotContain("alvh-spark", "unsafe");
    assertThat(with.lines())
        .last()
        .asString()
        .contains(project + "/spark/target/alvh-spark.jar:" + project + "/spark/target/home/jars/*")
        .endsWith("io.alvh.cli.Main multiverse --engine spark --master local[2]");
    assertThat(again.lines()).last().asString().contains("alvh-spark.jar");
    assertThat(cluster.lines()).last().asString().endsWith("io.alvh.spark.ClusterMain 3");
    assertThat(mavenCalls()).hasSize(2);
    assertThat(mavenCalls().getFirst()).contains("-pl core -DskipTests").doesNotContain("spark");
    assertThat(mavenCalls().getLast()).contains("-pl core,spark -DskipTests");
  }

  @Test
  void two_launchers_at_once_build_once() throws Exception {
    script(
        "tools/mvn",
        """
        #!/bin/sh
        echo called >>maven-calls
        sleep 1
        mkdir -p core/target
        echo jar >core/target/alvh-core.jar
        """);
    Map<String, String> environment = Map.of("ALVH_JAVA_HOME", jdk("j", "25").toString());
    FutureTask<Ran> other = new FutureTask<>(() -> launch(environment, "--version"));
    Files.createDirectories(tools());
    Thread.ofPlatform().start(other);

    assertThat(launch(environment, "--version").code()).isZero();
    assertThat(other.get().code()).isZero();
    assertThat(mavenCalls()).hasSize(1);
    assertThat(project.resolve("core/target/building")).doesNotExist();
  }

  @Test
  void the_lock_of_a_launcher_that_died_does_not_stop_the_next() throws Exception {
    Path lock = Files.createDirectories(project.resolve("core/target/building"));
    Files.writeString(lock.resolve("pid"), "99999999\n");

    Ran ran = launch(Map.of("ALVH_JAVA_HOME", jdk("j", "25").toString()), "--version");

    assertThat(ran.code()).isZero();
    assertThat(mavenCalls()).hasSize(1);
  }

  @Test
  void a_failing_build_shows_its_errors_alone() throws Exception {
    script("tools/mvn", "#!/bin/sh\necho '[INFO] chatter'\necho '[ERROR] A.java: no'\nexit 1\n");

    Ran ran = launch(Map.of("ALVH_JAVA_HOME", jdk("j", "25").toString()), "--version");

    assertThat(ran.code()).isEqualTo(70);
    assertThat(ran.lines())
        .containsExactly("[ERROR] A.java: no", "alvh: the build failed, see above");
  }

  @Test
  void tests_without_data_say_how_many_did_not_run() throws Exception {
    script(
        "tools/mvn",
        """
        #!/bin/sh
        mkdir -p core/target
        echo "0 5" >>core/target/history-tests.txt
        echo "0 2" >>core/target/history-tests.txt
        """);

    Ran ran = launch(Map.of("ALVH_JAVA_HOME", jdk("j", "25").toString()), "test");

    assertThat(ran.code()).isZero();
    assertThat(ran.lines()).last().isEqualTo("HISTORY NOT RUN: 7 tests, set ALVH_DATA");
  }

  @Test
  void the_summary_counts_what_ran_and_what_was_skipped() throws Exception {
    script(
        "tools/mvn",
        """
        #!/bin/sh
        mkdir -p core/target/surefire-reports
        cd core/target/surefire-reports
        echo '<testsuite name="A" tests="5" errors="0" skipped="2">' >TEST-A.xml
        echo '<testsuite name="B" tests="4" errors="0" skipped="0">' >TEST-B.xml
        mkdir -p ../../../spark/target/surefire-reports
        cd ../../../spark/target/surefire-reports
        echo '<testsuite name="C" tests="3" errors="0" skipped="0">' >TEST-C.xml
        """);

    Ran ran = launch(Map.of("ALVH_JAVA_HOME", jdk("j", "25").toString()), "test");

    assertThat(ran.lines()).last().asString().startsWith("TESTS PASSED: 10 run, 2 skipped, in");
  }

  @Test
  void tests_find_the_sibling_data_folder() throws Exception {
    Path data = Files.createDirectories(temp.resolve("shared/data"));

    launch(Map.of("ALVH_JAVA_HOME", jdk("j", "25").toString()), "test", "--long");

    assertThat(mavenCalls())
        .singleElement()
        .asString()
        .contains("ALVH_DATA=" + data.toRealPath(), "-Dtest.groups=long", "verify");
  }

  @Test
  void required_data_that_are_missing_are_a_failure() throws Exception {
    Ran ran =
        launch(
            Map.of("ALVH_JAVA_HOME", jdk("j", "25").toString(), "ALVH_REQUIRE_DATA", "1"), "test");

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.lines()).singleElement().asString().contains("ALVH_REQUIRE_DATA=1");
  }

  @Test
  void failing_tests_fail_the_command() throws Exception {
    script("tools/mvn", "#!/bin/sh\nexit 1\n");

    Ran ran = launch(Map.of("ALVH_JAVA_HOME", jdk("j", "25").toString()), "test");

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.lines()).last().asString().startsWith("TESTS FAILED");
  }

  /// What a run printed on both streams, and its exit code.
  private record Ran(int code, List<String> lines) {}

  private Ran launch(Map<String, String> environment, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(project.resolve("alvh").toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(temp.toFile()).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().put("PATH", tools().toString());
    builder.environment().put("ALVH_JDK_FOLDERS", temp.resolve("none").toString());
    builder.environment().putAll(environment);
    Process process = builder.start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ran(process.waitFor(), text.lines().filter(line -> !line.isBlank()).toList());
  }

  /// A folder with the few commands the launcher uses, and neither Java nor the real Maven.
  private Path tools() throws IOException {
    Path tools = temp.resolve("tools");
    for (String name : COMMANDS) {
      String place = Files.isExecutable(Path.of("/bin", name)) ? "/bin/" : "/usr/bin/";
      if (Files.notExists(temp.resolve("tools").resolve(name))) {
        script("tools/" + name, "#!/bin/sh\nexec " + place + name + " \"$@\"\n");
      }
    }
    return tools;
  }

  private Path jdk(String name, String version) throws IOException {
    Path home = temp.resolve(name);
    script(name + "/bin/java", SAY);
    script(name + "/bin/javac", SAY);
    Files.writeString(
        home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
    return home;
  }

  private Path script(String name, String text) throws IOException {
    Path file = temp.resolve(name);
    Files.createDirectories(temp.resolve(name).resolveSibling("."));
    Files.writeString(file, text);
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return file;
  }

  private List<String> mavenCalls() throws IOException {
    return Files.readAllLines(project.resolve("maven-calls"));
  }
}
