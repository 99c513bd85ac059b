package org.plastogen.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No template, script, style sheet or class writes a link that begins at the root of the host. */
class RelativeLinksTest {

  private static final Path MAIN = Path.of("src/main");

  /** What takes a path of this server and makes an address of it, or compares it. */
  private static final String MAKERS = "\\b(?:to|plain|address|equals)\\(";

  private static final Pattern LINK =
      Pattern.compile("(?:href|src|srcset|action|formaction|poster|data(?:-[a-z]+)?)=\\\\?[\"']/");

  /** In a template a text that begins with a slash goes through one of the makers. */
  private static final Pattern TEMPLATE = Pattern.compile(LINK + "|(?<!" + MAKERS + ")\"/[a-z.]");

  private static final Pattern SCRIPT = Pattern.compile(LINK + "|[\"'`]/[A-Za-z.]|\\borigin\\b");

  private static final Pattern STYLE = Pattern.compile("url\\([\"']?/");

  private static List<String> found(Path folder, String ending, Pattern pattern) {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> all = files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
      assertThat(all).isNotEmpty();
      return all.stream().flatMap(file -> lines(file, pattern)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> lines(Path file, Pattern pattern) {
    try {
      return Files.readAllLines(file).stream()
          .filter(line -> pattern.matcher(line).find())
          .map(line -> file + ": " + line.strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void templatesLeaveAddressesToOneClass() {
    assertThat(found(MAIN.resolve("jte"), ".jte", TEMPLATE)).isEmpty();
  }

  @Test
  void scriptsAndStylesStartFromWhereTheyAreServed() {
    Path resources = MAIN.resolve("resources");
    assertThat(found(resources, ".js", SCRIPT)).isEmpty();
    assertThat(found(resources, ".css", STYLE)).isEmpty();
    assertThat(found(resources, ".svg", LINK)).isEmpty();
  }

  @Test
  void classesWriteNoLinkOfTheirOwn() {
    assertThat(found(MAIN.resolve("java"), ".java", LINK)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a href=\"/browse\">",
        "<form action='/search'>",
        "<img src=\"/icon.svg\">",
        "<div data-library=\"/assets/x.js\">",
        "<a href=\"${\"/entity/\" + id}\">"
      })
  void theFaultWouldBeFound(String line) {
    assertThat(TEMPLATE.matcher(line).find()).isTrue();
  }
}
