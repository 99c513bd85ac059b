package org.plastogen.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plastogen.claim.Place;
import org.plastogen.fault.Fault;
import org.plastogen.report.RuleGuide;

/** Rules, profiles and waivers are data, and wrong data is refused with its reason. */
class RuleBookTest {
  private static final RuleBook RULES = RuleBook.bundled();
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

  @TempDir Path work;

  @Test
  void everyRuleOfEveryFixtureIsInTheBook() throws IOException {
    Set<String> named = new TreeSet<>();
    for (Path top :
        List.of(
            Path.of("src/test/resources/seeds"),
            Path.of("../ontology/src/test/resources/inspect"))) {
      try (Stream<Path> files = Files.walk(top)) {
        for (Path file : files.filter(f -> f.endsWith("expected.txt")).toList()) {
          Files.readAllLines(file).stream()
              .filter(line -> line.contains(" "))
              .forEach(line -> named.add(line.substring(line.lastIndexOf(' ') + 1)));
        }
      }
    }
    assertThat(named).hasSizeGreaterThan(40);
    assertThat(RULES.all().stream().map(Rule::id)).containsAll(named);
  }

  @Test
  void theReferencePageIsCurrent() throws IOException {
    Path page = Path.of("../server/guide/rules.md");
    if ("write".equals(System.getProperty("plastogen.guide"))) {
      Files.writeString(page, RuleGuide.of(RULES));
    }
    assertThat(Files.readString(page)).isEqualTo(RuleGuide.of(RULES));
  }

  @Test
  void mostRulesThatNeedNoParserAreQueries() {
    Set<Layer> judgedOnAGraph = Set.of(Layer.RULES, Layer.MECHANISM, Layer.MAPPINGS);
    List<Rule> all = RULES.all().stream().filter(r -> judgedOnAGraph.contains(r.layer())).toList();
    assertThat(all.stream().filter(r -> r.query().isPresent()).count())
        .isGreaterThan(all.size() * 2L / 3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "# title: x | the header has no \"layer\"",
        "# layer: cellar | \"cellar\" is none of format, rules",
        "SELECT ?x WHERE { ?x ?y ?z } | the query must SELECT ?at",
        "SELECT ?at WHERE { ?at ?y | line 10: not SPARQL 1.1",
        "SELECT ?at FROM <http://example.org/> WHERE { ?at ?y ?z } | the query must have no FROM",
      })
  void aRuleThatCanNotBeUsedIsRefusedWithItsReason(String line, String reason) {
    List<String> header =
        Stream.of("title", "layer", "scope", "severity", "why", "mend", "message", "bad", "good")
            .filter(key -> !line.startsWith("# title") || !key.equals("layer"))
            .map(key -> line.startsWith("# " + key) ? line : "# " + key + ": " + value(key))
            .toList();
    String text =
        String.join("\n", header)
            + "\n"
            + (line.startsWith("#") ? "SELECT ?at WHERE { ?at ?y ?z }" : line);
    assertThatThrownBy(() -> write("some-rule.rq", text))
        .isInstanceOf(WrongRule.class)
        .hasMessageContaining("some-rule")
        .hasMessageContaining(reason);
  }

  private static String value(String key) {
    return switch (key) {
      case "layer" -> "rules";
      case "scope" -> "seeds";
      case "severity" -> "warning";
      default -> "some words";
    };
  }

  private RuleBook write(String name, String text) throws IOException {
    Files.writeString(work.resolve(name), text);
    return RULES.with(work);
  }

  @Test
  void aRuleThatIsNoTextIsRefused() throws IOException {
    Path rule = work.resolve("some-rule.rq");
    Files.write(rule, new byte[] {(byte) 0xC0, (byte) 0xAF});
    assertThatThrownBy(() -> RULES.with(work))
        .isInstanceOf(WrongRule.class)
        .hasMessageContaining("some-rule: the file is not valid UTF-8");
    Files.delete(rule);
    Files.createDirectory(rule);
    assertThatThrownBy(() -> RULES.with(work))
        .isInstanceOf(WrongRule.class)
        .hasMessageContaining("some-rule: this is no file");
    Files.delete(rule);
  }

  @Test
  void aMessageMayNameOnlyWhatIsSelected() {
    String header =
        Stream.of("title", "layer", "scope", "severity", "why", "mend", "bad", "good")
            .map(key -> "# " + key + ": " + value(key) + "\n")
            .collect(Collectors.joining());
    assertThatThrownBy(
            () -> write("r.rq", header + "# message: {name}\nSELECT ?at WHERE { ?at ?y ?name }"))
        .isInstanceOf(WrongRule.class)
        .hasMessageContaining("{name}, which is not selected");
  }

  @Test
  void aProfileChoosesSeverities() throws IOException {
    Files.writeString(
        work.resolve("p.properties"), "opposed-claims = error\nunused-entity = off\n");
    Profile profile = Profile.named(work.resolve("p.properties").toString(), RULES);
    assertThat(profile.judge(fault("opposed-claims", "a.yaml", 1)))
        .map(Fault::severity)
        .hasValue(Fault.Severity.ERROR);
    assertThat(profile.judge(fault("unused-entity", "a.yaml", 1))).isEmpty();
    assertThat(profile.judge(fault("repeated-claim", "a.yaml", 1)))
        .map(Fault::severity)
        .hasValue(Fault.Severity.WARNING);
  }

  @Test
  void strictMakesEveryWarningAnError() {
    assertThat(Profile.named("strict", RULES).judge(fault("unused-entity", "a.yaml", 1)))
        .map(Fault::severity)
        .hasValue(Fault.Severity.ERROR);
  }

  @ParameterizedTest
  @CsvSource({
    "nonsense = error, there is no rule nonsense",
    "opposed-claims = grave, is none of error",
    "yaml-syntax = info, stays an error"
  })
  void aProfileThatSaysNonsenseIsRefused(String line, String reason) throws IOException {
    Files.writeString(work.resolve("p.properties"), line);
    assertThatThrownBy(() -> Profile.named(work.resolve("p.properties").toString(), RULES))
        .isInstanceOf(WrongRule.class)
        .hasMessageContaining(reason);
  }

  @Test
  void aWaiverLetsItsFaultPassUntilItExpires() {
    Fault fault = fault("unused-entity", "a.yaml", 7);
    Waiver waiver = waiver("unused-entity", TODAY);
    assertThat(judged(fault, waiver, TODAY).standing()).isEmpty();
    assertThat(judged(fault, waiver, TODAY).waived()).hasSize(1);
    assertThat(judged(fault, waiver, TODAY.plusDays(1)).standing())
        .extracting(Fault::rule)
        .containsExactly("unused-entity", "waiver-expired");
  }

  @Test
  void aWaiverThatNothingNeedsOrThatNamesNoRuleIsAFault() {
    Fault fault = fault("unused-entity", "a.yaml", 7);
    assertThat(judged(fault, waiver("opposed-claims", TODAY), TODAY).standing())
        .extracting(Fault::rule)
        .contains("waiver-unused");
    assertThat(judged(fault, waiver("nonsense", TODAY), TODAY).standing())
        .extracting(Fault::rule)
        .contains("waiver-unknown-rule");
    assertThat(judged(fault, waiver("yaml-syntax", TODAY), TODAY).standing())
        .extracting(Fault::message)
        .anyMatch(m -> m.contains("can not be waived"));
  }

  private static Verdicts judged(Fault fault, Waiver waiver, LocalDate today) {
    Standards standards = new Standards(RULES, Profile.usual(), List.of(waiver), today);
    return Verdicts.of(
        List.of(fault), standards, (w, f) -> w.file().equals(f.place().file()), layer -> true);
  }

  private static Fault fault(String rule, String file, int line) {
    return new Fault(
        rule,
        Fault.Severity.WARNING,
        new Place(file, line, 1),
        "made up",
        "mend it",
        Optional.empty());
  }

  private static Waiver waiver(String rule, LocalDate expires) {
    return new Waiver(
        rule, "a.yaml", Optional.empty(), "made up", expires, new Place("waivers.yaml", 2, 5));
  }
}
