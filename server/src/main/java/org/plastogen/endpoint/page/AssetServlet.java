package org.plastogen.endpoint.page;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.plastogen.endpoint.answer.Gzip;
import org.plastogen.endpoint.answer.Replies;
import org.plastogen.endpoint.guard.Refusal;

/**
 * Sends style sheets and scripts, compressed to who reads that. Their names hold their hashes, so
 * they never change.
 */
public final class AssetServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private final transient Assets assets;

  /** Compressed when first asked for, so that starting does not wait for it. */
  private final transient Map<String, byte[]> packed = new ConcurrentHashMap<>();

  /** Sends these and nothing else. */
  public AssetServlet(Assets assets) {
    this.assets = assets;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Assets.Asset> asset = assets.at(request.getRequestURI());
    if (asset.isEmpty()) {
      Replies.refuse(response, new Refusal.NoSuchPage());
      return;
    }
    byte[] bytes = asset.get().bytes();
    if (Gzip.fits(request, response)) {
      Gzip.mark(response);
      bytes =
          packed.computeIfAbsent(asset.get().address(), address -> Gzip.of(asset.get().bytes()));
    }
    response.setContentType(asset.get().contentType());
    response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
    Replies.send(request, response, bytes);
  }
}
