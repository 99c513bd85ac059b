package org.plastogen.endpoint;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;

/**
 * Knows on which connections an answer is under way, so that a stop ends the idle ones soon and
 * leaves the others the time that they were promised, however slowly they are read.
 */
final class UnderWay extends Handler.Wrapper {

  private static final long SOON_MILLIS = 1000;

  private final Set<EndPoint> busy = ConcurrentHashMap.newKeySet();
  private volatile boolean stopping;

  UnderWay(Handler inner) {
    super(inner);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    EndPoint connection = request.getConnectionMetaData().getConnection().getEndPoint();
    busy.add(connection);
    Request.addCompletionListener(request, failure -> ended(connection));
    return super.handle(request, response, callback);
  }

  private void ended(EndPoint connection) {
    busy.remove(connection);
    if (stopping) {
      connection.setIdleTimeout(SOON_MILLIS);
    }
  }

  /**
   * Has the idle connections of a connector end soon. Called when it is told to stop, and has left
   * all connections the time that a stop may take.
   */
  void endIdle(ServerConnector connector) {
    stopping = true;
    connector.getConnectedEndPoints().stream()
        .filter(each -> !busy.contains(each))
        .forEach(each -> each.setIdleTimeout(SOON_MILLIS));
  }
}
