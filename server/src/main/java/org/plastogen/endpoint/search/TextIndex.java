package org.plastogen.endpoint.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.Symbol;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;
import org.plastogen.vocabulary.Vocabulary;

/**
 * An index of the texts of one release.
 *
 * <p>What is searched for is cut into words here and never read as a query language: there are no
 * wildcards, patterns or fuzzy terms to be had. Every word has to occur, whole or as a plural; the
 * last one may also be the beginning of a word.
 */
public final class TextIndex {

  /** The most hits that one search may give. */
  public static final int MOST_HITS = 1_000;

  private static final float BEGINNING = 20;
  private static final int MOST_WORDS = 16;
  private static final int MOST_CHARACTERS = 300;

  /** Stays with the dataset, so that a release is indexed once. */
  private static final Symbol KEY = Symbol.create("https://w3id.org/plastogen/index");

  private static final String SINGULAR = "singular";
  private static final String PLAIN = "plain";
  private static final String WHOLE = "whole";
  private static final String PROPERTY = "property";
  private static final String NUMBER = "number";

  /** What is searched, and how much more a hit in it counts than one in a definition. */
  private static final Map<Node, Float> PROPERTIES =
      Map.of(
          RDFS.label.asNode(), 3f,
          SKOS.altLabel.asNode(), 2.5f,
          SKOS.definition.asNode(), 1f);

  private final List<Triple> texts;
  private final IndexSearcher searcher;
  private final Words plain = new Words(false);
  private final Words singular = new Words(true);

  private TextIndex(List<Triple> texts) throws IOException {
    this.texts = List.copyOf(texts);
    ByteBuffersDirectory memory = new ByteBuffersDirectory();
    IndexWriterConfig config =
        new IndexWriterConfig(new PerFieldAnalyzerWrapper(plain, Map.of(SINGULAR, singular)));
    try (IndexWriter writer = new IndexWriter(memory, config)) {
      for (int i = 0; i < texts.size(); i++) {
        writer.addDocument(document(texts.get(i), i));
      }
    }
    this.searcher = new IndexSearcher(DirectoryReader.open(memory));
  }

  /**
   * The index of a release, made when it is first asked for, which takes about a second of
   * processor time.
   */
  public static TextIndex of(DatasetGraph dataset) {
    synchronized (dataset) {
      TextIndex made = dataset.getContext().get(KEY);
      if (made == null) {
        made = Txn.calculateRead(dataset, () -> make(dataset.getDefaultGraph()));
        dataset.getContext().set(KEY, made);
      }
      return made;
    }
  }

  private static TextIndex make(Graph graph) {
    List<Triple> texts = new ArrayList<>();
    PROPERTIES.keySet().stream()
        .sorted((a, b) -> a.getURI().compareTo(b.getURI()))
        .forEach(
            property ->
                graph
                    .find(Node.ANY, property, Node.ANY)
                    .filterKeep(TextIndex::isSearched)
                    .forEach(texts::add));
    texts.sort(
        (a, b) ->
            (a.getSubject().getURI() + a.getObject().getLiteralLexicalForm())
                .compareTo(b.getSubject().getURI() + b.getObject().getLiteralLexicalForm()));
    try {
      return new TextIndex(texts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Parts of claims and chains repeat the words of the whole, so they are left out. */
  private static boolean isSearched(Triple triple) {
    if (!triple.getSubject().isURI() || !triple.getObject().isLiteral()) {
      return false;
    }
    String iri = triple.getSubject().getURI();
    return !iri.contains("/chain/")
        && !iri.startsWith(Vocabulary.BASE + "step/")
        && !iri.startsWith(Vocabulary.BASE + "edge/")
        && (iri.startsWith(Vocabulary.ONTOLOGY) || !iri.contains("#"));
  }

  private Document document(Triple triple, int number) {
    String text = triple.getObject().getLiteralLexicalForm();
    Document document = new Document();
    document.add(new TextField(SINGULAR, text, Field.Store.NO));
    document.add(new TextField(PLAIN, text, Field.Store.NO));
    if (triple.getPredicate().equals(RDFS.label.asNode())) {
      // An identifier such as ampa-receptor is found as its label is.
      document.add(new TextField(PLAIN, identifier(triple.getSubject()), Field.Store.NO));
    }
    document.add(new StringField(WHOLE, whole(text), Field.Store.NO));
    document.add(new StringField(PROPERTY, triple.getPredicate().getURI(), Field.Store.NO));
    document.add(new StoredField(NUMBER, number));
    return document;
  }

  private static String identifier(Node subject) {
    String iri = subject.getURI();
    return iri.startsWith(Vocabulary.BASE)
        ? iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1)
        : "";
  }

  /** Cut so that no term is longer than Lucene takes. */
  private String whole(String text) {
    String joined = String.join(" ", singular.of(text));
    return joined.substring(0, Math.min(joined.length(), MOST_CHARACTERS));
  }

  /**
   * Searches.
   *
   * @param words what to look for; at most 16 words and 300 characters of it count
   * @param property search only this property; null for all
   * @param most how many hits, at most {@link #MOST_HITS}
   * @return the best first; none if there is no word in what is looked for
   */
  public List<Hit> search(String words, @Nullable Node property, int most) {
    String looked = words.substring(0, Math.min(words.length(), MOST_CHARACTERS));
    List<String> asked = plain.of(looked);
    if (asked.isEmpty() || most < 1) {
      return List.of();
    }
    try {
      return hits(
              query(asked.subList(0, Math.min(asked.size(), MOST_WORDS)), looked, property),
              whole(looked))
          .stream()
          .limit(Math.min(most, MOST_HITS))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The best first. Of texts that begin with what is looked for, the shorter one is meant. */
  private List<Hit> hits(Query query, String looked) throws IOException {
    List<Hit> hits = new ArrayList<>();
    for (ScoreDoc found : searcher.search(query, Math.max(1, texts.size())).scoreDocs) {
      Document document = searcher.storedFields().document(found.doc);
      Triple text = texts.get(document.getField(NUMBER).numericValue().intValue());
      String whole = whole(text.getObject().getLiteralLexicalForm());
      float beginning = whole.startsWith(looked) ? BEGINNING * looked.length() / whole.length() : 0;
      hits.add(
          new Hit(
              text.getSubject(), text.getPredicate(), text.getObject(), found.score + beginning));
    }
    hits.sort(
        Comparator.comparing(Hit::score)
            .reversed()
            .thenComparing(hit -> hit.subject().getURI())
            .thenComparing(hit -> hit.text().getLiteralLexicalForm()));
    return hits;
  }

  private Query query(List<String> asked, String looked, @Nullable Node property) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (int i = 0; i < asked.size(); i++) {
      all.add(word(asked.get(i), i == asked.size() - 1), BooleanClause.Occur.MUST);
    }
    all.add(should(new TermQuery(new Term(WHOLE, whole(looked))), 20));
    PROPERTIES.forEach(
        (each, weight) ->
            all.add(should(new TermQuery(new Term(PROPERTY, each.getURI())), weight / 10)));
    if (property != null) {
      all.add(new TermQuery(new Term(PROPERTY, property.getURI())), BooleanClause.Occur.FILTER);
    }
    return all.build();
  }

  private Query word(String word, boolean last) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    any.add(should(new TermQuery(new Term(PLAIN, word)), 1.5f));
    for (String one : singular.of(word)) {
      any.add(should(new TermQuery(new Term(SINGULAR, one)), 1));
    }
    if (last) {
      any.add(should(new PrefixQuery(new Term(PLAIN, word)), 0.5f));
    }
    return any.build();
  }

  private static BooleanClause should(Query query, float weight) {
    return new BooleanClause(new BoostQuery(query, weight), BooleanClause.Occur.SHOULD);
  }
}
