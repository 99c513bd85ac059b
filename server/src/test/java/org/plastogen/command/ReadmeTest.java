package org.plastogen.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows is what its commands print. */
class ReadmeTest {
  private static final Path README = Path.of("../README.md");
  private static final Pattern CONSOLE =
      Pattern.compile("```console\\n\\$ \\./plastogen ([^\\n]+)\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  @TempDir static Path data;

  @TestFactory
  Stream<DynamicTest> everyCommandPrintsWhatReadmeAndGuidesShow() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path text : texts()) {
      Matcher shown = CONSOLE.matcher(Files.readString(text));
      while (shown.find()) {
        String command = shown.group(1);
        String output = shown.group(2);
        tests.add(
            DynamicTest.dynamicTest(
                text.getFileName() + ": " + command,
                () -> assertThat(run(words(command))).isEqualTo(output)));
      }
    }
    assertThat(tests).hasSizeGreaterThanOrEqualTo(3);
    return tests.stream();
  }

  private static List<Path> texts() throws IOException {
    List<Path> texts = new ArrayList<>(List.of(README));
    try (Stream<Path> guides = Files.list(Path.of("guide"))) {
      guides.filter(g -> g.toString().endsWith(".md")).sorted().forEach(texts::add);
    }
    return texts;
  }

  @Test
  void thePictureIsWhatTheCommandUnderItDraws() throws IOException {
    Matcher drawn =
        Pattern.compile("\\*Drawn by\\* `\\./plastogen (draw [^`]+)`")
            .matcher(Files.readString(README));
    assertThat(drawn.find()).isTrue();
    assertThat(run(words(drawn.group(1))))
        .isEqualTo(Files.readString(Path.of("guide/mechanism.svg")));
  }

  @Test
  void theReadmeIsShortAndItsLinksLeadSomewhere() throws IOException {
    String text = Files.readString(README);
    assertThat(text.lines().count()).isLessThanOrEqualTo(150);
    Matcher link = Pattern.compile("\\]\\(([^)#]+)\\)").matcher(text);
    while (link.find()) {
      assertThat(Path.of("..").resolve(link.group(1))).exists();
    }
  }

  private static List<String> words(String command) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(command);
    while (word.find()) {
      words.add(word.group(1) == null ? word.group(2) : word.group(1));
    }
    return words;
  }

  private static String run(List<String> words) {
    // A file is named from the top of the project, where a reader stands; tests run in a folder.
    List<String> all = new ArrayList<>();
    words.forEach(word -> all.add(word.startsWith("server/") ? "../" + word : word));
    all.addAll(
        List.of("--seeds", "../seeds", "--queries", "../queries", "--data", data.toString(), "-q"));
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        Plastogen.run(new PrintWriter(out), new PrintWriter(err), all.toArray(String[]::new));
    assertThat(code).as(err.toString()).isZero();
    return out.toString();
  }
}
