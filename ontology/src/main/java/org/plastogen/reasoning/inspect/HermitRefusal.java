package org.plastogen.reasoning.inspect;

import java.util.Locale;

/** Puts what HermiT throws into words. */
final class HermitRefusal {
  private HermitRefusal() {}

  /** Why HermiT came to no answer, as a clause. */
  static String told(Throwable thrown) {
    String kind = thrown.getClass().getSimpleName();
    String message = String.valueOf(thrown.getMessage()).lines().findFirst().orElse("");
    String small = message.toLowerCase(Locale.ROOT);
    if (thrown instanceof StackOverflowError) {
      return "an expression is nested too deep for HermiT";
    }
    if (thrown instanceof OutOfMemoryError) {
      return "the memory of this run is used up";
    }
    if (small.contains("not regular")) {
      return "HermiT finds that property chains go round in a circle";
    }
    if (small.contains("non-simple")) {
      return "HermiT finds a chained property where only a simple one may stand";
    }
    if (small.contains("built-in")) {
      return "a rule uses built-in functions, which HermiT does not know";
    }
    return switch (kind) {
      case "UnsupportedDatatypeException" ->
          "HermiT does not know a datatype that is used: " + message;
      case "MalformedLiteralException" ->
          "a value does not have the form of its datatype: " + message;
      case "UnsupportedFacetException" ->
          "HermiT does not know a restriction of values: " + message;
      case "ReasonerInterruptedException", "TimeOutException" -> "HermiT was stopped";
      default -> "HermiT gave up" + (isForUsers(thrown) ? ": " + message : "");
    };
  }

  /** What a fault of a program says names its classes, which tell a user nothing. */
  private static boolean isForUsers(Throwable thrown) {
    String message = String.valueOf(thrown.getMessage());
    return thrown.getMessage() != null
        && !(thrown instanceof NullPointerException || thrown instanceof ClassCastException)
        && !message.matches("(?s).*\\b(java|org|com|uk)\\.\\w+\\..*");
  }
}
