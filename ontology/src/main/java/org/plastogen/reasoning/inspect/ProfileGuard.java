package org.plastogen.reasoning.inspect;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.plastogen.reasoning.Teller;
import org.plastogen.reasoning.TextPlace;
import org.semanticweb.owlapi.model.HasIRI;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLEntity;
import org.semanticweb.owlapi.profiles.OWL2DLProfile;
import org.semanticweb.owlapi.profiles.OWLProfileViolation;

/**
 * Tells violations of the OWL 2 DL profile in plain words. The words stand in a file: for each kind
 * of violation the rule it breaks and a sentence, with {@code {0}} for what breaks it.
 */
final class ProfileGuard {
  private final Properties words = new Properties();
  private final LoadedOntology loaded;
  private final Teller teller;
  private final TextPlace start;

  ProfileGuard(LoadedOntology loaded, Teller teller, TextPlace start) {
    this.loaded = loaded;
    this.teller = teller;
    this.start = start;
    try (InputStream in = ProfileGuard.class.getResourceAsStream("profile-violations.properties")) {
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every violation once; what the role box guard tells better is left to it. */
  List<Finding> check() {
    Map<String, Finding> found = new LinkedHashMap<>();
    new OWL2DLProfile()
        .checkOntology(loaded.ontology())
        .getViolations()
        .forEach(v -> finding(v).ifPresent(f -> found.putIfAbsent(f.rule() + f.message(), f)));
    return List.copyOf(found.values());
  }

  private Optional<Finding> finding(OWLProfileViolation violation) {
    String kind = violation.getClass().getSimpleName();
    String entry = words.getProperty(kind, "owl-profile | {0} is outside OWL 2 DL (" + kind + ")");
    if (entry.startsWith("-")) {
      return Optional.empty();
    }
    String[] parts = entry.split("\\|", 2);
    String rule = parts[0].strip();
    if (rule.equals("undeclared-term") && !loaded.missing().isEmpty()) {
      // What a missing import would declare is not known.
      return Optional.empty();
    }
    String message = parts[1].strip().replace("{0}", subject(violation));
    OWLAxiom axiom = given(violation::getAxiom);
    TextPlace place = place(violation).orElse(start);
    return Optional.of(
        axiom == null
            ? Finding.of(rule, place, message)
            : new Finding(rule, place, message, List.of(teller.tell(axiom))));
  }

  private Optional<TextPlace> place(OWLProfileViolation violation) {
    OWLAxiom axiom = given(violation::getAxiom);
    if (axiom != null) {
      Optional<TextPlace> place = loaded.place(axiom);
      if (place.isPresent()) {
        return place;
      }
    }
    return given(violation::getExpression) instanceof HasIRI named
        ? loaded.place(named.getIRI().toString())
        : Optional.empty();
  }

  private String subject(OWLProfileViolation violation) {
    Object expression = given(violation::getExpression);
    if (expression instanceof OWLEntity entity) {
      return "\"" + teller.name(entity) + "\"";
    }
    return expression == null ? "this" : expression.toString().replaceAll("\\s+", " ");
  }

  /** OWLAPI 5.5.1 throws where a violation has no axiom, as one in the header, or no expression. */
  private static <T> @Nullable T given(Supplier<T> part) {
    try {
      return part.get();
    } catch (IllegalStateException e) {
      return null;
    }
  }
}
