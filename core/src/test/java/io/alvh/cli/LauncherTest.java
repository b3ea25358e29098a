package io.alvh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

/// The launcher `./alvh`, with a made-up JDK and a made-up Maven that only say how they were
/// called.
class LauncherTest extends LauncherPlace {
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
}
