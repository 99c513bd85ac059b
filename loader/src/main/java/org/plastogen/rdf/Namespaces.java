package org.plastogen.rdf;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.plastogen.vocabulary.Vocabulary;

/** The short names that files, documents and questions use for namespaces. */
public final class Namespaces {
  private static final Map<String, String> USUAL =
      Collections.unmodifiableMap(
          new TreeMap<>(
              Map.ofEntries(
                  Map.entry("pg", Vocabulary.ONTOLOGY),
                  Map.entry("entity", Vocabulary.entity("")),
                  Map.entry("document", Vocabulary.document("")),
                  Map.entry("graph", Vocabulary.graph("")),
                  Map.entry("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
                  Map.entry("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
                  Map.entry("owl", "http://www.w3.org/2002/07/owl#"),
                  Map.entry("xsd", "http://www.w3.org/2001/XMLSchema#"),
                  Map.entry("skos", "http://www.w3.org/2004/02/skos/core#"),
                  Map.entry("dcterms", "http://purl.org/dc/terms/"),
                  Map.entry("dcat", "http://www.w3.org/ns/dcat#"),
                  Map.entry("prov", "http://www.w3.org/ns/prov#"),
                  Map.entry("void", "http://rdfs.org/ns/void#"),
                  Map.entry("void-ext", "http://ldf.fi/void-ext#"),
                  Map.entry("sd", "http://www.w3.org/ns/sparql-service-description#"),
                  Map.entry("sh", "http://www.w3.org/ns/shacl#"),
                  Map.entry("schema", "https://schema.org/"),
                  Map.entry("spex", "https://purl.expasy.org/sparql-examples/ontology#"),
                  Map.entry("foaf", "http://xmlns.com/foaf/0.1/"),
                  Map.entry("biolink", "https://w3id.org/biolink/vocab/"),
                  Map.entry("obo", "http://purl.obolibrary.org/obo/"))));

  private Namespaces() {}

  /** Prefix and namespace, in order of prefix. */
  public static Map<String, String> usual() {
    return USUAL;
  }
}
