package org.plastogen.export;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plastogen.chain.Sign;
import org.plastogen.claim.Claim;
import org.plastogen.claim.Entity;
import org.plastogen.claim.EntityQualifier;
import org.plastogen.claim.Interval;
import org.plastogen.claim.IntervalQualifier;
import org.plastogen.claim.SourceDocument;
import org.plastogen.mechanism.DirectEdge;
import org.plastogen.mechanism.Effect;
import org.plastogen.mechanism.MechanismChain;
import org.plastogen.vocabulary.Vocabulary;

/** Three tables for people with a spreadsheet: claims, edges, and the paths of each drug. */
final class CsvExport implements Exporter {
  private static final Set<String> DRUGS =
      Set.of(Vocabulary.term("Drug"), Vocabulary.term("DrugClass"));

  @Override
  public void write(ExportSource source, ExportFolder folder) throws IOException {
    folder.file("claims.csv", out -> SafeCsv.write(out, claimColumns(), claims(source)));
    folder.file("edges.csv", out -> SafeCsv.write(out, EDGE_COLUMNS, edges(source)));
    folder.file("paths.csv", out -> SafeCsv.write(out, PATH_COLUMNS, paths(source)));
  }

  private static List<String> claimColumns() {
    List<String> columns =
        new ArrayList<>(
            List.of(
                "claim",
                "subject",
                "relation",
                "object",
                "sign",
                "negated",
                "certainty",
                "evidence level",
                "document",
                "paragraphs",
                "can",
                "frequency",
                "share"));
    Stream.of(EntityQualifier.values()).forEach(q -> columns.add(q.key()));
    Stream.of(IntervalQualifier.values()).forEach(q -> columns.add(q.key()));
    columns.addAll(List.of("compared", "compared with", "compared in", "note"));
    return columns;
  }

  private static List<List<String>> claims(ExportSource source) {
    List<List<String>> rows = new ArrayList<>();
    for (SourceDocument document : source.seeds().documents()) {
      document.claims().forEach(claim -> rows.add(row(document, claim)));
    }
    return rows;
  }

  private static List<String> row(SourceDocument document, Claim claim) {
    List<String> row =
        new ArrayList<>(
            List.of(
                claim.id(),
                claim.subject().label(),
                claim.relation().label(),
                claim.object().label(),
                claim.relation().sign().map(CsvExport::word).orElse(""),
                yes(claim.negated()),
                claim.certainty().label(),
                claim.evidence().label(),
                document.title(),
                claim.paragraphs().stream().map(String::valueOf).collect(Collectors.joining("; ")),
                yes(claim.ability()),
                claim.frequency().orElse(""),
                claim.share().orElse("")));
    for (EntityQualifier qualifier : EntityQualifier.values()) {
      row.add(labels(claim.entities().getOrDefault(qualifier, List.of())));
    }
    for (IntervalQualifier qualifier : IntervalQualifier.values()) {
      Interval interval = claim.intervals().get(qualifier);
      row.add(interval == null ? "" : words(interval));
    }
    row.add(claim.comparison().map(c -> c.direction()).orElse(""));
    row.add(claim.comparison().flatMap(c -> c.with()).map(Entity::label).orElse(""));
    row.add(claim.comparison().flatMap(c -> c.in()).orElse(""));
    row.add(claim.note().orElse(""));
    return row;
  }

  private static String words(Interval interval) {
    List<String> parts = new ArrayList<>();
    interval.bound().ifPresent(parts::add);
    String from = interval.from().map(BigDecimal::toPlainString).orElse("");
    String to = interval.to().map(BigDecimal::toPlainString).orElse("");
    if (!from.isEmpty() || !to.isEmpty()) {
      parts.add(from.equals(to) ? from : from + " to " + to);
      interval.unit().ifPresent(parts::add);
    }
    interval.text().ifPresent(text -> parts.add("(" + text + ")"));
    return String.join(" ", parts);
  }

  private static final List<String> EDGE_COLUMNS =
      List.of(
          "subject",
          "sign",
          "object",
          "best evidence",
          "best certainty",
          "documents",
          "claims",
          "species",
          "claim ids");

  private static List<List<String>> edges(ExportSource source) {
    return source.mechanism().edges().stream().map(CsvExport::edge).toList();
  }

  private static List<String> edge(DirectEdge edge) {
    Set<String> documents = new TreeSet<>();
    Set<String> species = new TreeSet<>();
    for (Claim claim : edge.claims()) {
      documents.add(claim.id().substring(0, claim.id().indexOf('/')));
      claim
          .entities()
          .getOrDefault(EntityQualifier.SPECIES, List.of())
          .forEach(s -> species.add(s.label()));
    }
    return List.of(
        edge.subject().label(),
        word(edge.sign()),
        edge.object().label(),
        edge.best().evidence().label(),
        edge.best().certainty().label(),
        String.join("; ", documents),
        String.valueOf(edge.claims().size()),
        String.join("; ", species),
        edge.claims().stream().map(Claim::id).collect(Collectors.joining("; ")));
  }

  private static final List<String> PATH_COLUMNS =
      List.of(
          "drug",
          "net sign",
          "target",
          "verdict",
          "inferred only",
          "path no",
          "path",
          "hops",
          "weakest evidence",
          "weakest certainty",
          "documents",
          "species named",
          "regions agree",
          "through feedback",
          "all paths listed");

  private static List<List<String>> paths(ExportSource source) {
    List<List<String>> rows = new ArrayList<>();
    for (Effect effect : source.effects()) {
      Set<String> above = source.terms().selfAndAbove(effect.subject().type().iri());
      if (above.stream().anyMatch(DRUGS::contains)) {
        for (int i = 0; i < effect.chains().size(); i++) {
          rows.add(path(effect, i + 1, effect.chains().get(i)));
        }
      }
    }
    return rows;
  }

  private static List<String> path(Effect effect, int number, MechanismChain chain) {
    return List.of(
        effect.subject().label(),
        word(effect.sign()),
        effect.object().label(),
        effect.verdict().label(),
        yes(effect.claimed().isEmpty()),
        String.valueOf(number),
        chain.line().replace("→", "->").replace("⊣", "-|"),
        String.valueOf(chain.steps().size()),
        chain.weakestEvidence().label(),
        chain.weakestCertainty().label(),
        String.join("; ", chain.documents()),
        labels(chain.species()),
        chain.regionsAgree().map(CsvExport::yes).orElse(""),
        yes(chain.throughFeedback()),
        yes(effect.incompleteBecause().isEmpty()));
  }

  private static String labels(List<Entity> entities) {
    return entities.stream().map(Entity::label).collect(Collectors.joining("; "));
  }

  private static String word(Sign sign) {
    return DirectEdge.verb(sign);
  }

  private static String yes(boolean flag) {
    return flag ? "yes" : "no";
  }

  @Override
  public List<Loss> losses(ExportSource source) {
    return List.of(
        new Loss(
            "entities' definitions, synonyms and identifiers",
            source.seeds().entities().size(),
            "the tables name entities by label (kgx and sssom have the rest)"),
        new Loss(
            "tensions between claims",
            source.seeds().tensions().size(),
            "a table of claims has no place for them (nquads has them)"));
  }
}
