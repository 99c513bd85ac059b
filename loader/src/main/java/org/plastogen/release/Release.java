package org.plastogen.release;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.sparql.core.DatasetGraph;
import org.plastogen.rdf.QuadFile;

/**
 * One release in its folder. It never changes.
 *
 * @param folder where its files are
 * @param manifest what it says of itself
 */
public record Release(Path folder, Manifest manifest) {
  /** Sorted N-Quads: everything the release holds. */
  public static final String QUADS = "plastogen.nq";

  /** The same as RDF Thrift: what this program reads, because it is quickest. */
  public static final String BINARY = "plastogen.rt";

  /** The same as TriG, for reading. */
  public static final String TRIG = "plastogen.trig";

  /** Ontology, claims and inferences as one Turtle file, for tools that know no named graphs. */
  public static final String TURTLE = "plastogen.ttl";

  /** What the check found. */
  public static final String REPORT = "report.txt";

  /** SHA-256 of each file, as {@code sha256sum -c} reads them. */
  public static final String SUMS = "SHA256SUMS";

  /** The content as a dataset in memory, its default graph the union of the named ones. */
  public DatasetGraph load() {
    try (InputStream quads = Files.newInputStream(folder.resolve(BINARY))) {
      return QuadFile.readBinary(quads);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
