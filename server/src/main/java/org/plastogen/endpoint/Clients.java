package org.plastogen.endpoint;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.jetty.server.Request;

/**
 * Tells clients apart by their addresses; an IPv6 network of 64 bits is one client.
 *
 * @param proxies addresses whose X-Forwarded-For header is believed; the header of anybody else is
 *     passed over
 */
record Clients(Set<String> proxies) {

  /** Looks like an address, so that no name is ever looked up. */
  private static final Pattern ADDRESS =
      Pattern.compile("[0-9.]{7,15}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

  private static final Pattern V4 =
      Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!$)|$)){4}");

  private static final int NETWORK_BYTES = 8;

  Clients {
    proxies = proxies.stream().map(Clients::plain).collect(Collectors.toUnmodifiableSet());
  }

  boolean isProxy(String address) {
    return proxies.contains(plain(address));
  }

  static boolean isAddress(String text) {
    return V4.matcher(text).matches() || parsed(text).isPresent();
  }

  /** Who sent a request: the last one that a believed proxy heard it from. */
  String of(Request request) {
    return of(
        String.valueOf(Request.getRemoteAddr(request)),
        String.join(",", request.getHeaders().getValuesList("X-Forwarded-For")));
  }

  /** The same for a sender and the value of its header; empty if there is none. */
  String of(String sender, String header) {
    if (!isProxy(sender)) {
      return network(sender);
    }
    List<String> forwarded = Arrays.stream(header.split(",")).map(String::strip).toList();
    for (int i = forwarded.size() - 1; i >= 0; i--) {
      if (!ADDRESS.matcher(forwarded.get(i)).matches()) {
        return sender;
      }
      if (!isProxy(forwarded.get(i))) {
        return network(forwarded.get(i));
      }
    }
    return sender;
  }

  static String network(String address) {
    return parsed(address)
        .map(
            found ->
                found instanceof Inet6Address
                    ? HexFormat.of().formatHex(found.getAddress(), 0, NETWORK_BYTES)
                    : found.getHostAddress())
        .orElse(address);
  }

  /** The same text for the same address: {@code ::1} is written in several ways. */
  private static String plain(String address) {
    return parsed(address).map(InetAddress::getHostAddress).orElse(address);
  }

  /** What is written with colons, as an address; empty if it is none. */
  private static Optional<InetAddress> parsed(String address) {
    String plain = address.replaceAll("[\\[\\]]|%.*", "");
    if (plain.indexOf(':') < 0 || !ADDRESS.matcher(plain).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(plain));
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }
}
