package org.plastogen.reasoning;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plastogen.chain.NetEffect;
import org.plastogen.chain.Sign;

/**
 * Whether premises join two entities with a given sign: the same pairs that HermiT finds (see the
 * tests of the sign algebra), in microseconds.
 *
 * @param effect the effect that is looked for
 */
record SignedWalk(NetEffect effect) {

  private record State(String entity, Sign sign) {}

  /** Whether some walk over these premises has the effect. */
  boolean existsIn(Collection<Premise> premises) {
    Map<String, List<Premise>> from = by(premises, RelationAssertion::subject);
    State goal = new State(effect.object(), effect.sign());
    Set<State> seen = new HashSet<>();
    Deque<State> open = new ArrayDeque<>(List.of(new State(effect.subject(), Sign.INCREASE)));
    while (!open.isEmpty()) {
      State at = open.remove();
      for (Premise premise : from.getOrDefault(at.entity(), List.of())) {
        State next = new State(premise.assertion().object(), at.sign().times(premise.sign()));
        if (next.equals(goal)) {
          return true;
        }
        if (seen.add(next)) {
          open.add(next);
        }
      }
    }
    return false;
  }

  /** The premises that lie on some walk from subject to object, whatever its sign. */
  List<Premise> relevant(Collection<Premise> premises) {
    Set<String> after =
        closure(
            effect.subject(), by(premises, RelationAssertion::subject), RelationAssertion::object);
    Set<String> before =
        closure(
            effect.object(), by(premises, RelationAssertion::object), RelationAssertion::subject);
    return premises.stream()
        .filter(
            p -> after.contains(p.assertion().subject()) && before.contains(p.assertion().object()))
        .toList();
  }

  /** Premises in the order in which walks from the subject come to them. */
  List<Premise> inOrder(Collection<Premise> premises) {
    Map<String, List<Premise>> from = by(premises, RelationAssertion::subject);
    Set<String> seen = new HashSet<>(Set.of(effect.subject()));
    Deque<String> open = new ArrayDeque<>(seen);
    List<Premise> ordered = new ArrayList<>();
    while (!open.isEmpty()) {
      for (Premise premise : from.getOrDefault(open.remove(), List.of())) {
        ordered.add(premise);
        if (seen.add(premise.assertion().object())) {
          open.add(premise.assertion().object());
        }
      }
    }
    return ordered;
  }

  private static Map<String, List<Premise>> by(
      Collection<Premise> premises, Function<RelationAssertion, String> end) {
    return premises.stream().collect(Collectors.groupingBy(p -> end.apply(p.assertion())));
  }

  private static Set<String> closure(
      String start, Map<String, List<Premise>> next, Function<RelationAssertion, String> otherEnd) {
    Set<String> seen = new HashSet<>(Set.of(start));
    Deque<String> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      for (Premise premise : next.getOrDefault(open.remove(), List.of())) {
        String entity = otherEnd.apply(premise.assertion());
        if (seen.add(entity)) {
          open.add(entity);
        }
      }
    }
    return seen;
  }
}
