package org.plastogen.endpoint.operation;

import java.util.Optional;

/**
 * One request after its last byte. Holds no address, no query, no header.
 *
 * @param method the HTTP method, as sent
 * @param route the path of the closed list that it went to; empty if it went nowhere
 * @param status the HTTP status of the answer
 * @param bytes length of the body as sent
 * @param nanos from its first byte to the last byte of the answer
 * @param workNanos what of that was work: waiting for a turn, running, spooling; empty if none was
 *     done
 * @param refusal why it got no answer, such as {@code took-too-long}
 */
public record FinishedRequest(
    String method,
    Optional<String> route,
    int status,
    long bytes,
    long nanos,
    Optional<Long> workNanos,
    Optional<String> refusal) {}
