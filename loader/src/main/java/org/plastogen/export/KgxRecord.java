package org.plastogen.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A node or an edge as KGX holds it: strings, true or false, and lists of strings, by slot. */
final class KgxRecord {
  private final Map<String, Object> slots = new LinkedHashMap<>();

  KgxRecord put(String slot, String value) {
    slots.put(slot, value);
    return this;
  }

  KgxRecord put(String slot, Optional<String> value) {
    value.ifPresent(v -> put(slot, v));
    return this;
  }

  KgxRecord flag(String slot, boolean value) {
    slots.put(slot, value);
    return this;
  }

  KgxRecord list(String slot, List<String> values) {
    if (!values.isEmpty()) {
      slots.put(slot, List.copyOf(values));
    }
    return this;
  }

  Map<String, Object> slots() {
    return slots;
  }

  /** The cell of a TSV file: lists joined by a bar, no tab and no line break. */
  String cell(String slot) {
    Object value = slots.get(slot);
    if (value == null) {
      return "";
    }
    return value instanceof List<?> list
        ? list.stream().map(item -> plain(item).replace('|', '/')).collect(Collectors.joining("|"))
        : plain(value);
  }

  private static String plain(Object value) {
    return value.toString().replaceAll("[\\t\\r\\n]+", " ");
  }
}
