package org.plastogen.endpoint.page;

import org.plastogen.endpoint.guard.Limits;

/**
 * What all pages share.
 *
 * @param templates the templates
 * @param assets style sheets and scripts
 * @param limits what a query may take, told where queries are asked
 */
public record Site(Templates templates, Assets assets, Limits limits) {

  /** A site that tells these limits. */
  public static Site of(Limits limits) {
    return new Site(new Templates(), new Assets(), limits);
  }

  /** How long a query may take, in seconds. */
  public String seconds() {
    return String.valueOf(limits.queryTimeout().toMillis() / 1000.0);
  }
}
