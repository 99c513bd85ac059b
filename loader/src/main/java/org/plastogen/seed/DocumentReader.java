package org.plastogen.seed;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.plastogen.claim.Claim;
import org.plastogen.claim.Comparison;
import org.plastogen.claim.Entity;
import org.plastogen.claim.EntityQualifier;
import org.plastogen.claim.Interval;
import org.plastogen.claim.IntervalQualifier;
import org.plastogen.claim.Place;
import org.plastogen.claim.SourceDocument;
import org.plastogen.fault.Fault;
import org.plastogen.vocabulary.Terms;

/** Reads one document file that has passed its schema. */
final class DocumentReader {
  private final Terms terms;
  private final EntityIndex entities;
  private final Consumer<Fault> faults;

  DocumentReader(Terms terms, EntityIndex entities, Consumer<Fault> faults) {
    this.terms = terms;
    this.entities = entities;
    this.faults = faults;
  }

  /**
   * Reads the document. A claim with an unknown name is reported and left out of the result, which
   * is then never used.
   *
   * @param yaml the file
   * @return the document and its claims
   */
  SourceDocument read(SeedYaml yaml) {
    SeedFields root = SeedFields.root(yaml);
    SeedFields head = root.object("document").orElseThrow();
    String id = head.required("id");
    Map<String, Place> taken = new HashMap<>();
    List<Claim> claims = new ArrayList<>();
    for (SeedFields fields : root.objects("claims")) {
      Place first = taken.putIfAbsent(fields.required("id"), fields.place("id"));
      if (first != null) {
        fault(
            fields,
            "id",
            "duplicate-id",
            "the claim identifier \"" + fields.required("id") + "\" is taken at " + first,
            "rename one of the two");
      }
      claim(id, fields).ifPresent(claims::add);
    }
    List<SourceDocument.Skip> skipped =
        root.objects("skipped").stream()
            .map(s -> new SourceDocument.Skip(s.numbers("paragraphs"), s.required("reason")))
            .toList();
    return new SourceDocument(
        id,
        head.required("title"),
        head.required("kind"),
        head.required("source"),
        head.required("sha256"),
        head.number("paragraphs"),
        head.text("published"),
        head.texts("trust"),
        all(head, "cites"),
        claims,
        skipped,
        head.place());
  }

  private Optional<Claim> claim(String document, SeedFields fields) {
    Optional<Entity> subject = one(fields, "subject");
    Optional<Entity> object = one(fields, "object");
    Map<EntityQualifier, List<Entity>> qualifiers = new EnumMap<>(EntityQualifier.class);
    for (EntityQualifier qualifier : EntityQualifier.values()) {
      List<Entity> values = all(fields, qualifier.key());
      if (!values.isEmpty()) {
        qualifiers.put(qualifier, values);
      }
    }
    Map<IntervalQualifier, Interval> intervals = new EnumMap<>(IntervalQualifier.class);
    for (IntervalQualifier qualifier : IntervalQualifier.values()) {
      fields
          .object(qualifier.key())
          .ifPresent(o -> intervals.put(qualifier, IntervalReader.read(o, qualifier, faults)));
    }
    Optional<Comparison> comparison =
        fields
            .object("compared")
            .map(c -> new Comparison(c.required("direction"), one(c, "with"), c.text("in")));
    if (subject.isEmpty() || object.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Claim(
            document + "/" + fields.required("id"),
            fields.numbers("paragraph"),
            subject.get(),
            terms.relations().get(fields.required("relation")),
            object.get(),
            terms.evidenceLevels().get(fields.required("evidence")),
            terms.certainties().get(fields.text("certainty").orElse("asserted")),
            fields.flag("negated"),
            fields.flag("ability"),
            fields.text("frequency"),
            fields.text("share"),
            new TreeMap<>(qualifiers),
            new TreeMap<>(intervals),
            comparison,
            fields.text("note"),
            places(fields)));
  }

  private static Map<String, Place> places(SeedFields fields) {
    Map<String, Place> places = new HashMap<>();
    places.put("", fields.place());
    fields
        .node()
        .fieldNames()
        .forEachRemaining(
            key -> {
              places.put(key, fields.place(key));
              for (int i = 0; i < fields.node().get(key).size(); i++) {
                places.put(key + "/" + i, fields.place(key, i));
              }
            });
    return places;
  }

  private Optional<Entity> one(SeedFields fields, String key) {
    return fields
        .text(key)
        .flatMap(name -> entities.find(name, fields.yaml().text(), fields.place(key), faults));
  }

  private List<Entity> all(SeedFields fields, String key) {
    List<Entity> found = new ArrayList<>();
    List<String> names = fields.texts(key);
    for (int i = 0; i < names.size(); i++) {
      entities
          .find(names.get(i), fields.yaml().text(), fields.place(key, i), faults)
          .ifPresent(found::add);
    }
    return found;
  }

  private void fault(SeedFields fields, String key, String rule, String message, String mend) {
    faults.accept(fields.yaml().text().error(fields.place(key), rule, message, mend));
  }
}
