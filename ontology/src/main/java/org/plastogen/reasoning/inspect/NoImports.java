package org.plastogen.reasoning.inspect;

import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLOntologyLoaderConfiguration;

/** Loading that follows no import; see {@link OntologyReader}. */
final class NoImports extends OWLOntologyLoaderConfiguration {
  private static final long serialVersionUID = 1L;

  @Override
  public boolean isIgnoredImport(IRI iri) {
    return true;
  }
}
