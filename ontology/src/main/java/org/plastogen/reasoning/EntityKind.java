package org.plastogen.reasoning;

import org.semanticweb.owlapi.model.EntityType;
import org.semanticweb.owlapi.model.OWLEntity;

/** What OWL calls the kinds of things that have names, in plain words. */
final class EntityKind {
  private EntityKind() {}

  /** With an article. */
  static String of(OWLEntity entity) {
    return of(entity.getEntityType());
  }

  /** With an article. */
  static String of(EntityType<?> type) {
    if (type.equals(EntityType.CLASS)) {
      return "a class";
    }
    if (type.equals(EntityType.OBJECT_PROPERTY)) {
      return "a relation";
    }
    if (type.equals(EntityType.DATA_PROPERTY)) {
      return "a data property";
    }
    if (type.equals(EntityType.ANNOTATION_PROPERTY)) {
      return "an annotation property";
    }
    return type.equals(EntityType.DATATYPE) ? "a datatype" : "an individual";
  }
}
