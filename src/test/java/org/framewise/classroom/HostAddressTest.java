package org.framewise.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostAddressTest {
    @ParameterizedTest
    @CsvSource({
        "192.168.1.20, http, 8080, http://192.168.1.20:8080/",
        "'  192.168.1.20  ', http, 80, http://192.168.1.20/",
        "192.168.1.20:9000, http, 8080, http://192.168.1.20:9000/",
        "http://192.168.1.20:8080/join/ABC234, http, 8080, http://192.168.1.20:8080/",
        "Quiz.School.example, https, 443, https://quiz.school.example/",
        "https://quiz.school.example, http, 8080, https://quiz.school.example/",
        "https://quiz.school.example:8443/teach?x=1, http, 8080, https://quiz.school.example:8443/",
        "schüle.example, http, 8080, http://xn--schle-mva.example:8080/",
        "laptop, http, 8080, http://laptop:8080/",
        "2001:db8::7, http, 8080, http://[2001:db8::7]:8080/",
        "[2001:db8::7]:9000, http, 8080, http://[2001:db8::7]:9000/",
        "8.8.8.8, http, 8080, http://8.8.8.8:8080/"
    })
    void aTypedHostBecomesTheUrlOfTheStartPage(String typed, String scheme, int port, String root) {
        HostAddress address = HostAddress.of(typed).orElseThrow();

        assertThat(address.root(scheme, port)).isEqualTo(root);
        assertThat(HostAddress.of(address.toString())).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "localhost",
                "my.localhost",
                "http://localhost:8080/",
                "127.0.0.1",
                "127.1.2.3:80",
                "0.0.0.0",
                "::1",
                "[::1]:8080",
                "::",
                "fe80::1",
                "169.254.3.4",
                "224.0.0.1",
                "255.255.255.255",
                "192.168.1.256",
                "192.168.1",
                "192.168.1.20:0",
                "192.168.1.20:70000",
                "192.168.1.20:",
                "two words",
                "a..b",
                "-a.example",
                "ftp://a.example",
                "user@a.example",
                "a_b!c",
                "javascript:alert(1)",
                "\"><script>",
                "${x}",
                "#{1}",
                "[fe80::1%eth0]"
            })
    void addressesThatOtherDevicesCannotOpenAreRejected(String typed) {
        assertThat(HostAddress.of(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 300})
    void anOverlongHostNameIsRejected(int length) {
        assertThat(HostAddress.of("a".repeat(length) + ".example")).isEmpty();
    }
}
