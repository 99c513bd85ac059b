package org.plastogen.reasoning;

/** What HermiT has to say about a set of assertions. */
public sealed interface Reasoning permits Consistent, Inconsistent, Undecided {}
