package org.plastogen.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Prologue;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSetStream;
import org.jspecify.annotations.Nullable;
import org.plastogen.endpoint.guard.QueryReader;
import org.plastogen.endpoint.guard.RefusedRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code plastogen query}. */
@Command(
    name = "query",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Runs a SPARQL 1.1 query, without a server.",
    description = "Runs a SPARQL 1.1 query on the graph, without a server.",
    footer = {
      "",
      "Examples:",
      "  plastogen query queries/documents.rq",
      "  plastogen query --format csv queries/conflicts.rq > conflicts.csv",
      "  echo 'SELECT (COUNT(*) AS ?n) { ?s ?p ?o }' | plastogen query -",
      "  plastogen query 'ASK { ?s ?p ?o }'"
    })
final class QueryCommand implements Callable<Integer> {
  /** How results are printed. */
  enum Format {
    /** For people. */
    table,
    /** SPARQL 1.1 CSV. */
    csv,
    /** SPARQL 1.1 TSV. */
    tsv,
    /** SPARQL 1.1 JSON. */
    json
  }

  private static final long MAX_QUERY_BYTES = 1_000_000;
  private static final int MAX_NESTING = 200;
  private static final int MOST_TABLE_ROWS = 10_000;

  @Parameters(
      paramLabel = "FILE|-|TEXT",
      description = "A file, - for standard input, or the query itself.")
  private String query = "";

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Format format = Format.table;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description = "Stop after so many seconds (default: ${DEFAULT-VALUE}).")
  private long timeout;

  @Mixin private final Sources sources = new Sources();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    var line = java.util.Objects.requireNonNull(spec).commandLine();
    if (timeout < 1) {
      throw new WrongInput(ExitCode.USAGE, "--timeout is a number of seconds from 1");
    }
    Query parsed = parse(text());
    Dataset dataset = DatasetFactory.wrap(sources.release(line.getErr()).load());
    try (QueryExecution execution =
        QueryExecution.dataset(dataset).query(parsed).timeout(timeout, TimeUnit.SECONDS).build()) {
      line.getOut().print(answer(parsed, execution));
    } catch (QueryCancelledException e) {
      throw new WrongInput(
          ExitCode.DATA, "stopped after " + timeout + " s without an answer; see --timeout");
    }
    return ExitCode.GOOD;
  }

  private String text() throws IOException {
    if (query.equals("-")) {
      byte[] bytes = System.in.readNBytes((int) MAX_QUERY_BYTES + 1);
      if (bytes.length > MAX_QUERY_BYTES) {
        throw new WrongInput(ExitCode.USAGE, "the query has more than a million bytes");
      }
      return decoded(bytes, "standard input");
    }
    if (query.contains("{") || query.contains("\n")) {
      return query;
    }
    Path file = Path.of(query);
    if (!Files.isRegularFile(file)) {
      throw new WrongInput(
          ExitCode.USAGE, "there is no file " + query + ", and it is no query either");
    }
    if (Files.size(file) > MAX_QUERY_BYTES) {
      throw new WrongInput(ExitCode.USAGE, file + " has more than a million bytes");
    }
    return decoded(Files.readAllBytes(file), query);
  }

  private static String decoded(byte[] bytes, String from) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new WrongInput(
          ExitCode.USAGE, from + " is not valid UTF-8; save the query again as UTF-8");
    }
  }

  /** The same rules as at the endpoint: what is refused there is refused here. */
  private static Query parse(String text) {
    try {
      return new QueryReader((int) MAX_QUERY_BYTES, MAX_NESTING).read(text).query();
    } catch (RefusedRequest e) {
      throw new WrongInput(ExitCode.USAGE, e.refusal().sentence());
    }
  }

  private String answer(Query parsed, QueryExecution execution) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    if (parsed.isSelectType()) {
      select(bytes, execution.execSelect(), parsed);
    } else if (parsed.isAskType()) {
      boolean yes = execution.execAsk();
      switch (format) {
        case json -> ResultSetFormatter.outputAsJSON(bytes, yes);
        case csv, tsv, table -> bytes.writeBytes((yes + "\n").getBytes(StandardCharsets.UTF_8));
      }
    } else {
      var model = parsed.isConstructType() ? execution.execConstruct() : execution.execDescribe();
      model.setNsPrefixes(parsed.getPrefixMapping());
      RDFDataMgr.write(bytes, model, format == Format.json ? Lang.JSONLD : Lang.TURTLE);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private void select(ByteArrayOutputStream bytes, ResultSet rows, Query parsed) {
    switch (format) {
      case csv -> ResultSetFormatter.outputAsCSV(bytes, rows);
      case tsv -> ResultSetFormatter.outputAsTSV(bytes, rows);
      case json -> ResultSetFormatter.outputAsJSON(bytes, rows);
      case table -> {
        PrefixMapping prefixes = parsed.getPrefixMapping();
        ResultSetFormatter.out(bytes, readable(rows), new Prologue(prefixes));
      }
    }
  }

  /** A table needs all its rows at once, and nobody reads more of them than this. */
  private static ResultSet readable(ResultSet rows) {
    List<Binding> some = new ArrayList<>();
    while (rows.hasNext() && some.size() <= MOST_TABLE_ROWS) {
      some.add(rows.nextBinding());
    }
    if (some.size() > MOST_TABLE_ROWS) {
      throw new WrongInput(
          ExitCode.USAGE,
          "the answer has more than "
              + MOST_TABLE_ROWS
              + " rows; take --format csv, tsv or json, or add a LIMIT");
    }
    List<Var> columns = rows.getResultVars().stream().map(Var::alloc).toList();
    return ResultSet.adapt(RowSetStream.create(columns, some.iterator()));
  }
}
