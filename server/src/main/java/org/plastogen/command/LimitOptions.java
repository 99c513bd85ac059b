package org.plastogen.command;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import org.plastogen.endpoint.guard.Limits;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/**
 * An option for each limit of the endpoint, named after it: {@code maxWaiting} is {@code
 * --max-waiting}. What each means and from where to where it may go stands in {@code
 * limits.properties}.
 */
final class LimitOptions {
  private static final BigDecimal MILLIS = BigDecimal.valueOf(1000);

  /** Written out: a short power of ten can be a number that fills the memory. */
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,20}(\\.\\d{1,9})?");

  private LimitOptions() {}

  /** Adds the options to a command, after those it has. */
  static void addTo(CommandSpec command) {
    Properties texts = texts();
    Limits standard = Limits.standard();
    for (RecordComponent limit : Limits.class.getRecordComponents()) {
      String name = name(limit);
      command.addOption(
          OptionSpec.builder("--" + name)
              .paramLabel(limit.getType() == Duration.class ? "SECONDS" : "N")
              .type(BigDecimal.class)
              .converters(LimitOptions::number)
              .defaultValue(plain(value(limit, standard)))
              .description(
                  texts.getProperty(name, "Limit " + name + " of the endpoint")
                      + " (default: ${DEFAULT-VALUE}).")
              .build());
    }
  }

  /**
   * The limits that the options of a command give.
   *
   * @throws WrongInput if one is out of its range
   */
  static Limits of(CommandSpec command) {
    Properties texts = texts();
    Object[] values =
        Arrays.stream(Limits.class.getRecordComponents())
            .map(limit -> value(limit, command, texts))
            .toArray();
    try {
      return Limits.class
          .getDeclaredConstructor(
              Arrays.stream(Limits.class.getRecordComponents())
                  .map(RecordComponent::getType)
                  .toArray(Class<?>[]::new))
          .newInstance(values);
    } catch (ReflectiveOperationException e) {
      if (e.getCause() instanceof IllegalArgumentException wrong) {
        throw new WrongInput(
            ExitCode.USAGE, "these limits do not go together: " + wrong.getMessage());
      }
      throw new IllegalStateException("a record has a constructor of its components", e);
    }
  }

  private static BigDecimal number(String text) {
    if (!NUMBER.matcher(text).matches()) {
      throw new TypeConversionException("'" + text + "' is not a number");
    }
    return new BigDecimal(text);
  }

  private static Object value(RecordComponent limit, CommandSpec command, Properties texts) {
    String name = name(limit);
    BigDecimal given = command.findOption("--" + name).getValue();
    BigDecimal least = new BigDecimal(texts.getProperty(name + ".least", "1"));
    BigDecimal most =
        new BigDecimal(texts.getProperty(name + ".most", Integer.toString(Integer.MAX_VALUE)));
    boolean whole = limit.getType() == Duration.class || given.stripTrailingZeros().scale() <= 0;
    if (!whole || given.compareTo(least) < 0 || given.compareTo(most) > 0) {
      throw new WrongInput(
          ExitCode.USAGE,
          "--"
              + name
              + " is a "
              + (limit.getType() == Duration.class ? "" : "whole ")
              + "number from "
              + least.toPlainString()
              + " to "
              + most.toPlainString()
              + ", not "
              + given.toPlainString()
              + ".");
    }
    if (limit.getType() == Duration.class) {
      return Duration.ofMillis(given.multiply(MILLIS).longValue());
    }
    return limit.getType() == int.class ? (Object) given.intValue() : (Object) given.longValue();
  }

  private static Object value(RecordComponent limit, Limits limits) {
    try {
      return limit.getAccessor().invoke(limits);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a record can be read", e);
    }
  }

  private static String plain(Object value) {
    return value instanceof Duration duration
        ? BigDecimal.valueOf(duration.toMillis())
            .divide(MILLIS)
            .stripTrailingZeros()
            .toPlainString()
        : value.toString();
  }

  private static String name(RecordComponent limit) {
    return limit.getName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  private static Properties texts() {
    Properties texts = new Properties();
    try (Reader in =
        new InputStreamReader(
            LimitOptions.class.getResourceAsStream("limits.properties"), StandardCharsets.UTF_8)) {
      texts.load(in);
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
