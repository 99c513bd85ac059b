package org.plastogen.command;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plastogen.seed.Suggestion;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Where the value of an option comes from if no flag gives it: the environment, then a file of
 * properties, then its default. A setting bears the name of its option: {@code --max-waiting} is
 * {@code max-waiting} in the file and {@code PLASTOGEN_MAX_WAITING} in the environment.
 */
final class Settings implements CommandLine.IDefaultValueProvider {
  /** The command whose options are settings. */
  static final String COMMAND = "serve";

  static final String FILE_OPTION = "--config";

  /** What other commands share with it. */
  private static final Set<String> SHARED = Set.of("seeds", "queries", "data");

  /** Options that are no settings. */
  private static final Set<String> NEVER = Set.of("help", "version", "config", "print-config");

  private static final String PREFIX = "PLASTOGEN_";
  private static final long LARGEST_FILE = 1_000_000;

  private final Map<String, String> environment;
  private final Map<String, String> file;
  private final @Nullable Path path;

  private Settings(Map<String, String> environment, Map<String, String> file, @Nullable Path path) {
    this.environment = environment;
    this.file = file;
    this.path = path;
  }

  /**
   * Reads the file that a flag or {@code PLASTOGEN_CONFIG} names, if one does.
   *
   * @param arguments the command line
   * @param environment variables by name
   * @param serve the command whose options are settings
   * @throws WrongInput if the file cannot be read or holds a setting that does not exist
   */
  static Settings read(String[] arguments, Map<String, String> environment, CommandSpec serve) {
    String named = named(arguments).orElse(environment.getOrDefault(PREFIX + "CONFIG", ""));
    if (named.isEmpty()) {
      return new Settings(environment, Map.of(), null);
    }
    Path path = Path.of(named);
    Map<String, String> file = properties(path);
    for (String key : file.keySet()) {
      Set<String> known = names(serve);
      if (!known.contains(key)) {
        throw new WrongInput(
            ExitCode.USAGE,
            path
                + ": there is no setting \""
                + key
                + "\"; "
                + Suggestion.mend(key, known, "see \"plastogen serve --print-config\"")
                + ".");
      }
    }
    return new Settings(environment, file, path);
  }

  private static Optional<String> named(String[] arguments) {
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i].equals(FILE_OPTION) && i + 1 < arguments.length) {
        return Optional.of(arguments[i + 1]);
      }
      if (arguments[i].startsWith(FILE_OPTION + "=")) {
        return Optional.of(arguments[i].substring(FILE_OPTION.length() + 1));
      }
    }
    return Optional.empty();
  }

  private static Map<String, String> properties(Path path) {
    Map<String, String> found = new TreeMap<>();
    Properties properties =
        new Properties() {
          private static final long serialVersionUID = 1L;

          @Override
          public synchronized @Nullable Object put(Object key, Object value) {
            if (found.put(key.toString(), value.toString().strip()) != null) {
              throw new WrongInput(
                  ExitCode.USAGE, path + ": the setting \"" + key + "\" stands twice; keep one.");
            }
            return null;
          }
        };
    try (Reader text = new StringReader(text(path))) {
      properties.load(text);
    } catch (CharacterCodingException e) {
      throw new WrongInput(ExitCode.USAGE, path + " is not valid UTF-8; save it again as UTF-8.");
    } catch (IOException e) {
      throw new WrongInput(
          ExitCode.USAGE, path + " cannot be read; name a file of settings with --config FILE.");
    } catch (IllegalArgumentException e) {
      throw new WrongInput(
          ExitCode.USAGE, path + ": a \\u stands without four digits; write \\\\.");
    }
    return found;
  }

  private static String text(Path path) throws IOException {
    if (!Files.isRegularFile(path) || Files.size(path) > LARGEST_FILE) {
      throw new IOException("not a file of settings");
    }
    return Files.readString(path);
  }

  private static Set<String> names(CommandSpec serve) {
    return serve.options().stream()
        .map(Settings::name)
        .filter(name -> !NEVER.contains(name))
        .collect(java.util.stream.Collectors.toCollection(java.util.TreeSet::new));
  }

  private static String name(OptionSpec option) {
    return option.longestName().replaceFirst("^--?", "");
  }

  private static String variable(String name) {
    return PREFIX + name.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private static boolean isSetting(ArgSpec argument) {
    return argument instanceof OptionSpec option
        && !NEVER.contains(name(option))
        && (argument.command().name().equals(COMMAND) || SHARED.contains(name(option)));
  }

  @Override
  public @Nullable String defaultValue(ArgSpec argument) {
    if (!isSetting(argument)) {
      return null;
    }
    String name = name((OptionSpec) argument);
    return fromEnvironment(name).orElseGet(() -> file.get(name));
  }

  /** Docker and Kubernetes set such variables for services of the same name; they mean no port. */
  private Optional<String> fromEnvironment(String name) {
    return Optional.ofNullable(environment.get(variable(name)))
        .map(String::strip)
        .filter(value -> !value.isEmpty() && !value.startsWith("tcp://"));
  }

  /** Where the value of an option comes from, in words. */
  String origin(OptionSpec option, CommandLine.ParseResult parsed) {
    String name = name(option);
    if (parsed.hasMatchedOption(option)) {
      return "flag";
    }
    return unlessFlag(option).orElse("default");
  }

  /** Where a value comes from that no flag gives; empty if it is the default. */
  Optional<String> unlessFlag(ArgSpec argument) {
    if (!isSetting(argument)) {
      return Optional.empty();
    }
    String name = name((OptionSpec) argument);
    if (fromEnvironment(name).isPresent()) {
      return Optional.of(variable(name));
    }
    return file.containsKey(name) ? Optional.of(String.valueOf(path)) : Optional.empty();
  }

  /** All settings with their values and origins, as a file of settings. */
  String print(CommandLine.ParseResult parsed) {
    StringBuilder text =
        new StringBuilder("# Flags stand before the environment, that before the file.\n");
    for (OptionSpec option : parsed.commandSpec().options()) {
      if (isSetting(option)) {
        String value = written(option.getValue());
        text.append("\n# ").append(origin(option, parsed)).append('\n');
        text.append(value == null ? "# " : "")
            .append(name(option))
            .append(" = ")
            .append(value == null ? "" : value.replace("\\", "\\\\"))
            .append('\n');
      }
    }
    return text.toString();
  }

  /** Several values stand beside each other with commas, as options with several take them. */
  private static @Nullable String written(@Nullable Object value) {
    if (value instanceof Collection<?> several) {
      return several.isEmpty()
          ? null
          : several.stream().map(Object::toString).collect(Collectors.joining(","));
    }
    return value == null ? null : value.toString();
  }
}
