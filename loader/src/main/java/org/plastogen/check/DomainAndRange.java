package org.plastogen.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plastogen.claim.Claim;
import org.plastogen.claim.Entity;
import org.plastogen.claim.EntityQualifier;
import org.plastogen.claim.Seeds;
import org.plastogen.fault.Fault;
import org.plastogen.vocabulary.Terms;
import org.plastogen.vocabulary.Vocabulary;

/**
 * A relation or qualifier joins only things of the classes that its domain and range name, and no
 * signed relation touches a direction-neutral entity. HermiT would find the same by way of disjoint
 * classes, one contradiction at a time; this finds all at once.
 */
final class DomainAndRange implements ClaimRule {
  @Override
  public Collection<Fault> check(Seeds seeds, Terms terms) {
    List<Fault> faults = new ArrayList<>();
    seeds.claims().forEach(claim -> check(claim, terms, faults));
    return faults;
  }

  private static void check(Claim claim, Terms terms, List<Fault> faults) {
    String relation = claim.relation().iri();
    fit(claim, "subject", claim.subject(), terms.domains(relation), terms, faults);
    fit(claim, "object", claim.object(), terms.ranges(relation), terms, faults);
    for (EntityQualifier qualifier : claim.entities().keySet()) {
      List<Entity> values = claim.entities().get(qualifier);
      for (int i = 0; i < values.size(); i++) {
        String key = qualifier.key() + "/" + i;
        fit(claim, key, values.get(i), terms.ranges(qualifier.iri()), terms, faults);
      }
    }
  }

  private static void fit(
      Claim claim,
      String key,
      Entity entity,
      Set<Set<String>> demands,
      Terms terms,
      List<Fault> faults) {
    for (Set<String> demand : demands) {
      Optional<String> wrong = mismatch(claim, key, entity, demand, terms);
      wrong.ifPresent(
          message ->
              faults.add(
                  new Fault(
                      demand.contains(Vocabulary.term("CausalEntity"))
                          ? "neutral-entity"
                          : "domain-range",
                      Fault.Severity.ERROR,
                      claim.place(key),
                      message,
                      demand.contains(Vocabulary.term("CausalEntity"))
                          ? "use an unsigned relation such as affects, or an entity with a direction"
                          : "use another relation, or correct the class of the entity at "
                              + entity.place(),
                      Optional.empty())));
    }
  }

  private static Optional<String> mismatch(
      Claim claim, String key, Entity entity, Set<String> demand, Terms terms) {
    if (demand.contains(Vocabulary.term("CausalEntity"))) {
      return entity.neutral()
          ? Optional.of(
              "the signed relation \""
                  + claim.relation().label()
                  + "\" touches \""
                  + entity.label()
                  + "\", for which more and less mean nothing")
          : Optional.empty();
    }
    Set<String> classes = terms.selfAndAbove(entity.type().iri());
    if (demand.stream().anyMatch(classes::contains)) {
      return Optional.empty();
    }
    String wanted = demand.stream().map(terms::label).collect(Collectors.joining(", "));
    return Optional.of(
        "\""
            + entity.label()
            + "\" is of class "
            + entity.type().label()
            + "; here "
            + key.replaceAll("/.*", "")
            + " must be of class "
            + wanted);
  }
}
