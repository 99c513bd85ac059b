package org.plastogen.whatif;

import org.plastogen.claim.Claim;
import org.plastogen.claim.Entity;
import org.plastogen.claim.SourceDocument;
import org.plastogen.vocabulary.RankedTerm;

/** A reason for which claims do not count. */
public sealed interface Exclusion {
  /**
   * Whether a claim falls under it.
   *
   * @param claim the claim
   * @return true if it does not count
   */
  boolean excludes(Claim claim);

  /** A few words for it, to stand after "without". */
  String words();

  /**
   * An entity is blocked or removed, as in an experiment: every direct edge from or to it is gone.
   *
   * @param entity the entity
   */
  record Blocked(Entity entity) implements Exclusion {
    @Override
    public boolean excludes(Claim claim) {
      return claim.subject().id().equals(entity.id()) || claim.object().id().equals(entity.id());
    }

    @Override
    public String words() {
      return entity.label();
    }
  }

  /**
   * One claim is not believed.
   *
   * @param claim the claim
   */
  record Doubted(Claim claim) implements Exclusion {
    @Override
    public boolean excludes(Claim other) {
      return claim.id().equals(other.id());
    }

    @Override
    public String words() {
      return "the claim " + claim.id();
    }
  }

  /**
   * A document is not believed.
   *
   * @param document the document
   */
  record Withdrawn(SourceDocument document) implements Exclusion {
    @Override
    public boolean excludes(Claim claim) {
      return claim.id().startsWith(document.id() + "/");
    }

    @Override
    public String words() {
      return "the document " + document.id();
    }
  }

  /**
   * Evidence has to be of a level or better.
   *
   * @param level the weakest level that still counts
   */
  record Below(RankedTerm level) implements Exclusion {
    @Override
    public boolean excludes(Claim claim) {
      return claim.evidence().rank() > level.rank();
    }

    @Override
    public String words() {
      return "claims below " + level.label();
    }
  }
}
