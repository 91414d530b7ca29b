package org.framewise.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.framewise.quiz.Confidence;
import org.framewise.quiz.Item;
import org.framewise.quiz.RandomItems;
import org.framewise.quiz.Response;
import org.framewise.quiz.SegmentRef;
import org.framewise.testing.Property;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("property")
class ResponseJsonTest {
    @Test
    void everyResponseRoundTripsThroughJson() {
        Property.holds(random -> {
            Item item = RandomItems.item(random);
            Response response = RandomItems.response(item, random);

            assertThat(ResponseJson.read(ResponseJson.write(response))).isEqualTo(response);
        });
    }

    @Test
    void everyTextRoundTripsThroughJson() {
        Property.holds(random -> {
            String text = random.ints(random.nextInt(50), 0, 0x2_0000)
                    .filter(c -> !(c >= 0xd800 && c <= 0xdfff))
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            Response response = new Response.ExtendedText(text);

            assertThat(ResponseJson.read(ResponseJson.write(response))).isEqualTo(response);
        });
    }

    @Test
    void theStoredJsonFormatHasNotChanged() {
        assertThat(ResponseJson.write(new Response.Classify(Map.of("A-01.2", "factual", "A-01.1", "opinion"))))
                .isEqualTo("{\"type\":\"classify\",\"categories\":{\"A-01.1\":\"opinion\",\"A-01.2\":\"factual\"}}");
        assertThat(ResponseJson.write(new Response.SingleChoice("")))
                .isEqualTo("{\"type\":\"choice\",\"choice\":\"\"}");
        assertThat(ResponseJson.write(new Response.MultipleChoice(Set.of("b", "a"))))
                .isEqualTo("{\"type\":\"multiple-choice\",\"choices\":[\"a\",\"b\"]}");
        assertThat(ResponseJson.write(new Response.Hottext(Set.of(new SegmentRef(1, 10), new SegmentRef(1, 2)))))
                .isEqualTo("{\"type\":\"hottext\",\"marked\":[\"1.2\",\"1.10\"]}");
        assertThat(ResponseJson.write(new Response.Match(Map.of("1", "r2"))))
                .isEqualTo("{\"type\":\"match\",\"pairs\":{\"1\":\"r2\"}}");
        assertThat(ResponseJson.write(new Response.Order(List.of("e2", "e1"))))
                .isEqualTo("{\"type\":\"order\",\"elements\":[\"e2\",\"e1\"]}");
        assertThat(ResponseJson.write(new Response.ExtendedText("a \"b\"\n")))
                .isEqualTo("{\"type\":\"extended-text\",\"text\":\"a \\\"b\\\"\\n\"}");
    }

    @Test
    void confidenceRoundTripsThroughJson() {
        Map<String, Confidence> levels = Map.of("A-01.1", Confidence.P50, "A-01.2", Confidence.P95);

        assertThat(ResponseJson.writeConfidence(levels)).isEqualTo("{\"A-01.1\":0.5,\"A-01.2\":0.95}");
        assertThat(ResponseJson.readConfidence("{\"A-01.1\":0.5,\"A-01.2\":0.95}"))
                .isEqualTo(levels);
        assertThatIllegalArgumentException().isThrownBy(() -> ResponseJson.readConfidence("{\"A-01.1\":0.6}"));
    }

    @Test
    void unrecognizedJsonIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> ResponseJson.read("{\"type\":\"essay\"}"));
        assertThatIllegalArgumentException().isThrownBy(() -> ResponseJson.read("{}"));
    }

    /** Escaping must not make the longest allowed text exceed the database column, which holds 30,000 characters. */
    @Test
    void theLongestTextFitsItsColumnEvenWhenEveryCharacterIsEscaped() {
        String escaped = "\u0001".repeat(Response.ExtendedText.MAX_LENGTH);

        assertThat(ResponseJson.write(new Response.ExtendedText(escaped))).hasSizeBetween(24_000, 30_000);
    }
}
