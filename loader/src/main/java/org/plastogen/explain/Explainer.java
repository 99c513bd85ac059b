package org.plastogen.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.plastogen.chain.Chain;
import org.plastogen.chain.ChainFinder;
import org.plastogen.chain.Chains;
import org.plastogen.chain.Limits;
import org.plastogen.chain.Sign;
import org.plastogen.chain.SignedEdge;
import org.plastogen.chain.SignedGraph;
import org.plastogen.chain.Strength;
import org.plastogen.explain.Explanation.ChainView;
import org.plastogen.explain.Explanation.ClaimView;
import org.plastogen.explain.Explanation.EffectView;
import org.plastogen.explain.Explanation.StepView;
import org.plastogen.vocabulary.Vocabulary;

/**
 * Answers why, out of a release: finds the chains between two entities anew over its direct edges,
 * and reads the claims behind each step.
 */
public final class Explainer {
  private static final int SEARCHED = 5_000;
  private static final long EDGES_EXAMINED = 1_000_000;

  private final Graph graph;
  private final SignedGraph edges;

  /**
   * For one release.
   *
   * @param dataset the release, its default graph the union of all
   */
  public Explainer(DatasetGraph dataset) {
    this.graph = dataset.getDefaultGraph();
    List<SignedEdge> found = new ArrayList<>();
    graph
        .find(Node.ANY, RDF.type.asNode(), term("DirectEdge"))
        .mapWith(Triple::getSubject)
        .forEachRemaining(
            edge ->
                found.add(
                    new SignedEdge(
                        one(edge, "subject").getURI(),
                        number(edge, "sign") > 0 ? Sign.INCREASE : Sign.DECREASE,
                        one(edge, "object").getURI(),
                        new Strength(rank(edge, "bestEvidence"), rank(edge, "bestCertainty")))));
    this.edges = SignedGraph.of(found);
  }

  /**
   * Why one entity has a net effect on another.
   *
   * @param subject IRI of the entity asked from
   * @param object IRI of the entity asked to
   * @param limit how many chains of each sign to tell, at least 1
   * @param via IRIs of entities that every chain told must pass, in any order
   * @return the explanation; without effects if nothing follows
   */
  public Explanation explain(String subject, String object, int limit, Set<String> via) {
    List<EffectView> effects = new ArrayList<>();
    for (Sign sign : Sign.values()) {
      effect(subject, sign, object, limit, via).ifPresent(effects::add);
    }
    List<ClaimView> unsigned = new ArrayList<>();
    List<ClaimView> denied = new ArrayList<>();
    for (Node claim : subjects(term("subject"), NodeFactory.createURI(subject))) {
      if (graph.contains(claim, term("object"), NodeFactory.createURI(object))
          && graph.contains(claim, term("statedIn"), Node.ANY)) {
        if (text(claim, "negated").filter("true"::equals).isPresent()) {
          denied.add(claim(claim));
        } else if (text(claim, "sign").isEmpty()) {
          unsigned.add(claim(claim));
        }
      }
    }
    unsigned.sort(Comparator.comparing(ClaimView::iri));
    denied.sort(Comparator.comparing(ClaimView::iri));
    return new Explanation(
        label(NodeFactory.createURI(subject)),
        label(NodeFactory.createURI(object)),
        effects,
        unsigned,
        denied);
  }

  private Optional<EffectView> effect(
      String subject, Sign sign, String object, int limit, Set<String> via) {
    int searched = via.isEmpty() ? limit : SEARCHED;
    Chains chains =
        new ChainFinder(edges, new Limits(searched, EDGES_EXAMINED)).find(subject, sign, object);
    List<Chain> passing =
        chains.chains().stream().filter(chain -> passed(chain).containsAll(via)).toList();
    if (passing.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> incomplete =
        passing.size() > limit
            ? Optional.of("more than " + limit + " chains; the " + limit + " best are listed")
            : chains.incompleteBecause();
    List<ChainView> views = new ArrayList<>();
    for (Chain chain : passing.subList(0, Math.min(limit, passing.size()))) {
      views.add(view(views.size() + 1, chain));
    }
    String verb = sign == Sign.INCREASE ? "increases" : "decreases";
    return Optional.of(
        new EffectView(
            Vocabulary.between("effect", subject, verb, object),
            sign.value(),
            graph.contains(edge(subject, sign, object), RDF.type.asNode(), term("DirectEdge")),
            views,
            incomplete));
  }

  private static Set<String> passed(Chain chain) {
    Set<String> passed = new HashSet<>();
    chain.steps().forEach(step -> passed.addAll(List.of(step.subject(), step.object())));
    return passed;
  }

  private static Node edge(String subject, Sign sign, String object) {
    String verb = sign == Sign.INCREASE ? "increases" : "decreases";
    return NodeFactory.createURI(Vocabulary.between("edge", subject, verb, object));
  }

  private ChainView view(int rank, Chain chain) {
    List<Node> nodes =
        chain.steps().stream().map(s -> edge(s.subject(), s.sign(), s.object())).toList();
    List<StepView> steps = nodes.stream().map(this::step).toList();
    return new ChainView(
        rank,
        weakest(nodes, "bestEvidence"),
        weakest(nodes, "bestCertainty"),
        chain.hedges(),
        chain.throughFeedback(),
        steps);
  }

  private String weakest(List<Node> edges, String scale) {
    return edges.stream()
        .max(Comparator.comparingInt(edge -> rank(edge, scale)))
        .map(edge -> label(one(edge, scale)))
        .orElseThrow();
  }

  private StepView step(Node edge) {
    List<ClaimView> claims =
        objects(edge, "supportedBy").stream()
            .sorted(
                Comparator.<Node>comparingInt(c -> rank(c, "evidenceLevel"))
                    .thenComparingInt(c -> rank(c, "certainty"))
                    .thenComparing(Node::getURI))
            .map(this::claim)
            .toList();
    return new StepView(
        label(one(edge, "subject")), number(edge, "sign"), label(one(edge, "object")), claims);
  }

  private ClaimView claim(Node claim) {
    String document = one(claim, "statedIn").getURI();
    return new ClaimView(
        claim.getURI(),
        label(claim),
        document.substring(document.lastIndexOf('/') + 1),
        objects(claim, "paragraph").stream()
            .map(n -> Integer.valueOf(n.getLiteralLexicalForm()))
            .sorted()
            .toList(),
        label(one(claim, "evidenceLevel")),
        label(one(claim, "certainty")),
        labels(claim, "species"),
        labels(claim, "region"),
        text(claim, "note"));
  }

  private int rank(Node node, String scale) {
    return number(one(node, scale), "rank");
  }

  private Node one(Node subject, String localName) {
    return objects(subject, localName).get(0);
  }

  private static Node term(String localName) {
    return NodeFactory.createURI(Vocabulary.term(localName));
  }

  private List<Node> objects(Node subject, String localName) {
    return graph.find(subject, term(localName), Node.ANY).mapWith(Triple::getObject).toList();
  }

  private List<Node> subjects(Node property, Node object) {
    return graph.find(Node.ANY, property, object).mapWith(Triple::getSubject).toList();
  }

  private Optional<String> text(Node subject, String localName) {
    return objects(subject, localName).stream().map(Node::getLiteralLexicalForm).findFirst();
  }

  private int number(Node subject, String localName) {
    return text(subject, localName).map(Integer::valueOf).orElseThrow();
  }

  private List<String> labels(Node subject, String localName) {
    return objects(subject, localName).stream().map(this::label).sorted().toList();
  }

  private String label(Node node) {
    return graph
        .find(node, RDFS.label.asNode(), Node.ANY)
        .mapWith(t -> t.getObject().getLiteralLexicalForm())
        .nextOptional()
        .orElse(node.toString());
  }
}
