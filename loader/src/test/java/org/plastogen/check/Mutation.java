package org.plastogen.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.plastogen.claim.Claim;
import org.plastogen.claim.Comparison;
import org.plastogen.claim.Entity;
import org.plastogen.claim.EntityQualifier;
import org.plastogen.claim.Interval;
import org.plastogen.claim.IntervalQualifier;
import org.plastogen.claim.Mapping;
import org.plastogen.claim.Seeds;
import org.plastogen.claim.SourceDocument;
import org.plastogen.claim.Tension;
import org.plastogen.vocabulary.OntologyClass;
import org.plastogen.vocabulary.RankedTerm;
import org.plastogen.vocabulary.Relation;
import org.plastogen.vocabulary.Terms;

/** Seeds with one thing in them made wrong, at random. */
record Mutation(Kind kind, String what, Seeds seeds) {
  /** What is made wrong. */
  enum Kind {
    /** A signed relation becomes one of the other sign. */
    SIGN,
    /** An entity gets another class. */
    CLASS,
    /**
     * A claim is denied or no longer denied, or gets another evidence level, certainty or figure.
     */
    QUANTIFIER,
    /** The subject or object becomes another entity. */
    REFERENCE
  }

  static Mutation of(Seeds seeds, Terms terms, Random random) {
    Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
    if (kind == Kind.CLASS) {
      return otherClass(seeds, terms, random);
    }
    List<Claim> claims =
        seeds.claims().filter(c -> kind != Kind.SIGN || c.relation().sign().isPresent()).toList();
    Claim old = one(claims, random);
    Claim wrong =
        switch (kind) {
          case SIGN -> with(old, old.subject(), otherSign(old, terms, random), old.object());
          case REFERENCE -> otherReference(old, seeds, random);
          default -> otherQuantifier(old, terms, random);
        };
    String what = old.id() + ": " + told(old) + " -> " + told(wrong);
    return new Mutation(
        kind, what, rebuilt(seeds, e -> e, c -> c.id().equals(old.id()) ? wrong : c));
  }

  private static String told(Claim claim) {
    return claim.sentence()
        + " ["
        + claim.evidence().label()
        + ", "
        + claim.certainty().label()
        + ", "
        + claim.intervals()
        + "]";
  }

  private static Mutation otherClass(Seeds seeds, Terms terms, Random random) {
    Entity old = one(seeds.entities(), random);
    OntologyClass type = other(List.copyOf(terms.classes().values()), old.type(), random);
    Entity wrong =
        new Entity(
            old.id(),
            old.label(),
            type,
            old.definition(),
            old.synonyms(),
            old.neutral(),
            old.place());
    return new Mutation(
        Kind.CLASS,
        old.id() + ": " + old.type().label() + " -> " + type.label(),
        rebuilt(seeds, e -> e.id().equals(old.id()) ? wrong : e, c -> c));
  }

  private static Relation otherSign(Claim old, Terms terms, Random random) {
    return one(
        terms.relations().values().stream()
            .filter(r -> r.sign().isPresent() && !r.sign().equals(old.relation().sign()))
            .toList(),
        random);
  }

  private static Claim otherReference(Claim old, Seeds seeds, Random random) {
    return random.nextBoolean()
        ? with(old, other(seeds.entities(), old.subject(), random), old.relation(), old.object())
        : with(old, old.subject(), old.relation(), other(seeds.entities(), old.object(), random));
  }

  private static Claim otherQuantifier(Claim old, Terms terms, Random random) {
    List<IntervalQualifier> figures =
        old.intervals().entrySet().stream()
            .filter(e -> e.getValue().to().isPresent())
            .map(Map.Entry::getKey)
            .toList();
    int choice = random.nextInt(figures.isEmpty() ? 3 : 4);
    RankedTerm evidence =
        choice == 0
            ? other(List.copyOf(terms.evidenceLevels().values()), old.evidence(), random)
            : old.evidence();
    RankedTerm certainty =
        choice == 1
            ? other(List.copyOf(terms.certainties().values()), old.certainty(), random)
            : old.certainty();
    SortedMap<IntervalQualifier, Interval> intervals = new TreeMap<>(old.intervals());
    if (choice == 3) {
      intervals.computeIfPresent(one(figures, random), (k, i) -> tenfold(i));
    }
    return copy(
        old,
        old.subject(),
        old.relation(),
        old.object(),
        evidence,
        certainty,
        (choice == 2) != old.negated(),
        old.entities(),
        intervals,
        old.comparison());
  }

  private static Interval tenfold(Interval old) {
    return new Interval(
        old.from(), old.to().map(BigDecimal.TEN::multiply), old.unit(), old.bound(), old.text());
  }

  private static Claim with(Claim old, Entity subject, Relation relation, Entity object) {
    return copy(
        old,
        subject,
        relation,
        object,
        old.evidence(),
        old.certainty(),
        old.negated(),
        old.entities(),
        old.intervals(),
        old.comparison());
  }

  private static Claim copy(
      Claim old,
      Entity subject,
      Relation relation,
      Entity object,
      RankedTerm evidence,
      RankedTerm certainty,
      boolean negated,
      Map<EntityQualifier, List<Entity>> entities,
      SortedMap<IntervalQualifier, Interval> intervals,
      Optional<Comparison> comparison) {
    return new Claim(
        old.id(),
        old.paragraphs(),
        subject,
        relation,
        object,
        evidence,
        certainty,
        negated,
        old.ability(),
        old.frequency(),
        old.share(),
        new TreeMap<>(entities),
        intervals,
        comparison,
        old.note(),
        old.places());
  }

  private static Seeds rebuilt(
      Seeds seeds, UnaryOperator<Entity> entity, UnaryOperator<Claim> claim) {
    Map<String, Claim> claims = new TreeMap<>();
    List<SourceDocument> documents = new ArrayList<>();
    for (SourceDocument d : seeds.documents()) {
      List<Claim> said = new ArrayList<>();
      for (Claim c : d.claims()) {
        Claim now = renamed(claim.apply(c), entity);
        claims.put(now.id(), now);
        said.add(now);
      }
      documents.add(
          new SourceDocument(
              d.id(),
              d.title(),
              d.kind(),
              d.source(),
              d.sha256(),
              d.paragraphs(),
              d.published(),
              d.trust(),
              d.cites().stream().map(entity).toList(),
              said,
              d.skipped(),
              d.place()));
    }
    List<Tension> tensions = new ArrayList<>();
    for (Tension t : seeds.tensions()) {
      tensions.add(
          new Tension(
              t.id(),
              t.kind(),
              t.claims().stream().map(c -> claims.get(c.id())).toList(),
              t.note(),
              t.place()));
    }
    List<Mapping> mappings = new ArrayList<>();
    for (Mapping m : seeds.mappings()) {
      mappings.add(
          new Mapping(
              entity.apply(m.entity()),
              m.predicate(),
              m.object(),
              m.objectLabel(),
              m.justification(),
              m.confidence(),
              m.source(),
              m.comment(),
              m.verifiedIn(),
              m.verification(),
              m.place()));
    }
    return new Seeds(seeds.entities().stream().map(entity).toList(), documents, tensions, mappings);
  }

  private static Claim renamed(Claim c, UnaryOperator<Entity> entity) {
    Map<EntityQualifier, List<Entity>> entities = new EnumMap<>(EntityQualifier.class);
    c.entities().forEach((q, values) -> entities.put(q, values.stream().map(entity).toList()));
    return copy(
        c,
        entity.apply(c.subject()),
        c.relation(),
        entity.apply(c.object()),
        c.evidence(),
        c.certainty(),
        c.negated(),
        entities,
        c.intervals(),
        c.comparison().map(x -> new Comparison(x.direction(), x.with().map(entity), x.in())));
  }

  private static <T> T one(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }

  private static <T> T other(List<T> all, T old, Random random) {
    return one(all.stream().filter(x -> !x.equals(old)).toList(), random);
  }
}
