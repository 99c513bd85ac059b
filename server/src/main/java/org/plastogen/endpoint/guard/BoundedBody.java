package org.plastogen.endpoint.guard;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Keeps a response body of limited length; a longer one is cut off and is a failure. */
final class BoundedBody implements BodySubscriber<byte[]> {

  private final long mostBytes;
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
  private Flow.@Nullable Subscription source;

  BoundedBody(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return whole;
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    source = subscription;
    subscription.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(List<ByteBuffer> pieces) {
    for (ByteBuffer piece : pieces) {
      if (whole.isDone()) {
        return;
      }
      if (kept.size() + (long) piece.remaining() > mostBytes) {
        whole.completeExceptionally(new IOException("longer than " + mostBytes + " bytes"));
        if (source != null) {
          source.cancel();
        }
        return;
      }
      byte[] bytes = new byte[piece.remaining()];
      piece.get(bytes);
      kept.writeBytes(bytes);
    }
  }

  @Override
  public void onError(Throwable broken) {
    whole.completeExceptionally(broken);
  }

  @Override
  public void onComplete() {
    whole.complete(kept.toByteArray());
  }
}
