package org.plastogen.reasoning.inspect;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.plastogen.reasoning.SourceText;
import org.plastogen.reasoning.TextPlace;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.formats.TurtleDocumentFormat;
import org.semanticweb.owlapi.io.OWLParserException;
import org.semanticweb.owlapi.io.RDFParserMetaData;
import org.semanticweb.owlapi.io.StreamDocumentSource;
import org.semanticweb.owlapi.io.UnparsableOntologyException;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLDocumentFormat;
import org.semanticweb.owlapi.model.OWLImportsDeclaration;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;
import org.semanticweb.owlapi.model.OWLOntologyManager;
import org.semanticweb.owlapi.model.OWLRuntimeException;

/**
 * Reads an ontology file and the local files its imports stand for. Each text is loaded by itself,
 * so that OWLAPI never opens an address; imports are followed here.
 */
final class OntologyReader {
  private static final int MOST_IMPORTS = 200;

  private final Consumer<Finding> findings;
  private final OWLOntologyManager manager = OWLManager.createOWLOntologyManager();
  private final List<SourceText> texts = new ArrayList<>();
  private final Map<String, Path> open = new LinkedHashMap<>();
  private final List<String> missing = new ArrayList<>();

  OntologyReader(Consumer<Finding> findings) {
    this.findings = findings;
  }

  /** Everything that can be read. */
  LoadedOntology read(Path file, String name) throws Refusal {
    ImportCatalog catalog = ImportCatalog.of(folder(file));
    OWLOntology ontology = one(file, name, catalog);
    Map<String, Boolean> done = new HashMap<>();
    while (!open.isEmpty() && done.size() < MOST_IMPORTS) {
      String iri = open.keySet().iterator().next();
      Path local = open.remove(iri);
      if (done.put(iri, true) == null) {
        include(ontology, one(local, folder(file).relativize(local).toString(), catalog));
      }
    }
    return new LoadedOntology(ontology, texts, List.copyOf(missing));
  }

  private static Path folder(Path file) {
    return Optional.ofNullable(file.toAbsolutePath().normalize().getParent())
        .orElse(file.getRoot());
  }

  /** The imported axioms as part of the one ontology: that is what an import means. */
  private static void include(OWLOntology ontology, OWLOntology imported) {
    imported.axioms().forEach(ontology::add);
  }

  private OWLOntology one(Path file, String name, ImportCatalog catalog) throws Refusal {
    OntologyText text = OntologyText.read(file, name);
    byte[] bytes = text.text().getBytes(StandardCharsets.UTF_8);
    Optional<OWLDocumentFormat> format = Syntax.of(text);
    RdfStructure.circle(text, format).ifPresent(findings);
    Map<String, String> prefixes = new HashMap<>();
    OWLOntology ontology = load(text, bytes, format, prefixes);
    OWLDocumentFormat read = ontology.getNonnullFormat();
    if (read.isPrefixOWLDocumentFormat()) {
      read.asPrefixOWLDocumentFormat().getPrefixName2PrefixMap().forEach(prefixes::putIfAbsent);
    }
    SourceText source = new SourceText(name, text.lines(), prefixes);
    texts.add(source);
    unread(read, source, name);
    ontology
        .importsDeclarations()
        .map(OWLImportsDeclaration::getIRI)
        .sorted()
        .forEach(iri -> follow(iri, catalog, source, name));
    return ontology;
  }

  private OWLOntology load(
      OntologyText text,
      byte[] bytes,
      Optional<OWLDocumentFormat> format,
      Map<String, String> prefixes)
      throws Refusal {
    try {
      return load(bytes, format);
    } catch (UnparsableOntologyException e) {
      Refusal refusal = new Refusal(SyntaxFault.of(text, format, parserFault(e)));
      if (format.filter(TurtleDocumentFormat.class::isInstance).isEmpty()) {
        throw refusal;
      }
      RdfStructure.Plain plain = RdfStructure.plain(text).orElseThrow(() -> refusal);
      prefixes.putAll(plain.prefixes());
      return again(plain, format, refusal);
    } catch (OWLOntologyCreationException | OWLRuntimeException | IllegalArgumentException e) {
      // The parsers of RDF4J, which OWLAPI tries last, let what they cannot take pass as it is.
      throw new Refusal(SyntaxFault.of(text, format, Optional.ofNullable(e.getMessage())));
    }
  }

  private OWLOntology again(
      RdfStructure.Plain plain, Optional<OWLDocumentFormat> format, Refusal refusal)
      throws Refusal {
    try {
      return load(plain.triples(), format);
    } catch (OWLOntologyCreationException | OWLRuntimeException e) {
      throw refusal;
    }
  }

  private OWLOntology load(byte[] bytes, Optional<OWLDocumentFormat> format)
      throws OWLOntologyCreationException {
    IRI document = IRI.create("urn:file:" + texts.size());
    StreamDocumentSource source =
        new StreamDocumentSource(
            new ByteArrayInputStream(bytes), document, format.orElse(null), null);
    OWLOntologyManager own = texts.isEmpty() ? manager : OWLManager.createOWLOntologyManager();
    return own.loadOntologyFromOntologyDocument(source, new NoImports());
  }

  /** Of the faults of all parsers tried, the one of the parser that came furthest. */
  private static Optional<String> parserFault(UnparsableOntologyException e) {
    return e.getExceptions().values().stream()
        .max(
            Comparator.comparingInt(OWLParserException::getLineNumber)
                .thenComparing(fault -> String.valueOf(fault.getMessage())))
        .map(
            fault ->
                fault.getLineNumber() > 0
                    ? "[line: " + fault.getLineNumber() + "] " + fault.getMessage()
                    : fault.getMessage());
  }

  private void unread(OWLDocumentFormat format, SourceText source, String name) {
    long count =
        format
            .getOntologyLoaderMetaData()
            .filter(RDFParserMetaData.class::isInstance)
            .map(meta -> ((RDFParserMetaData) meta).getUnparsedTriples().count())
            .orElse(0L);
    if (count > 0) {
      String example =
          ((RDFParserMetaData) format.getOntologyLoaderMetaData().orElseThrow())
              .getUnparsedTriples()
              .map(t -> t.getSubject() + " " + t.getPredicate() + " " + t.getObject())
              .sorted()
              .findFirst()
              .orElse("");
      findings.accept(
          Finding.of(
              "unread-triples",
              new TextPlace(name, 1),
              count
                  + " triples are no part of OWL and say nothing to a reasoner, such as "
                  + example));
    }
  }

  private void follow(IRI iri, ImportCatalog catalog, SourceText source, String name) {
    Optional<Path> local = catalog.find(iri.toString());
    if (local.isPresent()) {
      open.put(iri.toString(), local.get());
    } else {
      missing.add(iri.toString());
      findings.accept(
          Finding.of(
              "import-missing",
              source.of(iri.toString()).orElse(new TextPlace(name, 1)),
              "the import " + iri + " is on no local file, and nothing is fetched"));
    }
  }
}
