package org.plastogen.endpoint.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plastogen.claim.Entity;
import org.plastogen.claim.SourceDocument;
import org.plastogen.endpoint.release.ServedRelease;
import org.plastogen.export.DatasetDescription;

/** The page at {@code /}: search, questions to begin with, and what the release holds. */
public final class FrontPage implements Page {

  private final Site site;

  /** A page of a site. */
  public FrontPage(Site site) {
    this.site = site;
  }

  @Override
  public Set<String> parameters() {
    return Set.of();
  }

  @Override
  public String html(Visit visit) {
    Shell shell = Shell.filtered(site, visit, "The mechanism graph of psychoplastogens", "/");
    return site.templates().fill("front", new Model(shell, site, visit));
  }

  /**
   * What the template shows.
   *
   * @param shell what stands around it
   * @param site the limits of queries
   * @param visit the request
   */
  public record Model(Shell shell, Site site, Visit visit) {

    /** A question to begin with. */
    public record Start(String question, String hint, String address) {}

    /** Questions that this release can answer; those about things it does not know are left out. */
    public List<Start> starts() {
      Optional<Entity> drug = named("ketamine");
      Optional<Entity> factor = named("BDNF");
      Optional<Entity> receptor = named("AMPA receptor");
      Links links = visit.links();
      List<Start> starts = new java.util.ArrayList<>();
      if (drug.isPresent() && factor.isPresent()) {
        starts.add(
            new Start(
                "How does ketamine raise BDNF?",
                "The chains drawn, each hop with its sources, and what is known in animals only.",
                links.path(drug.get(), factor.get())));
      }
      if (drug.isPresent() && receptor.isPresent()) {
        starts.add(
            new Start(
                "What happens without AMPA receptors?",
                "A blocking experiment in the graph: effects lost, weakened and kept.",
                links.without(receptor.get())));
      }
      starts.add(
          new Start(
              "Which region keeps its plasticity longest?",
              "Onset and duration by region, every document's bar beside the others.",
              links.to("/timeline") + "#regions"));
      starts.add(
          new Start(
              "Where do the documents disagree?",
              "Routes of opposite sign, and claims that do not sit well together.",
              links.to("/conflicts")));
      return starts;
    }

    /** A chain to show what a chain is: one that no document tells alone, if there is one. */
    public Optional<ChainView> example() {
      Optional<Entity> drug = named("ketamine");
      Optional<Entity> process = named("synaptogenesis");
      Optional<Entity> via = named("GABA release");
      if (drug.isEmpty() || process.isEmpty() || via.isEmpty()) {
        return Optional.empty();
      }
      return visit
          .view()
          .explainer()
          .explain(drug.get(), process.get(), 1, Set.of(via.get()))
          .effects()
          .stream()
          .flatMap(effect -> ChainView.of(effect.chains(), visit).stream())
          .findFirst();
    }

    /** Why the chain holds. */
    public String why(ChainView example) {
      var steps = example.chain().steps();
      return visit
          .links()
          .to(
              "/explain",
              "subject",
              steps.get(0).subject().label(),
              "object",
              steps.get(steps.size() - 1).object().label(),
              "via",
              "GABA release");
    }

    private Optional<Entity> named(String name) {
      return visit.library().names().find(name);
    }

    public List<SourceDocument> documents() {
      return visit.library().seeds().documents();
    }

    /** How many of a document's claims count. */
    public int counted(SourceDocument document) {
      return visit.view().counted(document.claims()).size();
    }

    public Set<Map.Entry<String, Long>> counts() {
      return visit.library().release().counts().entrySet();
    }

    public String number(long count) {
      return String.format(Locale.ROOT, "%,d", count);
    }

    /**
     * The release as a {@code schema.org/Dataset}, for search engines of data sets. No character in
     * it can end the element it stands in.
     */
    public String description() {
      ServedRelease release = visit.library().release();
      return DatasetDescription.json(
              release.id(), release.ontologyVersion(), release.counts(), visit.endpoint())
          .toString()
          .replace("<", "\\u003c");
    }
  }
}
