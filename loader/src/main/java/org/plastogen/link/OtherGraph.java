package org.plastogen.link;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
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
 * A graph in a file: any syntax of RDF that is text, also compressed with gzip. Named graphs are
 * taken together. Nothing that the file points at is fetched.
 */
public final class OtherGraph {
  /** Most triples that are held in memory. */
  static final int MOST_TRIPLES = 5_000_000;

  /** Most bytes without a statement; JSON-LD has none before its end. */
  private static final long MOST_BYTES = 16L << 20;

  /** Binary ones tell neither where they end nor that they are damaged. */
  private static final Set<Lang> SYNTAXES =
      Set.of(
          Lang.TURTLE,
          Lang.NTRIPLES,
          Lang.NQUADS,
          Lang.TRIG,
          Lang.RDFXML,
          Lang.JSONLD,
          Lang.JSONLD11,
          Lang.TRIX,
          Lang.RDFJSON);

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
    if (lang == null || !SYNTAXES.contains(lang)) {
      throw new GraphNotRead(
          file
              + ": the ending tells no RDF syntax that is text. Name the file .ttl, .nt, .nq,"
              + " .trig, .rdf, .owl or .jsonld, with .gz after it if it is compressed.");
    }
    Graph graph = GraphFactory.createDefaultGraph();
    try (InputStream raw = Files.newInputStream(file);
        BoundedText in = new BoundedText(packed ? new GZIPInputStream(raw) : raw, MOST_BYTES)) {
      RDFParser.source(in)
          .lang(lang)
          .base("urn:file")
          .set(LangJSONLD11.JSONLD_OPTIONS, offline())
          .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
          .parse(new Collector(graph, in));
    } catch (IOException e) {
      throw new GraphNotRead(file + " cannot be read: " + e.getMessage());
    } catch (RiotException | AtlasException e) {
      throw new GraphNotRead(file + " is no sound " + lang.getName() + ": " + plain(e));
    } catch (StackOverflowError e) {
      throw new GraphNotRead(
          file + " nests too deeply to be read; give the parts names, or convert it to N-Triples.");
    }
    return graph;
  }

  /** In one line, and without the names that the JSON-LD library gives its faults. */
  private static String plain(RuntimeException fault) {
    return String.valueOf(fault.getMessage())
        .replaceFirst("^JsonLdError\\[code=.*?, message=(.*)]$", "$1")
        .replaceAll("\\s*\\[code=\\w+]", "")
        .replaceAll("\\R\\s*", " ");
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
    private final BoundedText text;
    private int seen;

    Collector(Graph graph, BoundedText text) {
      this.graph = graph;
      this.text = text;
    }

    @Override
    public void triple(Triple triple) {
      seen++;
      if (seen > MOST_TRIPLES) {
        throw new RiotException("more than " + MOST_TRIPLES + " triples; take a part of it");
      }
      text.statement();
      graph.add(triple);
    }

    @Override
    public void quad(Quad quad) {
      triple(quad.asTriple());
    }
  }
}
