package org.plastogen.endpoint.guard;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.pfunction.PropFuncArg;
import org.apache.jena.sparql.pfunction.PropFuncArgType;
import org.apache.jena.sparql.pfunction.PropertyFunctionEval;
import org.jspecify.annotations.Nullable;
import org.plastogen.endpoint.search.Hit;
import org.plastogen.endpoint.search.TextIndex;

/**
 * Full-text search as a predicate, in the form that users of jena-text know: {@code (?thing ?score
 * ?text) text:query (rdfs:label "words" 10)}, of which all but the thing and the words may be left
 * out. The words are words: no query language is read out of them.
 */
final class TextSearch extends PropertyFunctionEval {

  static final String IRI = "http://jena.apache.org/text#query";

  private static final int USUAL_HITS = 100;
  private static final int THING = 0;
  private static final int SCORE = 1;
  private static final int TEXT = 2;

  private final DatasetGraph dataset;
  private final QueryWatch watch;

  TextSearch(DatasetGraph dataset, QueryWatch watch) {
    super(PropFuncArgType.PF_ARG_EITHER, PropFuncArgType.PF_ARG_EITHER);
    this.dataset = dataset;
    this.watch = watch;
  }

  /** What is asked for on the right-hand side. */
  private record Asked(String words, @Nullable Node property, int most) {}

  @Override
  public QueryIterator execEvaluated(
      Binding row,
      PropFuncArg subject,
      Node predicate,
      PropFuncArg object,
      ExecutionContext context) {
    List<Node> wanted = subject.isList() ? subject.getArgList() : List.of(subject.getArg());
    if (wanted.isEmpty() || wanted.size() > TEXT + 1) {
      throw malformed("On the left of text:query stand a thing, its score and its text.");
    }
    Asked asked = asked(object.isList() ? object.getArgList() : List.of(object.getArg()));
    watch.check();
    Iterator<Hit> hits =
        TextIndex.of(dataset).search(asked.words(), asked.property(), asked.most()).iterator();
    List<Binding> rows = new ArrayList<>();
    while (hits.hasNext()) {
      Binding joined = joined(row, wanted, hits.next());
      if (joined != null) {
        rows.add(joined);
      }
    }
    return QueryIterPlainWrapper.create(rows.iterator(), context);
  }

  private Asked asked(List<Node> parts) {
    String words = null;
    Node property = null;
    int most = USUAL_HITS;
    for (Node part : parts) {
      if (part.isURI() && words == null) {
        property = part;
      } else if (part.isLiteral() && words == null) {
        words = part.getLiteralLexicalForm();
      } else if (part.isLiteral() && part.getLiteralValue() instanceof Number number) {
        most = (int) Math.max(0, Math.min(TextIndex.MOST_HITS, number.longValue()));
      } else {
        throw malformed(
            "On the right of text:query stand a property if one is meant, the words, and how many"
                + " hits.");
      }
    }
    if (words == null) {
      throw malformed("text:query needs the words to look for.");
    }
    return new Asked(words, property, most);
  }

  private static @Nullable Binding joined(Binding row, List<Node> wanted, Hit hit) {
    BindingBuilder builder = Binding.builder(row);
    for (int i = 0; i < wanted.size(); i++) {
      Node value =
          switch (i) {
            case THING -> hit.subject();
            case SCORE -> NodeValue.makeFloat(hit.score()).asNode();
            default -> hit.text();
          };
      Node place = wanted.get(i);
      Node known = place.isVariable() ? builder.get(Var.alloc(place)) : place;
      if (known == null) {
        builder.add(Var.alloc(place), value);
      } else if (!known.equals(value)) {
        return null;
      }
    }
    return builder.build();
  }

  private RuntimeException malformed(String sentence) {
    return watch.stop(new Refusal.Malformed(sentence));
  }
}
