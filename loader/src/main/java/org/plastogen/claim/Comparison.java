package org.plastogen.claim;

import java.util.Optional;

/**
 * What a claim compares its subject with.
 *
 * @param direction more, less, equal, faster, slower, longer, shorter, higher, lower or different
 * @param with the other side, if it is an entity
 * @param in what is compared, in a few words
 */
public record Comparison(String direction, Optional<Entity> with, Optional<String> in) {}
