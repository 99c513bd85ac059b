package org.plastogen.rival;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.plastogen.claim.Claim;
import org.plastogen.claim.Entity;
import org.plastogen.claim.Tension;
import org.plastogen.mechanism.DirectEdge;
import org.plastogen.mechanism.Effect;
import org.plastogen.vocabulary.RankedTerm;

/**
 * One explanation among rivals.
 *
 * @param hypothesis the explanation
 * @param offers the claims that offer it as an explanation of what the rivals are about, the best
 *     first; at least one
 * @param claims the other claims that belong to it
 * @param effects what follows from the signed claims of it and nothing else
 * @param about claims about the explanation itself, such as what supports it or what it lacks
 * @param tensions tensions that touch one of its claims
 */
public record RivalExplanation(
    Entity hypothesis,
    List<Shared<Claim>> offers,
    List<Shared<Claim>> claims,
    List<Shared<Effect>> effects,
    List<Claim> about,
    List<Tension> tensions) {

  /** Copies the lists. */
  public RivalExplanation {
    offers = List.copyOf(offers);
    claims = List.copyOf(claims);
    effects = List.copyOf(effects);
    about = List.copyOf(about);
    tensions = List.copyOf(tensions);
  }

  /**
   * Something that belongs to an explanation.
   *
   * @param what the claim or the effect
   * @param with the rivals that hold the same, in order of their labels; empty if it belongs to
   *     this one alone. Two claims hold the same if they state the same of the same two entities
   * @param <T> what it is
   */
  public record Shared<T>(T what, List<Entity> with) {
    /** Copies the list. */
    public Shared {
      with = List.copyOf(with);
    }

    /** Whether no rival holds it. */
    public boolean alone() {
      return with.isEmpty();
    }
  }

  /** The evidence of the claim that offers it best. */
  public RankedTerm evidence() {
    return best().evidence();
  }

  /** The certainty of the claim that offers it best. */
  public RankedTerm certainty() {
    return best().certainty();
  }

  private Claim best() {
    return offers.stream().map(Shared::what).min(DirectEdge.BEST_FIRST).orElseThrow();
  }

  /** Identifiers of the documents that offer it. */
  public SortedSet<String> documents() {
    SortedSet<String> documents = new TreeSet<>();
    offers.forEach(offer -> documents.add(offer.what().id().split("/", 2)[0]));
    return documents;
  }

  /** How it stands, in a line: how firmly it is offered, on what evidence, by how many. */
  public String status() {
    int count = documents().size();
    return certainty().label()
        + ", "
        + evidence().label()
        + ", offered by "
        + count
        + (count == 1 ? " document" : " documents");
  }
}
