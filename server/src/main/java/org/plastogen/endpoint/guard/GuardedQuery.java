package org.plastogen.endpoint.guard;

import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.QueryEngineRegistry;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.service.ServiceExecutorRegistry;
import org.apache.jena.system.Txn;

/**
 * Runs checked queries on a dataset, inside one read transaction, under a watch.
 *
 * @param dataset what is queried; FROM and FROM NAMED choose among its graphs and fetch nothing
 * @param services the endpoints that SERVICE may name
 */
public record GuardedQuery(DatasetGraph dataset, AllowedServices services) {

  /** Queries that ask no other endpoint. */
  public GuardedQuery(DatasetGraph dataset) {
    this(dataset, AllowedServices.NONE);
  }

  /**
   * Runs a query and hands its execution to {@code reader}, which must read the whole answer.
   *
   * @throws RefusedRequest if the watch stops the query, or it needs too much stack or memory
   */
  public void run(Query query, QueryWatch watch, Consumer<QueryExec> reader) {
    DatasetGraph guarded = new GuardedDataset(dataset, watch);
    try {
      Txn.executeRead(guarded, () -> read(query, guarded, watch, reader));
    } catch (QueryCancelledException e) {
      throw watch.refusal();
    } catch (RefusedRequest e) {
      throw e;
    } catch (RuntimeException e) {
      if (watch.stopped().isPresent()) {
        throw watch.refusal();
      }
      // The engine's own faults on odd values have many names; the query brought them about.
      throw new RefusedRequest(new Refusal.Malformed("The query cannot be evaluated."));
    } catch (StackOverflowError e) {
      throw new RefusedRequest(
          new Refusal.Malformed(
              "The query recurses too deeply; make its paths or patterns shorter."));
    } catch (OutOfMemoryError e) {
      throw new RefusedRequest(new Refusal.OutOfMemory());
    }
    if (watch.stopped().isPresent()) {
      throw watch.refusal();
    }
  }

  private void read(
      Query query, DatasetGraph guarded, QueryWatch watch, Consumer<QueryExec> reader) {
    QueryEngineRegistry engines = new QueryEngineRegistry();
    ServiceExecutorRegistry federation = new ServiceExecutorRegistry();
    federation.addBulkLink(new FederatedQueries(services, watch));
    engines.add(new GuardedEngine.Factory(services));
    try (QueryExec execution =
        QueryExec.dataset(guarded)
            .query(query)
            .set(ARQConstants.registryQueryEngines, engines)
            .set(
                ARQConstants.sysOpExecutorFactory,
                (OpExecutorFactory) context -> new GuardedExecutor(context, watch))
            .set(ARQConstants.registryFunctions, new ClosedFunctions(watch))
            .set(
                ARQConstants.registryPropertyFunctions,
                new OfferedPropertyFunctions(dataset, watch))
            .set(ARQ.httpServiceAllowed, false)
            .set(ARQConstants.registryServiceExecutors, federation)
            .overallTimeout(Math.max(1, watch.remaining().toMillis()), TimeUnit.MILLISECONDS)
            .build()) {
      reader.accept(execution);
    }
  }
}
