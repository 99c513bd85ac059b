package org.plastogen.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.plastogen.fault.Fault;

/**
 * Chooses severities. A profile is a properties file: {@code rule = error}, {@code warning}, {@code
 * info} or {@code off}, and {@code all-warnings = error} for whatever is a warning by default.
 */
public final class Profile {
  /** The profiles that come with the program, the usual one first. */
  public static final List<String> BUNDLED = List.of("curator", "strict", "obo");

  private static final String ALL = "all-";

  private final Map<String, String> choices;

  private Profile(Map<String, String> choices) {
    this.choices = Map.copyOf(choices);
  }

  /** The usual profile: each rule as its file says. */
  public static Profile usual() {
    return new Profile(Map.of());
  }

  /**
   * A profile by name, or from a file.
   *
   * @param name one of {@link #BUNDLED}, or the path of a file
   * @param rules the rules it may speak of
   * @throws WrongRule if there is none of this name or it names no rule
   */
  public static Profile named(String name, RuleBook rules) {
    Properties read = new Properties();
    try (Reader text = open(name)) {
      read.load(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (IllegalArgumentException e) {
      throw new WrongRule("profile " + name + ": it is not a properties file");
    }
    Map<String, String> choices = new TreeMap<>();
    for (String key : read.stringPropertyNames()) {
      String choice = read.getProperty(key).strip().toUpperCase(Locale.ROOT);
      check(name, key, choice, rules);
      choices.put(key, choice);
    }
    return new Profile(choices);
  }

  private static Reader open(String name) throws IOException {
    if (BUNDLED.contains(name)) {
      InputStream in = Profile.class.getResourceAsStream("profiles/" + name + ".properties");
      return new InputStreamReader(in, StandardCharsets.UTF_8);
    }
    Path file = Path.of(name);
    if (!Files.isRegularFile(file)) {
      throw new WrongRule(
          "there is no profile "
              + name
              + ": name one of "
              + String.join(", ", BUNDLED)
              + ", or a file");
    }
    return Files.newBufferedReader(file);
  }

  private static void check(String name, String key, String choice, RuleBook rules) {
    if (!List.of("ERROR", "WARNING", "INFO", "OFF").contains(choice)) {
      throw new WrongRule("profile " + name + ": " + key + " is none of error, warning, info, off");
    }
    if (key.startsWith(ALL)) {
      return;
    }
    Rule rule =
        rules
            .find(key)
            .orElseThrow(() -> new WrongRule("profile " + name + ": there is no rule " + key));
    if (rule.layer() == Layer.FORMAT
        && rule.severity() == Fault.Severity.ERROR
        && !choice.equals("ERROR")) {
      throw new WrongRule(
          "profile " + name + ": " + key + " stays an error, as nothing after it can be trusted");
    }
  }

  /**
   * A fault with the severity that this profile gives it.
   *
   * @param fault the fault
   * @return the same, or empty if its rule is off
   */
  public Optional<Fault> judge(Fault fault) {
    String plural = fault.severity().name().toLowerCase(Locale.ROOT) + "s";
    String choice =
        choices.getOrDefault(
            fault.rule(), choices.getOrDefault(ALL + plural, fault.severity().name()));
    return choice.equals("OFF")
        ? Optional.empty()
        : Optional.of(fault.with(Fault.Severity.valueOf(choice)));
  }
}
