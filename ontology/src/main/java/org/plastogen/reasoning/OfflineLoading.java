package org.plastogen.reasoning;

import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLOntologyLoaderConfiguration;

/**
 * Loading that never follows {@code owl:imports}. OWLAPI opens a connection for every import,
 * missing ones told to be silent included; ignoring each is the way that opens none.
 */
final class OfflineLoading extends OWLOntologyLoaderConfiguration {

  private static final long serialVersionUID = 1L;

  @Override
  public boolean isIgnoredImport(IRI iri) {
    return true;
  }
}
