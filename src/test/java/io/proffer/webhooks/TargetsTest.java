package io.proffer.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetsTest {
    private static final Targets STRICT = new Targets(false, false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "192.0.0.1",
                "192.0.2.1",
                "198.18.0.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "[::1]",
                "[::]",
                "[fe80::1]",
                "[fc00::1]",
                "[fd12::1]",
                "[ff02::1]",
                "[::ffff:127.0.0.1]",
                "[::ffff:10.0.0.1]",
                "[64:ff9b::a00:1]",
                "[2002:a00:1::]",
                "[2001:0:a00:1::]",
                "localhost"
            })
    void nothingIsSentIntoTheNetworkOfTheService(String host) {
        assertThatThrownBy(() -> STRICT.resolve(host)).isInstanceOf(UnknownHostException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "1.1.1.1", "172.32.0.1", "100.128.0.1", "192.0.1.1", "[2606:4700::1111]"})
    void addressesOfTheInternetAreCalled(String host) throws UnknownHostException {
        assertThat(Targets.isPublic(STRICT.resolve(host))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/x",
                "https://10.1.2.3/x",
                "https://169.254.169.254/latest",
                "https://[::1]/x",
                "https://localhost/x",
                "https://a.localhost/x",
                "https://999.1.1.1/x",
                "https://example.org:99999/x",
                "https://example.org:0/x",
            })
    void whatCanNeverBeCalledIsRefusedWhenItIsWished(String url) {
        assertThat(STRICT.fault(URI.create(url))).isNotNull();
    }

    @Test
    void whatANameMeansIsFoundOutWhenItIsCalled() {
        assertThat(STRICT.fault(URI.create("https://example.org:8443/x"))).isNull();
        assertThat(STRICT.fault(URI.create("https://8.8.8.8/x"))).isNull();
        assertThat(new Targets(true, false).fault(URI.create("https://127.0.0.1/x")))
                .isNull();
    }

    @Test
    void anOperatorMayAllowTheirOwnNetwork() throws UnknownHostException {
        assertThat(new Targets(true, false).resolve("127.0.0.1")).isEqualTo(InetAddress.getByName("127.0.0.1"));
    }

    @Test
    void aUrlIsHttpsAndNamesAHostAndNothingMore() {
        assertThat(STRICT.fault(URI.create("https://example.org/hook?tenant=1")))
                .isNull();
        for (String url : new String[] {
            "http://example.org/",
            "ftp://example.org/",
            "file:///etc/passwd",
            "https:///x",
            "//example.org/x",
            "https://user:secret@example.org/",
            "https://example.org/#part"
        }) {
            assertThat(STRICT.fault(URI.create(url))).as(url).isNotNull();
        }
        assertThat(new Targets(false, true).fault(URI.create("http://example.org/")))
                .isNull();
    }
}
