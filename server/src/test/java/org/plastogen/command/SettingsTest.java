package org.plastogen.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plastogen.endpoint.guard.Limits;

/** Where settings come from, and which of them wins. */
class SettingsTest {
  @TempDir Path work;

  private record Ran(int code, String out, String err) {
    /** The line before a setting, which says where it is from, and the setting. */
    String setting(String name) {
      List<String> lines = out.lines().toList();
      int at = 0;
      while (!lines.get(at).startsWith(name + " = ")) {
        at++;
      }
      return lines.get(at - 1) + " " + lines.get(at);
    }
  }

  private static Ran run(Map<String, String> environment, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Plastogen.run(new PrintWriter(out), new PrintWriter(err), environment, arguments);
    return new Ran(code, out.toString(), err.toString());
  }

  private static Ran print(Map<String, String> environment, String... arguments) {
    List<String> all = new ArrayList<>(List.of("serve", "--print-config"));
    all.addAll(List.of(arguments));
    return run(environment, all.toArray(String[]::new));
  }

  private Path file(String text) throws IOException {
    return Files.writeString(work.resolve("plastogen.properties"), text);
  }

  @Test
  void flagsStandBeforeTheEnvironmentThatBeforeTheFileAndThatBeforeTheDefault() throws IOException {
    Path file = file("port = 1111\nhost = 0.0.0.0\nmax-waiting = 7\nquery-timeout = 2.5\n");
    Ran ran =
        print(
            Map.of("PLASTOGEN_PORT", "2222", "PLASTOGEN_MAX_WAITING", "8"),
            "--config",
            file.toString(),
            "--port",
            "3333");
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.setting("port")).isEqualTo("# flag port = 3333");
    assertThat(ran.setting("max-waiting")).isEqualTo("# PLASTOGEN_MAX_WAITING max-waiting = 8");
    assertThat(ran.setting("host")).isEqualTo("# " + file + " host = 0.0.0.0");
    assertThat(ran.setting("query-timeout")).isEqualTo("# " + file + " query-timeout = 2.5");
    assertThat(ran.setting("max-nesting"))
        .isEqualTo("# default max-nesting = " + Limits.standard().maxNesting());
    assertThat(ran.setting("management-port")).isEqualTo("# default management-port = off");
  }

  @Test
  void whatIsPrintedIsAFileOfSettings() throws Exception {
    Ran first = print(Map.of("PLASTOGEN_STOP_TIMEOUT", "4"), "--port", "0");
    Path file = file(first.out());
    Ran second = print(Map.of("PLASTOGEN_CONFIG", file.toString()));
    assertThat(second.code()).as(second.err()).isZero();
    Properties one = new Properties();
    one.load(new StringReader(first.out()));
    Properties two = new Properties();
    two.load(new StringReader(second.out()));
    assertThat(two).isEqualTo(one).containsEntry("stop-timeout", "4");
    assertThat(second.setting("port")).isEqualTo("# " + file + " port = 0");
  }

  @Test
  void everyLimitIsASettingWithAMeaning() throws IOException {
    Ran help = run(Map.of(), "serve", "--help");
    Properties texts = new Properties();
    try (var in = LimitOptions.class.getResourceAsStream("limits.properties")) {
      texts.load(new java.io.InputStreamReader(in, StandardCharsets.UTF_8));
    }
    assertThat(
            Arrays.stream(Limits.class.getRecordComponents())
                .map(c -> c.getName().replaceAll("(?=[A-Z])", "-").toLowerCase(Locale.ROOT)))
        .allSatisfy(
            name -> {
              assertThat(help.out()).contains("--" + name + "=");
              assertThat(texts).containsKey(name);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--query-timeout=0|--query-timeout is a number from 0.1 to 3600, not 0.",
        "--query-timeout=-1|--query-timeout is a number from 0.1 to 3600, not -1.",
        "--max-waiting=1.5|--max-waiting is a whole number from 1 to 100000, not 1.5.",
        "--max-result-bytes=99999999999999|--max-result-bytes is a whole number from 1 to"
            + " 17179869184, not 99999999999999.",
        "--port=65536|--port is a number from 0 to 65535, not 65536",
        "--management-port=no|--management-port is off or a number from 0 to 65535, not no.",
        "--stop-timeout=301|--stop-timeout is a number from 0 to 300, not 301.",
        "--build-memory=1|--build-memory is a number from 128 to 65536, not 1.",
        "--build-timeout=0|--build-timeout is a number from 1 to 86400, not 0.",
        "--trusted-proxy=proxy|--trusted-proxy is an IP address such as 127.0.0.1 or ::1, not"
            + " proxy.",
        "--max-rows=1e999999999|Invalid value for option '--max-rows': '1e999999999' is not a"
            + " number",
        "--max-nesting=x|Invalid value for option '--max-nesting': 'x' is not a number"
      })
  void valuesOutOfRangeAreWrongUsage(String flag, String sentence) {
    Ran ran = print(Map.of(), flag);
    assertThat(ran.code()).isEqualTo(ExitCode.USAGE);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).startsWith("plastogen: " + sentence).doesNotContain("Exception");
  }

  @Test
  void aWrongValueSaysWhereItIsFrom() throws IOException {
    Ran environment = print(Map.of("PLASTOGEN_PORT", "http"));
    assertThat(environment.code()).isEqualTo(ExitCode.USAGE);
    assertThat(environment.err()).contains("'http'", "(from PLASTOGEN_PORT");
    Path file = file("port = http\n");
    assertThat(print(Map.of(), "--config=" + file).err()).contains("'http'", "(from " + file);
  }

  @Test
  void aSettingThatDoesNotExistIsToldWithASuggestion() throws IOException {
    Ran ran = print(Map.of(), "--config", file("prot = 1\n").toString());
    assertThat(ran.code()).isEqualTo(ExitCode.USAGE);
    assertThat(ran.err()).contains("there is no setting \"prot\"; did you mean \"port\"?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"port = 1\nport = 2\n", "port = \\u00", "\u0000 = \u0001", "help = true"})
  void aFileThatIsNoFileOfSettingsIsToldInOneLine(String text) throws IOException {
    Ran ran = print(Map.of(), "--config", file(text).toString());
    assertThat(ran.code()).isEqualTo(ExitCode.USAGE);
    assertThat(ran.err().lines()).hasSize(1);
    assertThat(ran.err()).startsWith("plastogen: ").doesNotContain("Exception");
  }

  @Test
  void aFileThatIsNotThereOrNotTextIsToldInOneLine() throws IOException {
    assertThat(print(Map.of(), "--config", work.toString()).err()).contains("cannot be read");
    assertThat(print(Map.of("PLASTOGEN_CONFIG", "nowhere")).err()).contains("cannot be read");
    Path file = Files.write(work.resolve("latin"), new byte[] {(byte) 0xe9, '=', '1'});
    assertThat(print(Map.of(), "--config", file.toString()).err()).contains("not valid UTF-8");
  }

  @Test
  void variablesThatContainersSetForServicesOfThisNameAreNoSettings() {
    Ran ran = print(Map.of("PLASTOGEN_PORT", "tcp://10.0.0.11:3030"));
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.setting("port")).isEqualTo("# default port = 3030");
  }

  @Test
  void otherCommandsShareTheFoldersOnly() {
    Ran ran = run(Map.of("PLASTOGEN_DATA", work + "/none", "PLASTOGEN_OUT", "x"), "verify-release");
    assertThat(ran.code()).isEqualTo(ExitCode.USAGE);
    assertThat(ran.err()).contains("There is no release in " + work + "/none yet");
  }
}
