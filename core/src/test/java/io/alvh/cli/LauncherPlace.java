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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A project with the launcher `./alvh`, a made-up JDK and a made-up Maven that only say how they
/// were called.
abstract class LauncherPlace {
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
  Path project;
  Path maven;

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

  /// What a run printed on both streams, and its exit code.
  record Ran(int code, List<String> lines) {}

  Ran launch(Map<String, String> environment, String... arguments) throws Exception {
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
  Path tools() throws IOException {
    Path tools = temp.resolve("tools");
    for (String name : COMMANDS) {
      String place = Files.isExecutable(Path.of("/bin", name)) ? "/bin/" : "/usr/bin/";
      if (Files.notExists(temp.resolve("tools").resolve(name))) {
        script("tools/" + name, "#!/bin/sh\nexec " + place + name + " \"$@\"\n");
      }
    }
    return tools;
  }

  Path jdk(String name, String version) throws IOException {
    Path home = temp.resolve(name);
    script(name + "/bin/java", SAY);
    script(name + "/bin/javac", SAY);
    Files.writeString(
        home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
    return home;
  }

  Path script(String name, String text) throws IOException {
    Path file = temp.resolve(name);
    Files.createDirectories(temp.resolve(name).resolveSibling("."));
    Files.writeString(file, text);
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return file;
  }

  List<String> mavenCalls() throws IOException {
    return Files.readAllLines(project.resolve("maven-calls"));
  }
}
