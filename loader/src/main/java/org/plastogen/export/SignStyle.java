package org.plastogen.export;

import org.plastogen.chain.Sign;

/** How a signed edge is drawn, the same in every graph format and in the project's own pictures. */
final class SignStyle {
  private static final int BARE_STATEMENT = 7;

  private SignStyle() {}

  static String colour(Sign sign) {
    return sign == Sign.INCREASE ? "#1B7837" : "#B2182B";
  }

  /** Names that Cytoscape and GraphML readers share. */
  static String arrow(Sign sign) {
    return sign == Sign.INCREASE ? "triangle" : "tee";
  }

  /** Hedged by every source, or inferred: dashed. */
  static String line(boolean firm) {
    return firm ? "solid" : "dashed";
  }

  /** Better evidence, thicker line: rank 1 is best. */
  static double width(int evidenceRank) {
    return evidenceRank >= BARE_STATEMENT ? 1.0 : 1.0 + (BARE_STATEMENT - evidenceRank) * 0.5;
  }
}
