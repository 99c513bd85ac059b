package org.plastogen.check;

import java.util.List;
import org.plastogen.rule.Layer;

/**
 * What became of one layer.
 *
 * @param layer the layer
 * @param state whether it ran
 * @param reason why it did not, or not to its end, as a clause; empty if it ran
 */
public record LayerReport(Layer layer, State state, String reason) {
  /** Whether a layer ran. */
  public enum State {
    /** All of it. */
    RAN,
    /** A part of it, for the reason given. */
    INCOMPLETE,
    /** It was left out, as asked. */
    SKIPPED,
    /** It was not begun, for the reason given. */
    NOT_REACHED
  }

  static boolean ran(List<LayerReport> layers, Layer layer) {
    return layers.stream().anyMatch(l -> l.layer() == layer && l.state() == State.RAN);
  }

  static LayerReport ran(Layer layer) {
    return new LayerReport(layer, State.RAN, "");
  }
}
