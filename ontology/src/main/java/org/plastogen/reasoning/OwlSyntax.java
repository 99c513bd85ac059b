package org.plastogen.reasoning;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.formats.FunctionalSyntaxDocumentFormat;
import org.semanticweb.owlapi.formats.RDFXMLDocumentFormat;
import org.semanticweb.owlapi.formats.TurtleDocumentFormat;
import org.semanticweb.owlapi.io.StreamDocumentSource;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLDocumentFormat;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;
import org.semanticweb.owlapi.model.OWLOntologyManager;
import org.semanticweb.owlapi.model.OWLOntologyStorageException;
import org.semanticweb.owlapi.model.PrefixManager;

/** The syntaxes in which OWL tools exchange ontologies, as OWLAPI writes them. */
public enum OwlSyntax {
  /** RDF/XML, which every OWL tool reads. */
  RDF_XML {
    @Override
    OWLDocumentFormat format() {
      return new RDFXMLDocumentFormat();
    }
  },
  /** OWL 2 functional-style syntax, one axiom a line. */
  FUNCTIONAL {
    @Override
    OWLDocumentFormat format() {
      return new FunctionalSyntaxDocumentFormat();
    }
  };

  abstract OWLDocumentFormat format();

  /**
   * Reads an ontology in Turtle and writes it in this syntax. Imports are not followed.
   *
   * @param turtle the ontology
   * @param out where it goes
   * @throws IOException if it is no ontology, or cannot be written
   */
  public void write(InputStream turtle, OutputStream out) throws IOException {
    OWLOntologyManager manager = OWLManager.createOWLOntologyManager();
    try {
      StreamDocumentSource source =
          new StreamDocumentSource(
              turtle,
              IRI.create("https://w3id.org/plastogen/ontology"),
              new TurtleDocumentFormat(),
              "text/turtle");
      OWLOntology ontology = manager.loadOntologyFromOntologyDocument(source, new OfflineLoading());
      OWLDocumentFormat format = format();
      if (format instanceof PrefixManager prefixes) {
        prefixes.setPrefix("pg:", "https://w3id.org/plastogen/ontology#");
      }
      manager.saveOntology(ontology, format, out);
    } catch (OWLOntologyCreationException | OWLOntologyStorageException e) {
      throw new IOException("OWLAPI could not convert the ontology: " + e.getMessage(), e);
    }
  }
}
