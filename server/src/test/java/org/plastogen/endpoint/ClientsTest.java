package org.plastogen.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientsTest {

  private final Clients clients = new Clients(Set.of("127.0.0.1", "10.0.0.1"));

  @ParameterizedTest
  @CsvSource({
    "198.51.100.7, 203.0.113.9, 198.51.100.7",
    "127.0.0.1, 203.0.113.9, 203.0.113.9",
    "127.0.0.1, '198.51.100.1, 203.0.113.9', 203.0.113.9",
    "127.0.0.1, '203.0.113.9, 10.0.0.1', 203.0.113.9",
    "127.0.0.1, '', 127.0.0.1",
    "127.0.0.1, 'localhost', 127.0.0.1",
    "127.0.0.1, '203.0.113.9, <script>', 127.0.0.1",
    "127.0.0.1, '10.0.0.1', 127.0.0.1"
  })
  void onlyAProxyIsBelieved(String sender, String header, String client) {
    assertThat(clients.of(sender, header)).isEqualTo(client);
  }

  @ParameterizedTest
  @CsvSource({
    "2001:db8::1, 2001:db8:0:0:ffff::9, true",
    "[2001:db8:0:0:1:2:3:4], 2001:db8::1, true",
    "2001:db8::1, 2001:db8:0:1::1, false"
  })
  void aNetworkIsOneClient(String one, String other, boolean same) {
    assertThat(Clients.network(one).equals(Clients.network(other))).isEqualTo(same);
  }

  @Test
  void aProxyIsKnownHoweverItsAddressIsWritten() {
    Clients behind = new Clients(Set.of("::1"));
    assertThat(behind.of("[0:0:0:0:0:0:0:1]", "203.0.113.9")).isEqualTo("203.0.113.9");
    assertThat(behind.of("0:0:0:0:0:0:0:1%lo", "203.0.113.9")).isEqualTo("203.0.113.9");
    assertThat(behind.isProxy("::2")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, true",
    "::1, true",
    "2001:db8::7, true",
    "1.2.3, false",
    "1.2.3.4., false",
    "999.1.1.1, false",
    "proxy.example, false",
    "10.0.0.0/8, false",
    ":::, false"
  })
  void anAddressIsToldFromAName(String text, boolean address) {
    assertThat(Clients.isAddress(text)).isEqualTo(address);
  }
}
