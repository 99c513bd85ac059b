package org.plastogen.rdf;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.riot.thrift.RiotThriftException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.plastogen.vocabulary.Vocabulary;

/** Files of quads and triples that are the same for the same content, byte for byte. */
public final class QuadFile {
  private static final List<String> PREFIXES =
      List.of(
          "pg",
          Vocabulary.ONTOLOGY,
          "rdfs",
          "http://www.w3.org/2000/01/rdf-schema#",
          "owl",
          "http://www.w3.org/2002/07/owl#",
          "xsd",
          "http://www.w3.org/2001/XMLSchema#",
          "skos",
          "http://www.w3.org/2004/02/skos/core#",
          "dcterms",
          "http://purl.org/dc/terms/",
          "biolink",
          "https://w3id.org/biolink/vocab/",
          "obo",
          "http://purl.obolibrary.org/obo/");

  private QuadFile() {}

  /**
   * Writes N-Quads, sorted by line.
   *
   * @param dataset what to write
   * @param file where
   * @throws IOException if it cannot be written
   */
  public static void writeNQuads(DatasetGraph dataset, Path file) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    RDFDataMgr.write(bytes, dataset, Lang.NQUADS);
    String[] lines = bytes.toString(StandardCharsets.UTF_8).split("\n");
    Arrays.sort(lines);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (String line : lines) {
        out.write(line);
        out.write('\n');
      }
    }
  }

  /**
   * Writes TriG, graph by graph, sorted.
   *
   * @param dataset what to write
   * @param file where
   * @throws IOException if it cannot be written
   */
  public static void writeTriG(DatasetGraph dataset, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      StreamRDF stream = start(out, RDFFormat.TRIG_BLOCKS);
      sorted(dataset).forEach(stream::quad);
      stream.finish();
    }
  }

  /**
   * Writes RDF Thrift, graph by graph, sorted: what Jena reads fastest.
   *
   * @param dataset what to write
   * @param file where
   * @throws IOException if it cannot be written
   */
  public static void writeBinary(DatasetGraph dataset, Path file) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      StreamRDF stream = StreamRDFWriter.getWriterStream(out, RDFFormat.RDF_THRIFT);
      stream.start();
      sorted(dataset).forEach(stream::quad);
      stream.finish();
    } catch (RiotThriftException e) {
      throw unwrapped(e);
    }
  }

  /** What Jena's writer of Thrift makes of a full disk holds the exception of the disk inside. */
  private static IOException unwrapped(RiotThriftException fault) {
    for (Throwable cause = fault.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException disk) {
        return disk;
      }
    }
    return new IOException(fault.getMessage(), fault);
  }

  /**
   * Writes the union of some graphs as Turtle, sorted.
   *
   * @param dataset what to write
   * @param graphs IRIs of the graphs to leave out
   * @param file where
   * @throws IOException if it cannot be written
   */
  public static void writeTurtleWithout(DatasetGraph dataset, Set<String> graphs, Path file)
      throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      StreamRDF stream = start(out, RDFFormat.TURTLE_BLOCKS);
      sorted(dataset).stream()
          .filter(quad -> !graphs.contains(quad.getGraph().getURI()))
          .filter(quad -> !standsApart(quad.getGraph()))
          .map(Quad::asTriple)
          .collect(Collectors.toCollection(java.util.LinkedHashSet::new))
          .stream()
          .sorted(
              Comparator.comparing(
                  t -> text(t.getSubject()) + text(t.getPredicate()) + text(t.getObject())))
          .forEach(stream::triple);
      stream.finish();
    }
  }

  private static StreamRDF start(OutputStream out, RDFFormat format) {
    StreamRDF stream = StreamRDFWriter.getWriterStream(out, format);
    stream.start();
    for (int i = 0; i < PREFIXES.size(); i += 2) {
      stream.prefix(PREFIXES.get(i), PREFIXES.get(i + 1));
    }
    return stream;
  }

  private static List<Quad> sorted(DatasetGraph dataset) {
    record Keyed(String key, Quad quad) {}
    List<Keyed> keyed =
        dataset.stream()
            .map(
                q ->
                    new Keyed(
                        String.join(
                            "\u0001",
                            text(q.getGraph()),
                            text(q.getSubject()),
                            text(q.getPredicate()),
                            text(q.getObject())),
                        q))
            .sorted(Comparator.comparing(Keyed::key))
            .toList();
    return keyed.stream().map(Keyed::quad).toList();
  }

  private static String text(Node node) {
    return NodeFmtLib.strNT(node);
  }

  /**
   * Reads a file of {@link #writeNQuads} into memory for serving: the named graphs as they are, and
   * as the default graph their union without {@code spellings} and {@code filter/…}, which say
   * again what others say.
   *
   * @param file the file; its IRIs are taken as they are
   * @return the dataset
   */
  public static DatasetGraph read(Path file) {
    try (InputStream quads = Files.newInputStream(file)) {
      return read(quads, Lang.NQUADS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The same from what {@link #writeBinary} wrote, which takes half the time.
   *
   * @param quads RDF Thrift
   * @return the dataset
   */
  public static DatasetGraph readBinary(InputStream quads) {
    return read(quads, Lang.RDFTHRIFT);
  }

  private static DatasetGraph read(InputStream quads, Lang lang) {
    DatasetGraph dataset = DatasetGraphFactory.createGeneral();
    Graph union = dataset.getDefaultGraph();
    RDFParser.source(quads)
        .lang(lang)
        .checking(false)
        .resolveURIs(false)
        .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
        .labelToNode(LabelToNode.createUseLabelAsGiven())
        .parse(
            new StreamRDFBase() {
              @Override
              public void quad(Quad quad) {
                dataset.add(quad);
                if (!standsApart(quad.getGraph())) {
                  union.add(quad.asTriple());
                }
              }
            });
    return dataset;
  }

  /**
   * A copy of named graphs with their union as the default graph, as {@link #read} gives it.
   *
   * @param graphs the named graphs
   * @return the dataset
   */
  public static DatasetGraph withUnion(DatasetGraph graphs) {
    DatasetGraph dataset = DatasetGraphFactory.createGeneral();
    Graph union = dataset.getDefaultGraph();
    graphs.stream()
        .forEach(
            quad -> {
              dataset.add(quad);
              if (!standsApart(quad.getGraph())) {
                union.add(quad.asTriple());
              }
            });
    return dataset;
  }

  /**
   * Whether a graph is left out of the union: it says again what others say, under other spellings
   * or for a part of the claims.
   */
  private static boolean standsApart(Node graph) {
    return graph.hasURI(Vocabulary.graph("spellings"))
        || graph.getURI().startsWith(FilterGraph.PREFIX);
  }
}
