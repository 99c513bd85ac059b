package org.plastogen.endpoint.search;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Cuts texts into words: lower case, without accents, Greek letters spelt out, singular. */
final class Words extends Analyzer {

  private static final Map<String, String> GREEK =
      Map.of(
          "α", "alpha", "β", "beta", "γ", "gamma", "δ", "delta", "ε", "epsilon", "κ", "kappa", "μ",
          "mu", "µ", "mu", "σ", "sigma", "ω", "omega");

  private final boolean singular;
  private final NormalizeCharMap greek;

  /**
   * A cutter.
   *
   * @param singular false to leave plurals, which beginnings of words need
   */
  Words(boolean singular) {
    this.singular = singular;
    NormalizeCharMap.Builder letters = new NormalizeCharMap.Builder();
    GREEK.forEach(
        (letter, name) -> {
          letters.add(letter, name);
          String capital = letter.toUpperCase(Locale.ROOT);
          if (!GREEK.containsKey(capital) && !capital.equals(letter) && !letter.equals("µ")) {
            letters.add(capital, name);
          }
        });
    this.greek = letters.build();
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer source = new StandardTokenizer();
    TokenStream folded = new ASCIIFoldingFilter(new LowerCaseFilter(source));
    return new TokenStreamComponents(
        source, singular ? new EnglishMinimalStemFilter(folded) : folded);
  }

  @Override
  protected Reader initReader(String field, Reader reader) {
    return new MappingCharFilter(greek, reader);
  }

  /** The words of a text, in order. */
  List<String> of(String text) {
    List<String> words = new ArrayList<>();
    try (TokenStream stream = tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        words.add(term.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }
}
