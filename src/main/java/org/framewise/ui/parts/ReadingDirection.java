package org.framewise.ui.parts;

import com.vaadin.flow.component.Direction;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Locale;
import org.framewise.ui.security.PageStep;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/** Sets the text direction of pages in right-to-left languages before the first paint. */
@Component
public final class ReadingDirection implements PageStep {
    @Override
    public void apply(IndexHtmlResponse page) {
        page.getDocument().select("html[lang]").forEach(ReadingDirection::direct);
    }

    /** Sets {@code dir} to match the language of the page. */
    public static void direct(Element html) {
        Direction direction = of(Locale.forLanguageTag(html.attr("lang")));
        if (direction == Direction.RIGHT_TO_LEFT) {
            html.attr("dir", direction.getClientName());
        }
    }

    /** The direction of a language's script, derived from the language's name in itself. */
    static Direction of(Locale language) {
        int first = language.getDisplayLanguage(language)
                .codePoints()
                .filter(Character::isLetter)
                .findFirst()
                .orElse('a');
        return switch (Character.getDirectionality(first)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
                Direction.RIGHT_TO_LEFT;
            default -> Direction.LEFT_TO_RIGHT;
        };
    }
}
