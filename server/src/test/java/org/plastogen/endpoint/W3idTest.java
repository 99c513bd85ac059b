package org.plastogen.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;
import org.plastogen.vocabulary.Vocabulary;

/** Follows identifiers through the redirect rules, read as mod_rewrite reads them. */
class W3idTest {

  private static final String HOST = "https://plastogen.example.org/";
  private static final Pattern LINE = Pattern.compile("RewriteRule (\\S+) (\\S+) \\[(\\S+)]");

  /** One rule: in a .htaccess file the pattern sees the path without its leading slash. */
  private record Rule(Pattern pattern, String target, List<String> flags) {

    Optional<String> apply(String path) {
      Matcher matcher = pattern.matcher(path);
      if (!matcher.find()) {
        return Optional.empty();
      }
      String result = target;
      for (int i = matcher.groupCount(); i > 0; i--) {
        result = result.replace("$" + i, String.valueOf(matcher.group(i)));
      }
      return Optional.of(result);
    }
  }

  private static List<Rule> rules() throws IOException {
    List<Rule> rules = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("guide/w3id/.htaccess"))) {
      Matcher matcher = LINE.matcher(line);
      if (matcher.matches()) {
        rules.add(
            new Rule(
                Pattern.compile(matcher.group(1)),
                matcher.group(2),
                List.of(matcher.group(3).split(","))));
      } else {
        assertThat(line).matches("#.*|Options \\+FollowSymLinks|RewriteEngine on|");
      }
    }
    return rules;
  }

  private static Optional<String> follow(String path) throws IOException {
    for (Rule rule : rules()) {
      assertThat(rule.flags()).contains("L", "R=302").isSubsetOf("L", "R=302", "NE");
      Optional<String> target = rule.apply(path);
      if (target.isPresent()) {
        return target;
      }
    }
    return Optional.empty();
  }

  @Test
  void everyKindOfIdentifierLeadsToItsOwnPathAndIsAnsweredThere() throws IOException {
    Map<String, String> kinds = new HashMap<>();
    RealRelease.served()
        .dataset()
        .find()
        .forEachRemaining(
            quad -> {
              for (Node node : List.of(quad.getGraph(), quad.getSubject())) {
                if (node.isURI() && node.getURI().startsWith(Vocabulary.BASE)) {
                  String path =
                      node.getURI().substring(Vocabulary.BASE.length()).replaceFirst("#.*", "");
                  kinds.merge(
                      path.replaceFirst("/.*", ""), path, (a, b) -> a.compareTo(b) < 0 ? a : b);
                }
              }
            });
    assertThat(kinds).hasSizeGreaterThan(12);
    try (Endpoint endpoint =
        Endpoint.start(RealRelease.served(), EndpointOptions.standard().withPort(0))) {
      for (String path : kinds.values()) {
        assertThat(follow(path)).as(path).contains(HOST + path);
        HttpResponse<String> answer =
            Client.of(endpoint)
                .get(follow(path).orElseThrow().substring(HOST.length()), "text/turtle");
        if (!path.equals("sparql")) {
          assertThat(answer.statusCode()).as(path).isIn(200, 303);
        }
      }
    }
  }

  @Test
  void documentsAndTheQueryPathAreReachedToo() throws IOException {
    for (String path :
        List.of(
            "",
            "entity/ketamine.ttl",
            "claim/brain-signaling/abuse-example.jsonld",
            "mapping/bdnf/exactMatch/UniProtKB:P23560",
            "ontology",
            "ontology.rdf",
            "ontology/2026-11-21",
            "sparql",
            "resolve",
            ".well-known/void",
            ".well-known/sparql-examples.ttl")) {
      assertThat(follow(path)).as(path).contains(HOST + path);
    }
    assertThat(follow("nothing-of-ours")).isEmpty();
    assertThat(follow(".git/config")).isEmpty();
  }
}
