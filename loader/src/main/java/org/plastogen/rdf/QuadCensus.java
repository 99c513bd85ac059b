package org.plastogen.rdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.plastogen.vocabulary.Vocabulary;

/** The quads of a release, read strictly and counted; other files can be held against them. */
public final class QuadCensus {
  private static final String COUNTS = "counts.rq";

  private final DatasetGraph dataset;
  private final Set<Quad> quads;

  private QuadCensus(DatasetGraph dataset, Set<Quad> quads) {
    this.dataset = dataset;
    this.quads = quads;
  }

  /**
   * Reads N-Quads.
   *
   * @param file the file
   * @return what is in it
   * @throws IOException if it is not N-Quads; the message says where
   */
  public static QuadCensus of(Path file) throws IOException {
    DatasetGraph dataset = DatasetGraphFactory.createGeneral();
    Set<Quad> quads = new HashSet<>();
    read(
        file,
        Lang.NQUADS,
        new StreamRDFBase() {
          @Override
          public void quad(Quad quad) {
            if (quads.add(quad)) {
              dataset.add(quad);
            }
          }
        });
    return new QuadCensus(dataset, quads);
  }

  private static void read(Path file, Lang lang, StreamRDF to) throws IOException {
    try {
      RDFParser.source(file)
          .lang(lang)
          .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
          .parse(to);
    } catch (RiotException e) {
      throw new IOException("not readable: " + e.getMessage(), e);
    }
  }

  /** How many quads. */
  public long quads() {
    return quads.size();
  }

  /** How many named graphs. */
  public int graphs() {
    return (int) quads.stream().map(Quad::getGraph).distinct().count();
  }

  /** What the metadata graph gives as identifiers. */
  public Set<String> identifiers() {
    Set<String> found = new HashSet<>();
    quads.stream()
        .filter(q -> q.getGraph().hasURI(Vocabulary.graph("metadata")))
        .filter(q -> q.getPredicate().hasURI(DCTerms.identifier.getURI()))
        .filter(q -> q.getObject().isLiteral())
        .forEach(q -> found.add(q.getObject().getLiteralLexicalForm()));
    return found;
  }

  /** What a release counts of itself, counted out of the quads. */
  public SortedMap<String, Long> counts() {
    SortedMap<String, Long> counts = new TreeMap<>();
    try (QueryExecution execution =
        QueryExecution.dataset(org.apache.jena.query.DatasetFactory.wrap(dataset))
            .query(countsQuery())
            .build()) {
      execution
          .execSelect()
          .forEachRemaining(
              row ->
                  counts.put(
                      row.getLiteral("what").getString(), row.getLiteral("count").getLong()));
    }
    return counts;
  }

  private static String countsQuery() {
    try (InputStream in = QuadCensus.class.getResourceAsStream(COUNTS)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * In what a file of the same release differs: TriG and RDF Thrift hold every quad, Turtle triples
   * of the union only. Blank nodes bear other names there, so what has any is counted and not
   * compared.
   *
   * @param file a TriG, RDF Thrift or Turtle file
   * @return a sentence for each difference
   * @throws IOException if it cannot be read at all
   */
  public List<String> differences(Path file) throws IOException {
    Lang lang = RDFLanguages.filenameToLang(file.getFileName().toString());
    Set<Quad> foreign = new HashSet<>();
    Set<Quad> others = new HashSet<>();
    Set<Triple> known = new HashSet<>();
    quads.forEach(q -> known.add(q.asTriple()));
    List<String> problems = new ArrayList<>();
    String name = String.valueOf(file.getFileName());
    try {
      read(
          file,
          lang,
          new StreamRDFBase() {
            @Override
            public void quad(Quad quad) {
              others.add(quad);
              if (isGround(quad) && !quads.contains(quad)) {
                foreign.add(quad);
              }
            }

            @Override
            public void triple(Triple triple) {
              Quad quad = Quad.create(Quad.defaultGraphNodeGenerated, triple);
              if (isGround(quad) && !known.contains(triple)) {
                foreign.add(quad);
              }
            }
          });
    } catch (IOException e) {
      problems.add(name + ": " + e.getMessage());
      return problems;
    }
    if (!foreign.isEmpty()) {
      problems.add(name + " states " + foreign.size() + " things that the quads do not");
    }
    if (!Lang.TURTLE.equals(lang) && others.size() != quads.size()) {
      problems.add(name + " has " + others.size() + " quads, " + quads.size() + " were expected");
    }
    return problems;
  }

  private static boolean isGround(Quad quad) {
    return isGround(quad.getSubject()) && isGround(quad.getObject());
  }

  private static boolean isGround(Node node) {
    return !node.isBlank();
  }
}
