package org.plastogen.rdf;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;

/** Files of quads on a disk that takes nothing. */
class QuadFileTest {
  private static final Path FULL = Path.of("/dev/full");

  @Test
  void aFullDiskIsAFaultOfTheDiskForTheBinaryFileToo() {
    assumeTrue(Files.isWritable(FULL), "this system has no device that is always full");
    DatasetGraph dataset = DatasetGraphFactory.create();
    var node = NodeFactory.createURI("http://example.org/a");
    for (int i = 0; i < 2000; i++) {
      dataset.add(node, node, node, NodeFactory.createLiteralString("value " + i));
    }
    assertThatThrownBy(() -> QuadFile.writeBinary(dataset, FULL))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("No space left");
  }
}
