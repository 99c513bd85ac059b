package org.plastogen.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, with a Maven of our own that "builds" a jar which prints how it was called. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a POSIX shell script")
class LauncherTest {
  /** What the jar runs. */
  static final class Echo {
    private Echo() {}

    /** Prints its arguments and the home it was given. */
    public static void main(String[] arguments) {
      System.out.println(
          String.join("|", arguments) + " home=" + System.getProperty("plastogen.home"));
    }
  }

  private record Ran(int code, String out, String err) {}

  @TempDir Path work;
  private Path home;
  private Path bin;

  @BeforeEach
  void aCheckoutInAPathWithSpaces() throws IOException {
    home = Files.createDirectories(work.resolve("a check out/of plastogen"));
    bin = Files.createDirectories(work.resolve("bin"));
    Files.copy(Path.of("../plastogen"), home.resolve("plastogen"));
    home.resolve("plastogen").toFile().setExecutable(true);
    Files.writeString(home.resolve("pom.xml"), "<project/>");
    Path source = home.resolve("server/src/main/java/A.java");
    Files.createDirectories(source.getParent());
    Files.writeString(source, "class A {}");
    Path jar = work.resolve("made.jar");
    writeJar(jar);
    maven(
        "cp \""
            + jar
            + "\" server/target/plastogen-server-0.1.0-all.jar; echo run >> \""
            + work
            + "/runs\"");
  }

  private void maven(String body) throws IOException {
    Path mvn = bin.resolve("mvn");
    Files.writeString(mvn, "#!/bin/sh\n" + body + "\n");
    mvn.toFile().setExecutable(true);
  }

  private static void writeJar(Path jar) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Echo.class.getName());
    String entry = Echo.class.getName().replace('.', '/') + ".class";
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file, manifest);
        InputStream in = Echo.class.getClassLoader().getResourceAsStream(entry)) {
      out.putNextEntry(new JarEntry(entry));
      in.transferTo(out);
    }
  }

  private Ran run(Path launcher, Path from, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    Path out = work.resolve("out");
    Path err = work.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(from.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().put("PATH", bin + ":" + System.getenv("PATH"));
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    int code = builder.start().waitFor();
    return new Ran(
        code,
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }

  private int builds() throws IOException {
    Path runs = work.resolve("runs");
    return Files.exists(runs) ? Files.readAllLines(runs).size() : 0;
  }

  @Test
  void itBuildsOnFirstUseAndPassesArgumentsOn() throws Exception {
    Ran ran = run(home.resolve("plastogen"), work, "explain", "chronic stress", "a \"b\"");
    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .isEqualTo("explain|chronic stress|a \"b\" home=" + home.toRealPath() + "\n");
    assertThat(ran.err()).contains("building (first use");
  }

  @Test
  void itBuildsAgainOnlyWhenASourceChanged() throws Exception {
    run(home.resolve("plastogen"), work);
    Ran second = run(home.resolve("plastogen"), work);
    assertThat(second.err()).isEmpty();
    assertThat(builds()).isEqualTo(1);
    Files.setLastModifiedTime(
        home.resolve("server/src/main/java/A.java"), FileTime.from(Instant.now().plusSeconds(60)));
    Ran third = run(home.resolve("plastogen"), work);
    assertThat(third.err()).contains("building (sources changed)");
    assertThat(builds()).isEqualTo(2);
  }

  @Test
  void itWorksThroughASymbolicLink() throws Exception {
    Path link = Files.createSymbolicLink(work.resolve("pg"), home.resolve("plastogen"));
    assertThat(run(link, bin).out()).endsWith("home=" + home.toRealPath() + "\n");
  }

  @Test
  void aFailedBuildShowsItsEndAndLeavesNoJar() throws Exception {
    maven("echo '[ERROR] the reason'; exit 1");
    Ran ran = run(home.resolve("plastogen"), work);
    assertThat(ran.code()).isEqualTo(ExitCode.OURS);
    assertThat(ran.err()).contains("[ERROR] the reason").contains("the build failed");
    assertThat(home.resolve("server/target/plastogen.jar")).doesNotExist();
    assertThat(home.resolve("server/.building")).doesNotExist();
  }

  @Test
  void aLockOfAProcessThatDiedIsBroken() throws Exception {
    Path lock = Files.createDirectories(home.resolve("server/.building"));
    Files.writeString(lock.resolve("pid"), "999999999\n");
    assertThat(run(home.resolve("plastogen"), work).code()).isZero();
  }
}
