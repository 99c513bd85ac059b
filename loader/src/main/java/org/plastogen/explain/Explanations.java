package org.plastogen.explain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.plastogen.claim.Claim;
import org.plastogen.claim.Entity;
import org.plastogen.claim.Seeds;
import org.plastogen.claim.SourceDocument;
import org.plastogen.claim.Tension;
import org.plastogen.explain.WrongQuestion.Fault;
import org.plastogen.filter.ClaimFilter;
import org.plastogen.rival.RivalGroup;
import org.plastogen.vocabulary.Terms;

/**
 * Answers questions about one release: why, what conflicts, what is predicted. Holds nothing that
 * changes; may be shared between threads.
 */
public final class Explanations {
  /** The most chains of each sign that one answer tells. */
  public static final int MOST_CHAINS = 1_000;

  private final Seeds seeds;
  private final Terms terms;
  private final EntityNames names;
  private final List<Claim> claims;
  private final Map<String, SourceDocument> documents = new LinkedHashMap<>();

  /**
   * For one release.
   *
   * @param seeds what it holds
   * @param terms the ontology it was made with
   */
  public Explanations(Seeds seeds, Terms terms) {
    this.seeds = seeds;
    this.terms = terms;
    this.names = new EntityNames(seeds);
    this.claims = seeds.claims().toList();
    seeds.documents().forEach(document -> documents.put(document.id(), document));
  }

  /**
   * Why one entity has a net effect on another.
   *
   * @param question names as a user writes them
   * @return the account, without HermiT's word
   * @throws WrongQuestion if a name is unknown, both are the same, or a number is out of range
   */
  public Account why(WhyQuestion question) {
    Entity from = names.named(question.subject());
    Entity to = names.named(question.object());
    if (from.equals(to)) {
      throw new WrongQuestion(
          Fault.UNUSABLE_VALUE, "name two different entities; both are " + to.label());
    }
    if (question.chains() < 1 || question.chains() > MOST_CHAINS) {
      throw new WrongQuestion(
          Fault.UNUSABLE_VALUE,
          "the number of chains is from 1 to " + MOST_CHAINS + ", not " + question.chains());
    }
    Set<Entity> via = question.via().stream().map(names::named).collect(Collectors.toSet());
    ClaimFilter filter = filter(question.filter());
    List<Claim> counted = filter.of(claims);
    Explanation told =
        new Explainer(seeds.entities(), counted).explain(from, to, question.chains(), via);
    boolean followsFromAll =
        !told.effects().isEmpty()
            || !everything().explain(from, to, 1, Set.of()).effects().isEmpty();
    return new Account(
        told,
        filter,
        counted.size(),
        claims.size(),
        followsFromAll,
        documents,
        touching(Account.claims(told.effects())),
        List.of());
  }

  /**
   * The same with HermiT's word: justifications of each effect, and a certificate of each chain.
   *
   * @param question names as a user writes them
   * @param prover asks HermiT
   * @return the account
   * @throws WrongQuestion as {@link #why}
   */
  public Account why(WhyQuestion question, EffectProver prover) {
    Account account = why(question);
    return account.with(prover.prove(account, seeds.entities(), account.filter().of(claims)));
  }

  /**
   * All pairs that routes of both signs join.
   *
   * @param words which claims count
   * @return the report
   * @throws WrongQuestion if a name in the filter is unknown
   */
  public ConflictReport conflicts(FilterWords words) {
    ClaimFilter filter = filter(words);
    List<Claim> counted = filter.of(claims);
    return ConflictReport.of(
        new Explainer(seeds.entities(), counted).mechanism(), seeds.tensions(), filter, documents);
  }

  /**
   * All effects that follow, those that nobody claims among them.
   *
   * @param words which claims count
   * @return the report
   * @throws WrongQuestion if a name in the filter is unknown
   */
  public PredictionReport predictions(FilterWords words) {
    ClaimFilter filter = filter(words);
    return PredictionReport.of(seeds.entities(), filter.of(claims), terms, filter);
  }

  /**
   * What several explanations are offered for.
   *
   * @param words which claims count
   * @return the report
   * @throws WrongQuestion if a name in the filter is unknown
   */
  public RivalReport rivals(FilterWords words) {
    ClaimFilter filter = filter(words);
    return new RivalReport(
        filter, RivalGroup.of(seeds.entities(), filter.of(claims), seeds.tensions()), documents);
  }

  /**
   * A filter with its names looked up.
   *
   * @param words names as a user writes them
   * @return the filter
   * @throws WrongQuestion if a name is unknown
   */
  public ClaimFilter filter(FilterWords words) {
    return words.in(seeds, terms, names);
  }

  private Explainer everything() {
    return new Explainer(seeds.entities(), claims);
  }

  private List<Tension> touching(Set<Claim> told) {
    return seeds.tensions().stream()
        .filter(tension -> tension.claims().stream().anyMatch(told::contains))
        .toList();
  }
}
