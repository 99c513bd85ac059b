package org.plastogen.seed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.plastogen.claim.Entity;
import org.plastogen.claim.Place;
import org.plastogen.fault.Fault;
import org.plastogen.vocabulary.Terms;
import org.plastogen.vocabulary.Vocabulary;

/** All entities of the seeds, found by label. */
final class EntityIndex {
  private final Terms terms;
  private final Map<String, Entity> byLabel = new HashMap<>();

  /** Two labels that differ in case alone could not be told apart by a user. */
  private final Map<String, Entity> byFoldedLabel = new HashMap<>();

  private final Map<String, Entity> byId = new HashMap<>();
  private final Map<String, String> labelOfSynonym = new HashMap<>();

  EntityIndex(Terms terms) {
    this.terms = terms;
  }

  /**
   * Adds the entities of one file that has passed its schema.
   *
   * @param yaml the file
   * @param faults where repeated labels and identifiers go
   */
  void add(SeedYaml yaml, Consumer<Fault> faults) {
    for (SeedFields fields : SeedFields.root(yaml).objects("entities")) {
      var type = terms.classes().get(fields.required("class"));
      boolean neutral =
          fields.flag("neutral")
              || terms.selfAndAbove(type.iri()).contains(Vocabulary.term("DirectionNeutralEntity"));
      Entity entity =
          new Entity(
              fields.required("id"),
              fields.required("label"),
              type,
              fields.required("definition"),
              fields.texts("synonyms"),
              neutral,
              fields.place());
      byLabel.putIfAbsent(entity.label(), entity);
      repeated(
          byFoldedLabel.putIfAbsent(entity.label().toLowerCase(Locale.ROOT), entity),
          fields,
          "label",
          faults);
      repeated(byId.putIfAbsent(entity.id(), entity), fields, "id", faults);
      entity.synonyms().forEach(s -> labelOfSynonym.putIfAbsent(s, entity.label()));
    }
  }

  /**
   * Adds an entity that has been read before.
   *
   * @param entity the entity; of two with one label the first counts
   */
  void add(Entity entity) {
    byLabel.putIfAbsent(entity.label(), entity);
    byId.putIfAbsent(entity.id(), entity);
    entity.synonyms().forEach(s -> labelOfSynonym.putIfAbsent(s, entity.label()));
  }

  private static void repeated(
      @Nullable Entity first, SeedFields again, String key, Consumer<Fault> faults) {
    if (first != null) {
      faults.accept(
          again
              .yaml()
              .text()
              .error(
                  again.place(key),
                  "duplicate-" + key,
                  "the " + key + " \"" + again.required(key) + "\" is taken at " + first.place(),
                  "rename one, or merge the two entities"));
    }
  }

  /**
   * The entity a field names.
   *
   * @param label what is written
   * @param text the file it is written in
   * @param place where
   * @param faults where an unknown name goes
   * @return the entity, or empty if no entity has that label
   */
  Optional<Entity> find(String label, SeedText text, Place place, Consumer<Fault> faults) {
    Entity entity = byLabel.get(label);
    if (entity == null) {
      String synonymOf = labelOfSynonym.get(label);
      String mend =
          synonymOf != null
              ? "it is a synonym of \"" + synonymOf + "\": write that"
              : Suggestion.mend(
                  label, new TreeSet<>(byLabel.keySet()), "add it to a file in seeds/entities");
      faults.accept(
          text.error(place, "unknown-name", "no entity has the label \"" + label + "\"", mend));
    }
    return Optional.ofNullable(entity);
  }

  /** All entities by identifier. */
  List<Entity> all() {
    List<Entity> all = new ArrayList<>(byId.values());
    all.sort(Comparator.comparing(Entity::id));
    return all;
  }
}
