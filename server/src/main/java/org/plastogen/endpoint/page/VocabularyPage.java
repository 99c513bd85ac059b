package org.plastogen.endpoint.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.plastogen.chain.Sign;
import org.plastogen.claim.Claim;
import org.plastogen.export.OntologyReference;
import org.plastogen.export.OntologyReference.Entry;
import org.plastogen.vocabulary.OntologyClass;
import org.plastogen.vocabulary.RankedTerm;
import org.plastogen.vocabulary.Relation;
import org.plastogen.vocabulary.Terms;

/**
 * The reference of the ontology: every term with its meaning, its place among the others, what it
 * is elsewhere, and how often claims that count use it. The IRI of a term leads to its entry.
 */
public final class VocabularyPage implements Page {

  private final Site site;

  /** A page of a site. */
  public VocabularyPage(Site site) {
    this.site = site;
  }

  @Override
  public Set<String> parameters() {
    return Set.of();
  }

  @Override
  public String html(Visit visit) {
    Shell shell =
        Shell.filtered(site, visit, "The vocabulary", "")
            .about("Every class, relation, evidence level and property of the Plastogen ontology.");
    Map<String, Integer> uses = new HashMap<>();
    for (Claim claim : visit.view().claims()) {
      uses.merge(claim.relation().iri(), 1, Integer::sum);
      uses.merge(claim.evidence().iri(), 1, Integer::sum);
      uses.merge(claim.certainty().iri(), 1, Integer::sum);
    }
    visit.library().seeds().entities().forEach(e -> uses.merge(e.type().iri(), 1, Integer::sum));
    return site.templates()
        .fill("vocabulary", new Model(shell, visit, parts(visit.library().terms()), uses));
  }

  /** Terms under a heading; the name is that of its place on the page. */
  public record Part(String name, String title, String sign, List<Entry> terms) {}

  /**
   * What the template shows.
   *
   * @param shell what stands around it
   * @param visit the request
   * @param parts all terms
   * @param uses how often a term is used, by IRI
   */
  public record Model(Shell shell, Visit visit, List<Part> parts, Map<String, Integer> uses) {

    /** How often a term is used; empty for one that only the ontology itself needs. */
    public String uses(Entry term) {
      return uses.containsKey(term.iri()) ? String.valueOf(uses.get(term.iri())) : "";
    }

    public String version() {
      return visit.library().release().ontologyVersion();
    }
  }

  /** What claims are made of first, then everything else that the ontology declares. */
  private static List<Part> parts(Terms terms) {
    Map<String, List<Entry>> sections = new OntologyReference(terms).sections();
    Map<String, Entry> left = new LinkedHashMap<>();
    sections.values().forEach(entries -> entries.forEach(e -> left.put(e.iri(), e)));
    List<Part> parts = new ArrayList<>();
    parts.add(
        part(
            "levels",
            "Evidence levels, the best first",
            "none",
            ranked(terms.evidenceLevels()),
            left));
    parts.add(
        part(
            "certainties",
            "Certainties, the firmest first",
            "none",
            ranked(terms.certainties()),
            left));
    parts.add(
        part(
            "more",
            "Relations by which more leads to more",
            "more",
            signed(terms, Optional.of(Sign.INCREASE)),
            left));
    parts.add(
        part(
            "less",
            "Relations by which more leads to less",
            "less",
            signed(terms, Optional.of(Sign.DECREASE)),
            left));
    parts.add(
        part(
            "unsigned", "Relations without a sign", "none", signed(terms, Optional.empty()), left));
    parts.add(
        part(
            "classes",
            "Classes of entities",
            "none",
            terms.classes().values().stream().map(OntologyClass::iri).toList(),
            left));
    sections.forEach(
        (title, entries) ->
            parts.add(
                part(
                    "other-" + parts.size(),
                    "Further: "
                        + title.substring(0, 1).toLowerCase(java.util.Locale.ROOT)
                        + title.substring(1),
                    "none",
                    entries.stream().map(Entry::iri).toList(),
                    left)));
    return parts.stream().filter(part -> !part.terms().isEmpty()).toList();
  }

  /** Takes the terms of a part out of those that are left. */
  private static Part part(
      String name, String title, String sign, Collection<String> iris, Map<String, Entry> left) {
    return new Part(
        name, title, sign, iris.stream().map(left::remove).filter(Objects::nonNull).toList());
  }

  private static List<String> ranked(Map<String, RankedTerm> scale) {
    return scale.values().stream().sorted().map(RankedTerm::iri).toList();
  }

  private static List<String> signed(Terms terms, Optional<Sign> sign) {
    return terms.relations().values().stream()
        .filter(relation -> relation.sign().equals(sign))
        .map(Relation::iri)
        .toList();
  }
}
