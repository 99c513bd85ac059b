package org.plastogen.explain;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;
import org.plastogen.seed.Suggestion;
import org.plastogen.vocabulary.Vocabulary;

/**
 * Finds entities of a release by what a user calls them: label, synonym, identifier, IRI, or an
 * external identifier such as {@code CHEBI:6121}.
 */
public final class EntityNames {
  private final Map<String, String> byName = new HashMap<>();
  private final Map<String, String> byExternal = new HashMap<>();
  private final Map<String, String> labels = new HashMap<>();
  private final Set<String> spoken = new TreeSet<>();

  /**
   * Reads the names.
   *
   * @param dataset the release
   */
  public EntityNames(DatasetGraph dataset) {
    Node entities = NodeFactory.createURI(Vocabulary.graph("entities"));
    Node label = RDFS.label.asNode();
    dataset
        .find(entities, Node.ANY, SKOS.altLabel.asNode(), Node.ANY)
        .forEachRemaining(
            q -> {
              byName.put(fold(q.getObject()), q.getSubject().getURI());
              spoken.add(q.getObject().getLiteralLexicalForm());
            });
    dataset
        .find(entities, Node.ANY, label, Node.ANY)
        .forEachRemaining(
            q -> {
              String iri = q.getSubject().getURI();
              byName.put(fold(q.getObject()), iri);
              byName.put(iri, iri);
              byName.put(iri.substring(iri.lastIndexOf('/') + 1), iri);
              labels.put(iri, q.getObject().getLiteralLexicalForm());
              spoken.add(q.getObject().getLiteralLexicalForm());
            });
    Node mappings = NodeFactory.createURI(Vocabulary.graph("mappings"));
    dataset
        .find(mappings, Node.ANY, SKOS.exactMatch.asNode(), Node.ANY)
        .forEachRemaining(q -> byExternal.put(q.getObject().getURI(), q.getSubject().getURI()));
  }

  private static String fold(Node literal) {
    return literal.getLiteralLexicalForm().toLowerCase(Locale.ROOT);
  }

  /**
   * The entity a user means.
   *
   * @param name label, synonym, identifier, IRI or external identifier
   * @return its IRI, or empty if nothing goes by that name
   */
  public Optional<String> find(String name) {
    String asked = name.strip();
    String found = byName.getOrDefault(asked, byName.get(asked.toLowerCase(Locale.ROOT)));
    if (found == null) {
      found = byExternal.getOrDefault(asked, external(asked));
    }
    return Optional.ofNullable(found);
  }

  /** {@code CHEBI:6121} ends an IRI as CHEBI_6121, chebi/6121 or CHEBI:6121, by its source. */
  private @Nullable String external(String curie) {
    int colon = curie.indexOf(':');
    if (colon < 1 || curie.contains("//")) {
      return null;
    }
    String prefix = curie.substring(0, colon).toLowerCase(Locale.ROOT);
    String id = curie.substring(colon + 1);
    return byExternal.entrySet().stream()
        .filter(
            e -> {
              String iri = e.getKey();
              if (!iri.endsWith(id) || iri.length() == id.length()) {
                return false;
              }
              char before = iri.charAt(iri.length() - id.length() - 1);
              String head = iri.substring(0, iri.length() - id.length()).toLowerCase(Locale.ROOT);
              return "_/:".indexOf(before) >= 0 && head.contains(prefix);
            })
        .map(Map.Entry::getValue)
        .sorted()
        .findFirst()
        .orElse(null);
  }

  /**
   * The label of an entity.
   *
   * @param iri its IRI
   * @return its label, or the IRI if it is none of ours
   */
  public String label(String iri) {
    return labels.getOrDefault(iri, iri);
  }

  /**
   * Names that an unknown one may have been meant to be.
   *
   * @param unknown what was asked for
   * @return at most three names, the best first
   */
  public List<String> suggestions(String unknown) {
    List<String> like = Suggestion.of(unknown, spoken);
    return like.stream()
        .map(name -> label(byName.get(name.toLowerCase(Locale.ROOT))))
        .distinct()
        .toList();
  }
}
