package org.plastogen.endpoint;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Bounds what the bodies of all requests under way take together: they are read into memory before
 * a thread is taken for them. One client may have a quarter of the room.
 */
final class BodyRoom extends Handler.Wrapper {

  /** What a piece takes besides its bytes. */
  private static final int PIECE_BYTES = 4 * 1024;

  private final long most;
  private final Clients clients;
  private final AtomicLong taken = new AtomicLong();
  private final Map<String, Long> shares = new ConcurrentHashMap<>();

  BodyRoom(long most, Clients clients, Handler inner) {
    super(inner);
    this.most = most;
    this.clients = clients;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    if (!request.getMethod().equals("POST")) {
      return super.handle(request, response, callback);
    }
    Counted counted = new Counted(request, clients.of(request));
    Request.addCompletionListener(request, failure -> counted.giveBack());
    return super.handle(counted, response, callback);
  }

  private final class Counted extends Request.Wrapper {

    private final String client;
    private final AtomicLong own = new AtomicLong();

    private Counted(Request request, String client) {
      super(request);
      this.client = client;
    }

    @Override
    public Content.@Nullable Chunk read() {
      Content.Chunk chunk = super.read();
      if (chunk == null || Content.Chunk.isFailure(chunk)) {
        return chunk;
      }
      long bytes = chunk.remaining() + PIECE_BYTES;
      own.addAndGet(bytes);
      long share = shares.merge(client, bytes, Long::sum);
      if (taken.addAndGet(bytes) <= most && share <= most / 4) {
        return chunk;
      }
      chunk.release();
      int status = share > most / 4 ? 429 : 503;
      return Content.Chunk.from(new HttpException.RuntimeException(status), true);
    }

    private void giveBack() {
      long bytes = own.getAndSet(0);
      taken.addAndGet(-bytes);
      shares.computeIfPresent(client, (name, held) -> held <= bytes ? null : held - bytes);
    }
  }
}
