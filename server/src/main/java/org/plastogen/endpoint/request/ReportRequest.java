package org.plastogen.endpoint.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plastogen.endpoint.answer.EntityTag;
import org.plastogen.endpoint.answer.PageFormat;
import org.plastogen.endpoint.guard.Refusal;
import org.plastogen.endpoint.guard.RefusedRequest;
import org.plastogen.explain.FilterWords;

/**
 * The parameters of a request for a report. A name that is not offered is refused, for an address
 * that silently ignored a misspelt filter would tell more than was asked.
 *
 * @param parameters decoded names and values, in the order sent
 */
public record ReportRequest(List<Map.Entry<String, String>> parameters) {

  private static final Set<String> ALWAYS =
      Set.of("format", "evidence", "no-hypotheses", "asserted", "species", "document");

  private static final int MOST_PARAMETERS = 50;
  private static final int LONGEST_VALUE = 500;

  /**
   * Reads a query string.
   *
   * @param raw as it was sent; empty for none
   * @param offered the names that this report knows besides the filter's
   */
  public static ReportRequest of(String raw, Set<String> offered) {
    List<Map.Entry<String, String>> all = StrictText.parameters(raw);
    if (all.size() > MOST_PARAMETERS) {
      throw malformed("There may be at most " + MOST_PARAMETERS + " parameters.");
    }
    List<String> names = new ArrayList<>(ALWAYS);
    names.addAll(offered);
    for (Map.Entry<String, String> each : all) {
      if (!names.contains(each.getKey())) {
        throw malformed(
            "There is no parameter "
                + each.getKey()
                + "; there are "
                + String.join(", ", names.stream().sorted().toList())
                + ".");
      }
      if (each.getValue().length() > LONGEST_VALUE) {
        throw malformed("A value may have at most " + LONGEST_VALUE + " characters.");
      }
    }
    // Empty fields of a form are not asked for.
    return new ReportRequest(
        all.stream().filter(p -> !p.getValue().isBlank() || isFlag(p.getKey())).toList());
  }

  private static boolean isFlag(String name) {
    return name.equals("no-hypotheses") || name.equals("asserted");
  }

  /** Every value of a parameter. */
  public List<String> all(String name) {
    return parameters.stream()
        .filter(each -> each.getKey().equals(name))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** The one value of a parameter, if it was sent. */
  public Optional<String> one(String name) {
    List<String> values = all(name);
    if (values.size() > 1) {
      throw malformed("The parameter " + name + " may be given once only.");
    }
    return values.stream().findFirst();
  }

  /** The format that is asked for in the address; it wins over the Accept header. */
  public Optional<PageFormat> format(List<PageFormat> offered) {
    return one("format")
        .map(
            name ->
                PageFormat.named(name)
                    .filter(offered::contains)
                    .orElseThrow(
                        () ->
                            malformed(
                                "The formats here are "
                                    + String.join(", ", PageFormat.words(offered))
                                    + ".")));
  }

  /** Which claims count. */
  public FilterWords filter() {
    return new FilterWords(
        one("evidence"), flag("no-hypotheses"), flag("asserted"), all("species"), all("document"));
  }

  /** A number within bounds, or a default. */
  public int number(String name, int otherwise, int most) {
    Optional<String> value = one(name);
    if (value.isEmpty()) {
      return otherwise;
    }
    if (!value.get().matches("[0-9]{1,4}")
        || Integer.parseInt(value.get()) < 1
        || Integer.parseInt(value.get()) > most) {
      throw malformed("The parameter " + name + " is a number from 1 to " + most + ".");
    }
    return Integer.parseInt(value.get());
  }

  private boolean flag(String name) {
    return one(name)
        .map(
            value ->
                switch (value.strip().toLowerCase(Locale.ROOT)) {
                  case "", "true", "1", "yes", "on" -> true;
                  case "false", "0", "no" -> false;
                  default -> throw malformed("The parameter " + name + " is true or false.");
                })
        .orElse(false);
  }

  /** Everything that the answer depends on, for {@link EntityTag#of}. */
  public List<String> identity(String release, PageFormat format) {
    List<String> parts = new ArrayList<>(List.of(release, format.mediaType()));
    parameters.forEach(each -> parts.add(each.getKey() + "=" + each.getValue()));
    return parts;
  }

  public static RefusedRequest malformed(String sentence) {
    return new RefusedRequest(new Refusal.Malformed(sentence));
  }
}
