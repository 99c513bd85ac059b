package org.plastogen.endpoint.page;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.plastogen.endpoint.answer.Replies;
import org.plastogen.endpoint.guard.Refusal;

/** Sends style sheets and scripts. Their names hold their hashes, so they never change. */
public final class AssetServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private final transient Assets assets;

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
    response.setContentType(asset.get().contentType());
    response.setContentLength(asset.get().bytes().length);
    response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
    response.getOutputStream().write(asset.get().bytes());
  }
}
