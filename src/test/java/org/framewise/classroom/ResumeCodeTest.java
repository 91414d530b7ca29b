package org.framewise.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResumeCodeTest {
    @ParameterizedTest
    @ValueSource(strings = {"ABCD-2345", "abcd2345", " abcd 2345 ", "a-b-c-d-2-3-4-5", "\u00a0ABCD2345"})
    void aCodeIsParsedHoweverItIsTyped(String typed) {
        assertThat(ResumeCode.of(typed)).contains(new ResumeCode("ABCD2345"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ABCD-234", "ABCD-23456", "ABCD-234O", "ABCD-2341", "ABCD-234S", "ÄBCD-2345"})
    void malformedCodesAreRejected(String typed) {
        assertThat(ResumeCode.of(typed)).isEmpty();
    }

    @Test
    void anOverlongTextIsNotACode() {
        assertThat(ResumeCode.of("ABCD2345" + " ".repeat(100_000))).isEmpty();
    }

    @Test
    void aCodeIsFormattedInGroups() {
        assertThat(new ResumeCode("ABCD2345XYW")).hasToString("ABCD-2345-XYW");
        assertThat(ResumeCode.of("abcd 2345-xyw")).contains(new ResumeCode("ABCD2345XYW"));
        assertThat(new ResumeCode("ABCD2345XYW").isShort()).isFalse();
    }

    @Test
    void codesOfOlderVersionsStayValid() {
        assertThat(new ResumeCode("ABCD2345")).hasToString("ABCD-2345");
        assertThat(new ResumeCode("ABCD2345").isShort()).isTrue();
    }

    @Test
    void randomCodesDifferAndContainNoConfusableCharacters() {
        SecureRandom random = new SecureRandom();

        assertThat(Stream.generate(() -> ResumeCode.random(random)).limit(1000))
                .doesNotHaveDuplicates()
                .allMatch(code ->
                        code.value().matches("[2-9A-Y]{11}") && code.value().matches("[^ILOSZ01]*"));
    }

    @Test
    void constructingAnUnnormalizedCodeFails() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ResumeCode("abcd2345"));
        assertThatIllegalArgumentException().isThrownBy(() -> new ResumeCode("ABCD-2345"));
    }
}
