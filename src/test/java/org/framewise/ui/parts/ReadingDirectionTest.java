package org.framewise.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Direction;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the text direction of a page. */
class ReadingDirectionTest {
    @ParameterizedTest
    @ValueSource(strings = {"ar", "ar-EG", "he", "fa", "ur-PK", "ps", "ckb", "pa-Arab"})
    void rightToLeftLanguagesRunFromRightToLeft(String language) {
        assertThat(ReadingDirection.of(Locale.forLanguageTag(language))).isEqualTo(Direction.RIGHT_TO_LEFT);
        assertThat(page(language).attr("dir")).isEqualTo("rtl");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "en-GB", "de", "ja", "hi", "ku", "und"})
    void allOtherLanguagesRunFromLeftToRight(String language) {
        assertThat(ReadingDirection.of(Locale.forLanguageTag(language))).isEqualTo(Direction.LEFT_TO_RIGHT);
        assertThat(page(language).hasAttr("dir")).isFalse();
    }

    @Test
    void aPageThatNamesNoLanguageRunsFromLeftToRight() {
        assertThat(ReadingDirection.of(Locale.ROOT)).isEqualTo(Direction.LEFT_TO_RIGHT);
    }

    private static Element page(String language) {
        Element html = new Element("html").attr("lang", language);
        ReadingDirection.direct(html);
        return html;
    }
}
