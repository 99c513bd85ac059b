package org.plastogen.endpoint.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.plastogen.endpoint.answer.Offered;
import org.plastogen.endpoint.answer.PageFormat;
import org.plastogen.vocabulary.Vocabulary;

/**
 * What the query editor completes with, from the data that is served: prefixes, properties and
 * classes, and the labels of everything that has one.
 */
public record TermsReply() implements Page {

  @Override
  public Set<String> parameters() {
    return Set.of();
  }

  @Override
  public Offered format() {
    return PageFormat.JSON;
  }

  @Override
  public String html(Visit visit) {
    ObjectNode all = JsonNodeFactory.instance.objectNode();
    ObjectNode prefixes = all.putObject("prefixes");
    new TreeMap<>(visit.library().terms().model().getNsPrefixMap()).forEach(prefixes::put);
    prefixes.put("pg", Vocabulary.ONTOLOGY);
    prefixes.put("entity", Vocabulary.entity(""));
    prefixes.put("rdf", RDF.getURI());
    prefixes.put("rdfs", RDFS.getURI());
    DatasetGraph dataset = visit.library().release().dataset();
    Txn.executeRead(
        dataset,
        () -> {
          Set<String> properties = new java.util.TreeSet<>();
          Set<String> classes = new java.util.TreeSet<>();
          Map<String, String> labels = new TreeMap<>();
          dataset
              .getDefaultGraph()
              .find()
              .forEach(
                  triple -> {
                    properties.add(triple.getPredicate().getURI());
                    Node object = triple.getObject();
                    if (triple.getPredicate().equals(RDF.type.asNode()) && object.isURI()) {
                      classes.add(object.getURI());
                    }
                    if (triple.getPredicate().equals(RDFS.label.asNode())
                        && triple.getSubject().isURI()
                        && labelled(triple.getSubject().getURI())) {
                      labels.put(triple.getSubject().getURI(), object.getLiteralLexicalForm());
                    }
                  });
          fill(all.putArray("properties"), properties);
          fill(all.putArray("classes"), classes);
          ObjectNode named = all.putObject("labels");
          labels.forEach(named::put);
        });
    return all + "\n";
  }

  /** Claims and effects have sentences for labels: too many and too long to send. */
  private static boolean labelled(String iri) {
    return iri.startsWith(Vocabulary.ONTOLOGY)
        || iri.startsWith(Vocabulary.entity(""))
        || iri.startsWith(Vocabulary.document(""));
  }

  private static void fill(ArrayNode array, Set<String> values) {
    values.forEach(array::add);
  }
}
