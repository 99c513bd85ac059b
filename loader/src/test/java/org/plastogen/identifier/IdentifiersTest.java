package org.plastogen.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plastogen.claim.Mapping;
import org.plastogen.seed.SeedReader;
import org.plastogen.vocabulary.Terms;

class IdentifiersTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Identifiers REGISTRY = Identifiers.load();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CHEBI:6121",
        "chebi:6121",
        "ChEBI:6121",
        "CHEBI:CHEBI:6121",
        "CHEBI_6121",
        "obo:CHEBI_6121",
        "<http://purl.obolibrary.org/obo/CHEBI_6121>",
        "https://purl.obolibrary.org/obo/CHEBI_6121",
        "http://identifiers.org/chebi/CHEBI:6121",
        "http://identifiers.org/chebi/CHEBI%3A6121",
        "https://identifiers.org/CHEBI:6121",
        "https://identifiers.org/chebi:6121",
        "https://bioregistry.io/chebi:6121",
        "http://bio2rdf.org/chebi:6121",
        "https://www.ebi.ac.uk/chebi/searchId.do?chebiId=CHEBI:6121",
      })
  void everySpellingOfKetamineIsRead(String spelling) {
    assertThat(REGISTRY.read(spelling))
        .map(Identifier::iri)
        .hasValue("http://purl.obolibrary.org/obo/CHEBI_6121");
  }

  @ParameterizedTest
  @CsvSource({
    "https://purl.uniprot.org/uniprot/P23560, UniProtKB:P23560",
    "http://identifiers.org/uniprot/P23560, UniProtKB:P23560",
    "https://identifiers.org/uniprot:P23560, UniProtKB:P23560",
    "uniprot:P23560, UniProtKB:P23560",
    "https://www.wikidata.org/entity/Q243547, WIKIDATA:Q243547",
    "wd:Q243547, WIKIDATA:Q243547",
    "DB:DB01221, DRUGBANK:DB01221",
    "https://go.drugbank.com/drugs/DB01221, DRUGBANK:DB01221",
    "http://rdf.ncbi.nlm.nih.gov/pubchem/compound/CID3821, PUBCHEM.COMPOUND:3821",
    "CID:3821, PUBCHEM.COMPOUND:3821",
    "Reactome:R-HSA-399719, REACT:R-HSA-399719",
    "http://www.reactome.org/PathwayBrowser/#/R-HSA-399719, REACT:R-HSA-399719",
    "http://identifiers.org/mirbaseMI0000443, mirbase:MI0000443",
    "http://identifiers.org/hgnc/HGNC:1033, HGNC:1033",
    "http://identifiers.org/hgnc/1033, HGNC:1033",
    "HGNC:HGNC:1033, HGNC:1033",
    "KEGG.PATHWAY:map04720, KEGG:map04720",
    "MESH:D007649, MESH:D007649",
    "ctd.chemical:D007649, MESH:D007649",
    "http://identifiers.org/ctd.chemical/D007649, MESH:D007649",
    "https://bioregistry.io/MSH:D007649, MESH:D007649",
    "https://identifiers.org/obi/OBI_0000634, OBI:0000634",
    "http://identifiers.org/obo.go/GO:0031931, GO:0031931",
    "https://identifiers.org/ols/CHEBI:6121, CHEBI:6121",
    "https://bio2rdf.org/do:1470, DOID:1470",
    "path:map04720, KEGG:map04720",
    "HPO:0000713, HP:0000713",
    "http://purl.org/sig/ont/fma/fma50801, FMA:50801",
    "http://purl.bioontology.org/ontology/NDFRT/N0000181819, NDFRT:N0000181819",
    "https://identifiers.org/mirbase.mature:MIMAT0000421, mirbase:MIMAT0000421",
    "https://id.nlm.nih.gov/mesh/D007649, MESH:D007649",
    "plastogen:ketamine, plastogen:ketamine"
  })
  void spellingsOfOtherSpacesAreRead(String spelling, String curie) {
    assertThat(REGISTRY.read(spelling)).map(Identifier::curie).hasValue(curie);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ketamine",
        "6121",
        "CHEBI:",
        "CHEBI:abc",
        "nowhere:1",
        "http://purl.obolibrary.org/obo/",
        "http://purl.obolibrary.org/obo/RO_0002213",
        "http://identifiers.org/wikipathways/WP4698#node/Ketamine",
        "http://purl.uniprot.org/uniprot/P23560#isoform",
        "https://w3id.org/plastogen/claim/brain-signaling/half-life",
      })
  void whatIsNoIdentifierIsNotRead(String text) {
    assertThat(REGISTRY.read(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "urn:miriam:obo.chebi:CHEBI%3A6121, CHEBI:6121",
    "urn:miriam:uniprot:P23560, UniProtKB:P23560",
    "urn:miriam:go:GO:0031931, GO:0031931",
    "http://identifiers.org/wikipathways/WP3676_r68450, WIKIPATHWAYS:WP3676",
    "http://identifiers.org/ensembl/ENSG00000176697.19, ENSEMBL:ENSG00000176697",
    "Reactome:R-HSA-165159.4, REACT:R-HSA-165159",
    "GeneID:627, NCBIGene:627"
  })
  void modelsAndVersionsAreRead(String spelling, String curie) {
    assertThat(REGISTRY.read(spelling)).map(Identifier::curie).hasValue(curie);
  }

  @ParameterizedTest
  @CsvSource({
    "http://purl.obolibrary.org/obo/CHEBI_6121/, CHEBI:6121",
    "HTTP://PURL.obolibrary.org/obo/CHEBI_6121, CHEBI:6121",
    "http://purl.obolibrary.org/obo/chebi_6121, CHEBI:6121",
    "https://www.ebi.ac.uk/chebi/searchId.do?chebiId=6121, CHEBI:6121",
    "https://www.wikidata.org/wiki/Special:EntityData/Q243547.ttl, WIKIDATA:Q243547",
    "https://www.wikidata.org/wiki/Special:EntityPage/Q243547, WIKIDATA:Q243547",
    "https://www.uniprot.org/uniprotkb/P23560/entry, UniProtKB:P23560",
    "https://rest.uniprot.org/uniprotkb/P23560.txt, UniProtKB:P23560",
    "https://www.ebi.ac.uk/chembl/compound_report_card/CHEMBL742/, CHEMBL.COMPOUND:CHEMBL742",
    "https://www.wikipathways.org/pathways/WP3676.html, WIKIPATHWAYS:WP3676",
    "https://disease-ontology.org/?id=DOID:1470, DOID:1470",
    "https://www.ebi.ac.uk/QuickGO/term/GO:0017146, GO:0017146",
    "https://www.ebi.ac.uk/ols4/ontologies/chebi/classes?iri=http%3A%2F%2Fpurl.obolibrary.org%2Fobo%2FCHEBI_6121,"
        + " CHEBI:6121",
    "https://www.ebi.ac.uk/ols4/ontologies/chebi/classes/http%253A%252F%252Fpurl.obolibrary.org%252Fobo%252FCHEBI_6121,"
        + " CHEBI:6121",
    "https://www.ebi.ac.uk/ols4/ontologies/chebi/classes?lang=en&obo_id=CHEBI:6121, CHEBI:6121",
    "https://ontobee.org/ontology/CHEBI?iri=http://purl.obolibrary.org/obo/CHEBI_6121, CHEBI:6121",
    "uniprot:p23560, UniProtKB:P23560",
    "mesh:d007649, MESH:D007649",
    "DBSNP:RS6265, DBSNP:rs6265",
    "[chebi:6121], CHEBI:6121",
    "HGNC: 1033, HGNC:1033",
    "www.wikidata.org/wiki/Q243547, WIKIDATA:Q243547",
    "https://uniprot.org/uniprotkb/P23560/entry#function, UniProtKB:P23560",
    "https://www.purl.obolibrary.org/obo/CHEBI_6121, CHEBI:6121",
    "https://pubchem.ncbi.nlm.nih.gov/compound/3821#section=Structures, PUBCHEM.COMPOUND:3821",
    "https://www.ncbi.nlm.nih.gov/snp/rs6265?vertical_tab=true, DBSNP:rs6265",
    "https://ncit.nci.nih.gov/ncitbrowser/ConceptReport.jsp?dictionary=NCI_Thesaurus&ns=ncit&code=C3673,"
        + " NCIT:C3673",
    "https://ncithesaurus.nci.nih.gov/ncitbrowser/ConceptReport.jsp?dictionary=NCI"
        + " Thesaurus&code=C3673&ns=ncit, NCIT:C3673",
    "https://www.mirbase.org/hairpin/MI0000443, mirbase:MI0000443",
    "https://www.genome.jp/dbget-bin/www_bget?map04720, KEGG:map04720",
    "https://www.kegg.jp/kegg-bin/show_pathway?map=map04720&show_description=show, KEGG:map04720",
    "https://hpo.jax.org/browse/term/HP:0000713, HP:0000713",
    "https://monarchinitiative.org/MONDO:0002009, MONDO:0002009",
    "http://purl.org/obo/owl/GO#GO_0031931, GO:0031931"
  })
  void pagesAndSlipsAreReadOnlyWhereSomebodyAsks(String spelling, String curie) {
    assertThat(REGISTRY.readAsked(spelling)).map(Identifier::curie).hasValue(curie);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.wikidata.org/wiki/Special:EntityData/Q243547",
        "https://rest.uniprot.org/uniprotkb/P23560",
        "UniProtKB:P23560-2",
        "http://purl.uniprot.org/isoforms/P23560-2",
        "https://ontobee.org/ontology/CHEBI?iri=http://purl.obolibrary.org/obo/CHEBI_6121"
      })
  void aPageOrAnIsoformIsNotTheThing(String node) {
    assertThat(REGISTRY.read(node)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://example.org/100%?x=%zz", "https://example.org/?iri=", "http://"})
  void anAddressWithoutAnIdentifierIsNone(String address) {
    assertThat(REGISTRY.readAsked(address)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UniProtKB:P23560-2",
        "https://www.uniprot.org/uniprotkb/P23560-2/entry",
        "http://purl.uniprot.org/isoforms/P23560-2",
        "http://purl.uniprot.org/uniprot/P23560#PRO_0000019633",
        "http://identifiers.org/wikipathways/WP4698#node/Ketamine",
        "https://reactome.org/PathwayBrowser/#/R-HSA-399719&SEL=R-HSA-416985",
        "pubchem.substance:3821",
        "http://identifiers.org/pubchem.substance/3821",
        "https://pubchem.ncbi.nlm.nih.gov/substance/3821",
        "http://rdf.ncbi.nlm.nih.gov/pubchem/substance/SID3821",
        "DSSTox_CID:3821",
        "http://identifiers.org/umls/NCIT:C3673",
        "UMLS:C3673",
        "hsa:627",
        "http://www.kegg.jp/entry/hsa:627",
        "https://www.genome.jp/dbget-bin/www_bget?C00001",
        "MESH:E03.155",
        "https://meshb.nlm.nih.gov/treeView?ui=E03.155",
        "https://example.org/about/DO_1596"
      })
  void whatIsAnotherThingIsNotAnswered(String asked) {
    assertThat(REGISTRY.readAsked(asked)).isEmpty();
  }

  @Test
  void aTextLongerThanAnAddressIsNotSearched() {
    String address = "https://example.org/?pad=" + "x".repeat(2_000) + "&id=CHEBI:6121";
    assertThat(REGISTRY.readAsked(address)).isEmpty();
    assertThat(REGISTRY.readAsked(address.replace("x".repeat(2_000), "x")))
        .map(Identifier::curie)
        .hasValue("CHEBI:6121");
  }

  @Test
  void aProteinOrTranscriptIsNotItsGene() {
    assertThat(REGISTRY.readAsked("ENSEMBL:ENSP00000414303"))
        .map(Identifier::curie)
        .hasValue("ENSEMBL:ENSP00000414303");
    assertThat(REGISTRY.readAsked("NCIT:C0150450"))
        .map(Identifier::curie)
        .hasValue("NCIT:C0150450");
  }

  @Test
  void everyListedSpellingLeadsBack() {
    for (Mapping mapping : mappings()) {
      Identifier identifier = REGISTRY.read(mapping.object()).orElseThrow();
      assertThat(identifier.iri()).isEqualTo(mapping.object());
      assertThat(identifier.spellings()).startsWith(identifier.iri()).doesNotHaveDuplicates();
      assertThat(identifier.spellings())
          .allSatisfy(s -> assertThat(REGISTRY.read(s)).hasValue(identifier));
      assertThat(REGISTRY.read(identifier.curie())).hasValue(identifier);
    }
  }

  @Test
  void noStemAndNoNameBelongsToTwoSpaces() {
    Set<String> taken = new HashSet<>();
    for (IdentifierSpace space : REGISTRY.spaces()) {
      Set<String> own = new HashSet<>(space.usualStems());
      own.addAll(space.pageStems());
      Stream.of(Stream.of(space.prefix()), space.names().stream(), space.namespaces().stream())
          .flatMap(names -> names)
          .forEach(name -> own.add(name.toLowerCase(Locale.ROOT)));
      assertThat(own).allSatisfy(spelling -> assertThat(taken.add(spelling)).isTrue());
    }
  }

  @Test
  void theMappingsUseTheSamePrefixes() throws IOException {
    List<String> head;
    try (Stream<String> lines =
        Files.lines(ROOT.resolve("seeds").resolve("mappings").resolve("external.sssom.tsv"))) {
      head =
          lines
              .dropWhile(l -> !l.equals("#curie_map:"))
              .skip(1)
              .takeWhile(l -> l.startsWith("#  "))
              .map(l -> l.substring(3))
              .toList();
    }
    assertThat(head).hasSizeGreaterThan(30);
    for (String line : head) {
      String prefix = line.substring(0, line.indexOf(": "));
      String iri = line.substring(line.indexOf('"') + 1, line.lastIndexOf('"'));
      if (!Set.of("semapv", "skos", "dcterms", "xsd", "bioregistry").contains(prefix)) {
        assertThat(REGISTRY.prefixes()).containsEntry(prefix, iri);
      }
    }
  }

  @Test
  void everySpellingInTheReferenceListIsRead() throws IOException {
    Path list = ROOT.resolveSibling("shared").resolve("reference").resolve("iri_forms.tsv");
    assumeTrue(Files.exists(list), "left out: ../shared/reference/iri_forms.tsv is not here");
    record Form(String stem, String local, String curie) {}
    for (Form form :
        List.of(
            new Form("http://identifiers.org/uniprot/", "P23560", "UniProtKB:P23560"),
            new Form("https://identifiers.org/uniprot:", "P23560", "UniProtKB:P23560"),
            new Form("https://www.wikidata.org/entity/", "Q243547", "WIKIDATA:Q243547"),
            new Form("https://identifiers.org/CHEBI:", "6121", "CHEBI:6121"),
            new Form("https://identifiers.org/GO:", "0032281", "GO:0032281"),
            new Form(
                "http://www.reactome.org/PathwayBrowser/#/", "R-HSA-399719", "REACT:R-HSA-399719"),
            new Form("https://identifiers.org/reactome:", "R-HSA-399719", "REACT:R-HSA-399719"),
            new Form("https://reactome.org/content/detail/", "R-HSA-399719", "REACT:R-HSA-399719"),
            new Form("http://model.geneontology.org/", "R-HSA-399719", "REACT:R-HSA-399719"),
            new Form(
                "http://rdf.ebi.ac.uk/resource/ensembl/",
                "ENSG00000176697",
                "ENSEMBL:ENSG00000176697"),
            new Form(
                "http://rdf.ncbi.nlm.nih.gov/pubchem/compound/CID",
                "3821",
                "PUBCHEM.COMPOUND:3821"))) {
      assertThat(Files.readString(list)).contains(form.stem());
      assertThat(REGISTRY.read(form.stem() + form.local()))
          .map(Identifier::curie)
          .hasValue(form.curie());
    }
  }

  private static List<Mapping> mappings() {
    return new SeedReader(Terms.load())
        .read(ROOT.resolve("seeds"))
        .seeds()
        .orElseThrow()
        .mappings();
  }
}
