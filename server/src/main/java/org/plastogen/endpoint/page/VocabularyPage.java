package org.plastogen.endpoint.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.SKOS;
import org.plastogen.chain.Sign;
import org.plastogen.claim.Claim;
import org.plastogen.vocabulary.OntologyClass;
import org.plastogen.vocabulary.RankedTerm;
import org.plastogen.vocabulary.Relation;
import org.plastogen.vocabulary.Terms;

/** What can be said: classes, relations, evidence levels and certainties, with how often used. */
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
    Shell shell = Shell.filtered(site, visit, "The vocabulary", "");
    Map<String, Integer> uses = new HashMap<>();
    for (Claim claim : visit.view().claims()) {
      uses.merge(claim.relation().iri(), 1, Integer::sum);
      uses.merge(claim.evidence().iri(), 1, Integer::sum);
      uses.merge(claim.certainty().iri(), 1, Integer::sum);
    }
    visit.library().seeds().entities().forEach(e -> uses.merge(e.type().iri(), 1, Integer::sum));
    return site.templates().fill("vocabulary", new Model(shell, visit, uses));
  }

  /**
   * What the template shows.
   *
   * @param shell what stands around it
   * @param visit the request
   * @param uses how often a term is used, by IRI
   */
  public record Model(Shell shell, Visit visit, Map<String, Integer> uses) {

    /** A term with its definition and use. */
    public record Term(String anchor, String iri, String label, String definition, int uses) {}

    /** Terms under a heading. */
    public record Part(String title, String sign, List<Term> terms) {}

    public List<Part> parts() {
      Terms terms = visit.library().terms();
      List<Part> parts = new ArrayList<>();
      parts.add(ranked("Evidence levels, the best first", terms.evidenceLevels()));
      parts.add(ranked("Certainties, the firmest first", terms.certainties()));
      parts.add(relations("Relations by which more leads to more", "more", Sign.INCREASE));
      parts.add(relations("Relations by which more leads to less", "less", Sign.DECREASE));
      parts.add(relations("Relations without a sign", "none", null));
      parts.add(
          new Part(
              "Classes of entities",
              "none",
              terms.classes().values().stream()
                  .map((OntologyClass c) -> term(c.iri(), c.label()))
                  .toList()));
      return parts;
    }

    private Part ranked(String title, Map<String, RankedTerm> scale) {
      return new Part(
          title,
          "none",
          scale.values().stream().sorted().map(t -> term(t.iri(), t.label())).toList());
    }

    private Part relations(
        String title, String tone, @org.jspecify.annotations.Nullable Sign sign) {
      return new Part(
          title,
          tone,
          visit.library().terms().relations().values().stream()
              .filter((Relation r) -> r.sign().equals(java.util.Optional.ofNullable(sign)))
              .map(r -> term(r.iri(), r.label()))
              .toList());
    }

    private Term term(String iri, String label) {
      Resource resource = visit.library().terms().model().getResource(iri);
      var definition = resource.getProperty(SKOS.definition);
      return new Term(
          iri.substring(iri.indexOf('#') + 1),
          iri,
          label,
          definition == null ? "" : definition.getString(),
          uses.getOrDefault(iri, 0));
    }
  }
}
