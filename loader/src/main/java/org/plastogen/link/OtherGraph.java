package org.plastogen.link;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.apache.jena.atlas.AtlasException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * A graph in a file: any syntax that Jena reads, also compressed with gzip. Named graphs are taken
 * together. Nothing that the file points at is fetched.
 */
public final class OtherGraph {
  /** Most triples that are held in memory. */
  static final int MOST_TRIPLES = 5_000_000;

  private OtherGraph() {}

  /**
   * Reads a file.
   *
   * @param file the file; its ending tells the syntax
   * @return its triples
   * @throws GraphNotRead if the syntax is unknown or broken, or the file too large
   */
  public static Graph read(Path file) throws GraphNotRead {
    String name = file.getFileName().toString();
    boolean packed = name.endsWith(".gz");
    Lang lang = RDFLanguages.filenameToLang(packed ? name.substring(0, name.length() - 3) : name);
    if (lang == null) {
      throw new GraphNotRead(
          file
              + ": the ending tells no RDF syntax. Name the file .ttl, .nt, .nq, .trig, .rdf, .owl"
              + " or .jsonld, with .gz after it if it is compressed.");
    }
    Graph graph = GraphFactory.createDefaultGraph();
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = packed ? new GZIPInputStream(raw) : raw) {
      RDFParser.source(in)
          .lang(lang)
          .base("urn:file")
          .set(LangJSONLD11.JSONLD_OPTIONS, offline())
          .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
          .parse(new Collector(graph));
    } catch (IOException e) {
      throw new GraphNotRead(file + " cannot be read: " + e.getMessage());
    } catch (RiotException | AtlasException e) {
      throw new GraphNotRead(file + " is no sound " + lang.getName() + ": " + e.getMessage());
    }
    return graph;
  }

  private static JsonLdOptions offline() {
    return new JsonLdOptions(
        (url, options) -> {
          throw new JsonLdError(
              JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED,
              "the context " + url + " is not fetched; put it into the file");
        });
  }

  private static final class Collector extends StreamRDFBase {
    private final Graph graph;
    private int seen;

    Collector(Graph graph) {
      this.graph = graph;
    }

    @Override
    public void triple(Triple triple) {
      seen++;
      if (seen > MOST_TRIPLES) {
        throw new RiotException("more than " + MOST_TRIPLES + " triples; take a part of it");
      }
      graph.add(triple);
    }

    @Override
    public void quad(Quad quad) {
      triple(quad.asTriple());
    }
  }
}
