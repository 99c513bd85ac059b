package org.plastogen.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.plastogen.endpoint.guard.Limits;

/** The files in server/deploy and the guide to them name settings that exist. */
class DeployFilesTest {
  private static final Path DEPLOY = Path.of("deploy");
  private static final Path GUIDE = Path.of("guide/operations.md");

  private record Ran(int code, String out, String err) {}

  private static Ran run(Map<String, String> environment, List<String> arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        Plastogen.run(
            new PrintWriter(out),
            new PrintWriter(err),
            environment,
            arguments.toArray(String[]::new));
    return new Ran(code, out.toString(), err.toString());
  }

  private static Map<String, String> variables(String text) {
    Map<String, String> variables = new TreeMap<>();
    Matcher set = Pattern.compile("(PLASTOGEN_[A-Z_]+)=(\\S+)").matcher(text);
    while (set.find()) {
      variables.put(set.group(1), set.group(2));
    }
    return variables;
  }

  @Test
  void everySettingOfTheExampleExists() {
    Ran ran =
        run(
            Map.of(),
            List.of("serve", "--config", DEPLOY + "/plastogen.properties", "--print-config"));
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("management-port = 9030", "access-log = on");
  }

  @Test
  void theUnitStartsTheEndpointWithSettingsThatExist() throws IOException {
    String unit = Files.readString(DEPLOY.resolve("plastogen.service"));
    Map<String, String> variables = variables(unit);
    assertThat(variables).containsOnlyKeys("PLASTOGEN_DATA", "PLASTOGEN_CONFIG");
    variables.put("PLASTOGEN_CONFIG", DEPLOY + "/plastogen.properties");
    Matcher start = Pattern.compile("ExecStart=.* -jar \\S+ (.*)").matcher(unit);
    assertThat(start.find()).isTrue();
    List<String> arguments = new ArrayList<>(List.of(start.group(1).split(" ")));
    arguments.add("--print-config");
    Ran ran = run(variables, arguments);
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("# PLASTOGEN_DATA\ndata = /var/lib/plastogen");
  }

  @Test
  void theImageIsMadeOfWhatIsThereAndStartsWithSettingsThatExist() throws IOException {
    String image = Files.readString(DEPLOY.resolve("Containerfile"));
    Map<String, String> variables = variables(image);
    Ran ran = run(variables, List.of("serve", "--quiet", "--print-config"));
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(variables.keySet()).allSatisfy(v -> assertThat(ran.out()).contains("# " + v + "\n"));
    Matcher last = Pattern.compile("(?s)ENTRYPOINT \\[.*\"serve\", \"--quiet\"\\]").matcher(image);
    assertThat(last.find()).isTrue();
    // A release folder is its owner's alone; a user by number is one that can be seen not to be
    // root.
    assertThat(image).contains("chmod -R a+rX,go-w /app").containsPattern("\nUSER [1-9]\\d+:");
    for (String copied : List.of("seeds", "queries")) {
      assertThat(image).contains(copied);
      assertThat(Path.of("..").resolve(copied)).isDirectory();
    }
  }

  @Test
  void baseImagesOfTheImageCanBeReplaced() throws IOException {
    String image = Files.readString(DEPLOY.resolve("Containerfile"));
    Matcher from = Pattern.compile("(?m)^FROM (\\S+)").matcher(image);
    List<String> arguments = new ArrayList<>();
    while (from.find()) {
      assertThat(from.group(1)).matches("\\$\\{[A-Z_]+}");
      arguments.add(from.group(1).replaceAll("[${}]", ""));
    }
    assertThat(arguments).hasSize(2);
    String beforeTheFirst = image.substring(0, image.indexOf("\nFROM "));
    // With the host of the registry: engines differ in where they look for a bare name.
    assertThat(arguments)
        .allSatisfy(
            a ->
                assertThat(beforeTheFirst)
                    .containsPattern("\nARG " + a + "=[a-z]+\\.[a-z.]+/\\S+:\\S+"));
  }

  @Test
  void whatOtherBuildsLeftStaysOutOfTheImage() throws IOException {
    assertThat(Files.readAllLines(Path.of("../.dockerignore")))
        .contains(".git", "**/target", "server/.building");
  }

  @Test
  void proxiesPassOnWhatTheEndpointTakesAndWaitForItsAnswer() throws IOException {
    String nginx = Files.readString(DEPLOY.resolve("nginx.conf"));
    String caddy = Files.readString(DEPLOY.resolve("Caddyfile"));
    // Percent-encoding makes three bytes of one; beside the query there are other parameters.
    long longestBody = 3L * Limits.standard().maxQueryBytes() + 64 * 1024;
    assertThat(number(nginx, "client_max_body_size (\\d+)k;") * 1024)
        .isGreaterThanOrEqualTo(longestBody);
    assertThat(number(caddy, "max_size (\\d+)KB") * 1000).isGreaterThanOrEqualTo(longestBody);
    assertThat(number(nginx, "large_client_header_buffers \\d+ (\\d+)k;"))
        .isGreaterThanOrEqualTo(64);
    assertThat(number(caddy, "max_header_size (\\d+)KB") * 1000).isGreaterThanOrEqualTo(64 * 1024);
    long seconds = Limits.standard().queryTimeout().toSeconds();
    assertThat(number(nginx, "proxy_read_timeout (\\d+)s;")).isGreaterThan(seconds);
    assertThat(number(caddy, "response_header_timeout (\\d+)s")).isGreaterThan(seconds);
  }

  private static long number(String text, String pattern) {
    Matcher found = Pattern.compile(pattern).matcher(text);
    assertThat(found.find()).as(pattern).isTrue();
    return Long.parseLong(found.group(1));
  }

  @Test
  void launcherUnitAndImageStartTheJvmWithTheSameOptions() throws IOException {
    assertThat(DEPLOY.resolve("serve.options")).content().contains("-XX:+ExitOnOutOfMemoryError");
    assertThat(Path.of("../plastogen")).content().contains("@$home/server/deploy/serve.options");
    assertThat(DEPLOY.resolve("plastogen.service"))
        .content()
        .contains("/java @/opt/plastogen/server/deploy/serve.options -Xmx768m ");
    assertThat(DEPLOY.resolve("Containerfile"))
        .content()
        .contains("release server/deploy/serve.options /app/", "\"@/app/serve.options\"");
  }

  @Test
  void everyOptionThatTheGuideNamesExists() throws IOException {
    String known =
        run(Map.of(), List.of("serve", "--help")).out()
            + run(Map.of(), List.of("verify-release", "--help")).out()
            + run(Map.of(), List.of("build", "--help")).out();
    Matcher option = Pattern.compile("`(--[a-z][a-z-]+)").matcher(Files.readString(GUIDE));
    int found = 0;
    while (option.find()) {
      assertThat(known).contains(option.group(1));
      found++;
    }
    assertThat(found).isGreaterThan(10);
  }

  @Test
  void everyFileThatTheGuideNamesIsThere() throws IOException {
    Matcher link = Pattern.compile("\\]\\(([^)#:]+)\\)").matcher(Files.readString(GUIDE));
    int found = 0;
    while (link.find()) {
      assertThat(GUIDE.resolveSibling(link.group(1))).exists();
      found++;
    }
    assertThat(found).isGreaterThan(4);
  }
}
