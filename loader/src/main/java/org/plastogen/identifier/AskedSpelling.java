package org.plastogen.identifier;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads what a person asks by: an identifier, the address of a page or file about the thing, or one
 * that merely holds the identifier; slips are forgiven. A part of the thing is never read as the
 * thing: fragments are left on, apart from those that only scroll a page.
 *
 * @param nodes reads an identifier as graphs write it
 * @param pages reads the address of a web page
 */
record AskedSpelling(
    Function<String, Optional<Identifier>> nodes, Function<String, Optional<Identifier>> pages) {
  private static final Pattern HOST = Pattern.compile("(?i)(https?://)([^/?#]*)");
  private static final Pattern NO_SCHEME = Pattern.compile("[\\w-]+\\.[\\w.-]+/\\S+");
  private static final Pattern ENDING =
      Pattern.compile(
          "(/entry(#\\w*)?|#section=[^#]*|\\.(html|ttl|rdf|nt|xml|txt|json|jsonld))?/?$");

  /** A parameter that tells how a page looks; in Reactome's browser some choose an event. */
  private static final Pattern PARAMETER =
      Pattern.compile("[?&;](?!(?:SEL|PATH|FLG)=)[\\w.-]+=[^?&;#]*$");

  private static final int MOST_PARAMETERS = 8;
  private static final Pattern INNER =
      Pattern.compile("(?<=.)https?://.*|(?<=[?&;]\\w{1,40}=)[^&;#]+");
  private static final int MOST_CHARACTERS = 2_000;
  private static final String SEPARATORS = "/#?&;=";

  /**
   * The identifier; empty if there is none in the text, or if that is longer than addresses are.
   */
  Optional<Identifier> read(String text) {
    if (text.length() > MOST_CHARACTERS) {
      return Optional.empty();
    }
    String bare = bare(text);
    Matcher host = HOST.matcher(bare);
    if (!host.lookingAt()) {
      return first(Stream.of(bare, raised(bare), lowered(bare)));
    }
    String rest = bare.substring(host.end()).replace(" ", "%20");
    String name = lower(host.group(2));
    String other = name.startsWith("www.") ? name.substring(4) : "www." + name;
    return first(forms(lower(host.group(1)) + name + rest))
        .or(() -> first(forms(lower(host.group(1)) + other + rest)))
        .or(() -> within(bare));
  }

  private static String bare(String text) {
    String bare = unwrapped(unwrapped(text.strip(), "<", ">"), "[", "]");
    if (NO_SCHEME.matcher(bare).matches()) {
      return "https://" + bare;
    }
    return HOST.matcher(bare).lookingAt() ? bare : bare.replaceFirst("^(\\S+:)\\s+", "$1");
  }

  private static String unwrapped(String text, String open, String close) {
    return text.startsWith(open) && text.endsWith(close)
        ? text.substring(1, Math.max(1, text.length() - 1))
        : text;
  }

  private Optional<Identifier> first(Stream<String> forms) {
    return forms
        .flatMap(form -> nodes.apply(form).or(() -> pages.apply(form)).stream())
        .findFirst();
  }

  /** An address as it stands, without its ending, without its parameters, in the other case. */
  private static Stream<String> forms(String address) {
    String plain = withoutEnding(address);
    return Stream.of(
            Stream.of(address),
            Stream.iterate(plain, AskedSpelling::withoutParameter).limit(MOST_PARAMETERS),
            Stream.of(raised(plain), lowered(plain)))
        .flatMap(each -> each);
  }

  private static String withoutParameter(String address) {
    return withoutEnding(PARAMETER.matcher(address).replaceFirst(""));
  }

  private static String withoutEnding(String address) {
    return ENDING.matcher(address).replaceFirst("");
  }

  /**
   * The first identifier that an address holds, percent-encoded up to twice, or that it ends with
   * under the prefix that is used here; a registry's address names its space elsewhere.
   */
  private Optional<Identifier> within(String address) {
    String open = unescaped(unescaped(address));
    return INNER
        .matcher(open)
        .results()
        .flatMap(inner -> nodes.apply(inner.group()).stream())
        .findFirst()
        .or(() -> last(withoutEnding(open)));
  }

  private Optional<Identifier> last(String address) {
    int start = address.length();
    while (start > 0 && SEPARATORS.indexOf(address.charAt(start - 1)) < 0) {
      start--;
    }
    String last = address.substring(start);
    return Identifiers.isOfRegistry(address)
        ? Optional.empty()
        : nodes.apply(last).filter(found -> startsWithPrefix(last, found));
  }

  private static boolean startsWithPrefix(String text, Identifier found) {
    String prefix = found.space().prefix();
    return text.regionMatches(true, 0, prefix, 0, prefix.length());
  }

  private static String unescaped(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text; // A stray percent sign: the text is no encoded one.
    }
  }

  /** With the part after the last separator in capitals, as nearly all identifiers are. */
  private static String raised(String text) {
    int start = lastPart(text);
    return text.substring(0, start) + text.substring(start).toUpperCase(Locale.ROOT);
  }

  private static String lowered(String text) {
    int start = lastPart(text);
    return text.substring(0, start) + lower(text.substring(start));
  }

  private static int lastPart(String text) {
    return Math.max(text.lastIndexOf(':'), Math.max(text.lastIndexOf('/'), text.lastIndexOf('=')))
        + 1;
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
