package org.plastogen.endpoint.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plastogen.chain.Sign;
import org.plastogen.claim.Entity;
import org.plastogen.explain.Explanation;
import org.plastogen.mechanism.DirectEdge;
import org.plastogen.mechanism.Effect;
import org.plastogen.picture.Drawing;

/** Chains drawn in layers from cause to effect: between two entities, or out of one. */
public final class PathPage implements Page {

  private static final int USUAL_CHAINS = 8;
  private static final int MOST_CHAINS = 50;
  private static final int USUAL_DEPTH = 1;
  private static final int MOST_DEPTH = 4;

  /** More lines than this are a tangle that nobody reads. */
  private static final int MOST_EDGES = 150;

  private final Site site;

  /** A page of a site. */
  public PathPage(Site site) {
    this.site = site;
  }

  @Override
  public Set<String> parameters() {
    return Set.of("from", "to", "via", "chains", "depth");
  }

  @Override
  public String html(Visit visit) {
    Optional<Model> drawn = draw(visit);
    String title =
        drawn.map(Model::title).orElse("See the mechanism: how does one thing act on another?");
    Shell shell = Shell.filtered(site, visit, title, "/path").with("path.js");
    return site.templates().fill("path", new Whole(shell, visit, drawn));
  }

  /** The drawing alone, as an SVG document that needs nothing beside it. */
  public String svg(Visit visit) {
    Model model =
        draw(visit)
            .orElseThrow(
                () ->
                    org.plastogen.endpoint.request.ReportRequest.malformed(
                        "Name where the path begins, such as path.svg?from=ketamine&to=BDNF."));
    return site.templates().fill("path-svg", model);
  }

  private static Optional<Model> draw(Visit visit) {
    Optional<String> from = visit.asked().one("from");
    if (from.isEmpty()) {
      return Optional.empty();
    }
    Entity start = visit.library().names().named(from.get());
    Optional<Entity> end = visit.asked().one("to").map(visit.library().names()::named);
    if (end.isEmpty()) {
      int depth = visit.asked().number("depth", USUAL_DEPTH, MOST_DEPTH);
      List<DirectEdge> edges = visit.view().around(start, depth);
      List<DirectEdge> shown = edges.subList(0, Math.min(MOST_EDGES, edges.size()));
      return Optional.of(
          new Model(visit, start, end, depth, List.of(), shown, edges.size() - shown.size()));
    }
    Set<Entity> via =
        visit.asked().all("via").stream()
            .map(visit.library().names()::named)
            .collect(Collectors.toSet());
    if (end.get().equals(start)) {
      throw org.plastogen.endpoint.request.ReportRequest.malformed(
          "Name two different entities, or one and a depth.");
    }
    Explanation told =
        visit
            .view()
            .explainer()
            .explain(
                start, end.get(), visit.asked().number("chains", USUAL_CHAINS, MOST_CHAINS), via);
    Set<DirectEdge> edges = new LinkedHashSet<>();
    told.effects().forEach(e -> e.chains().forEach(chain -> edges.addAll(chain.steps())));
    return Optional.of(new Model(visit, start, end, 0, told.effects(), new ArrayList<>(edges), 0));
  }

  /** The page: the drawing, if one was asked for, and the form to ask. */
  public record Whole(Shell shell, Visit visit, Optional<Model> drawn) {}

  /**
   * What is drawn.
   *
   * @param visit the request
   * @param start where it begins
   * @param end where it ends, if two were named
   * @param depth how many hops out of the start are drawn, if one was named
   * @param effects what follows between the two, with chains
   * @param edges the hops
   * @param left how many hops were left out
   */
  public record Model(
      Visit visit,
      Entity start,
      Optional<Entity> end,
      int depth,
      List<Effect> effects,
      List<DirectEdge> edges,
      int left) {

    private static final int WEAKEST_RANK = 8;

    public String title() {
      return end.map(e -> "How " + start.label() + " acts on " + e.label())
          .orElse("What " + start.label() + " acts on");
    }

    /** The drawing; what is inferred between the two is a dotted line of its own. */
    public Drawing drawing() {
      List<Drawing.Inferred> inferred =
          effects.stream()
              .filter(effect -> effect.claimed().isEmpty())
              .map(e -> new Drawing.Inferred(e.subject(), e.sign(), e.object()))
              .toList();
      return Drawing.of(edges, inferred);
    }

    public Hop hop(DirectEdge edge) {
      return new Hop(edge, visit, "");
    }

    public List<Hop> hops() {
      return edges.stream().map(this::hop).toList();
    }

    /** On whose word the hops stand, and in whom they were found, in one sentence each. */
    public List<String> standing() {
      List<Hop> hops = hops();
      Set<String> documents = new java.util.TreeSet<>();
      hops.forEach(hop -> documents.addAll(hop.documents()));
      long animals = hops.stream().filter(hop -> hop.whom().equals("animals only")).count();
      long humans = hops.stream().filter(hop -> hop.whom().equals("humans")).count();
      return List.of(
          "Told by " + String.join(", ", documents) + ".",
          "Of "
              + hops.size()
              + (hops.size() == 1 ? " hop " : " hops ")
              + animals
              + (animals == 1 ? " is" : " are")
              + " known in animals only and "
              + humans
              + " in humans; for "
              + (hops.size() - animals - humans)
              + " no document says in whom.");
    }

    public List<ChainView> chains(Effect effect) {
      return ChainView.of(effect.chains(), visit);
    }

    /** Classes of a line: sign, reservation, and whether it is inferred. */
    public String classes(Drawing.Line line) {
      String sign = line.sign() == Sign.INCREASE ? "more" : "less";
      if (line.edge().isEmpty()) {
        return sign + " concluded";
      }
      return sign + (hop(line.edge().get()).hedged() ? " reserved" : "");
    }

    /** How strong a line is: the better the evidence, the thicker. */
    public String strength(Drawing.Line line) {
      return line.edge()
          .map(e -> 1.2 + 0.4 * (WEAKEST_RANK - e.best().evidence().rank()))
          .map(width -> String.format(Locale.ROOT, "%.1f", width))
          .orElse("1.6");
    }

    public String address(Drawing.Line line) {
      return line.edge()
          .map(e -> "#" + hop(e).anchor())
          .or(
              () ->
                  line.inferred().map(i -> visit.links().effect(i.subject(), i.sign(), i.object())))
          .orElse("#");
    }

    /** A line in words, for those who do not see it. */
    public String words(Drawing.Line line) {
      String verb = line.sign() == Sign.INCREASE ? " increases " : " decreases ";
      return line.edge()
          .map(
              e ->
                  e.subject().label()
                      + verb
                      + e.object().label()
                      + ", "
                      + e.best().evidence().label()
                      + ", "
                      + e.best().certainty().label()
                      + ", "
                      + String.join(", ", hop(e).documents()))
          .or(
              () ->
                  line.inferred()
                      .map(i -> i.subject().label() + verb + i.object().label() + ", inferred"))
          .orElse("");
    }

    /** The address of the drawing as a file. */
    public String file() {
      return visit
          .links()
          .to(
              "/path.svg",
              "from",
              start.label(),
              "to",
              end.map(Entity::label).orElse(""),
              "via",
              visit.asked().all("via").stream().findFirst().orElse(""),
              "chains",
              visit.value("chains"),
              "depth",
              end.isPresent() ? "" : String.valueOf(depth));
    }

    /** The address of the same without an entity. */
    public String without(Entity entity) {
      return end.map(e -> visit.links().without(entity, start, e))
          .orElseGet(
              () -> visit.links().to("/what-if", "without", entity.label(), "from", start.label()));
    }

    /** The entities that may be left out: all between the two ends. */
    public List<Entity> between() {
      Set<Entity> all = new LinkedHashSet<>();
      edges.forEach(
          edge -> {
            all.add(edge.subject());
            all.add(edge.object());
          });
      all.remove(start);
      end.ifPresent(all::remove);
      return all.stream().sorted(java.util.Comparator.comparing(Entity::label)).toList();
    }
  }
}
