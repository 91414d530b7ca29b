package org.framewise.journeys;

import com.vaadin.flow.i18n.DefaultI18NProvider;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.i18n.I18NUtil;
import com.vaadin.flow.server.VaadinRequest;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;

/**
 * A pseudo-locale derived from the English words, with accented letters, nearly half as long again, and in brackets. A
 * word on a page in ordinary letters is not translated; a text without a bracket was cut off or concatenated.
 */
enum PseudoLanguage {
    ACCENTED("en-XA", "ȧƀƈḓḗƒɠħīĵķŀḿƞǿƥɋřşŧŭṽẇẋẏẑ", "ȦƁƇḒḖƑƓĦĪĴĶĿḾȠǾƤɊŘŞŦŬṼẆẊẎẐ"),
    /** The pseudo-locale that runs from right to left. */
    MIRRORED("ar-XB", "ابپتثجچحخدذرزسشصضطظعغفقكلم", "ابپتثجچحخدذرزسشصضطظعغفقكلم");

    private static final String VOWELS = "aeiouAEIOU";

    final Locale locale;
    private final String small;
    private final String large;
    private final Map<String, String> made = new ConcurrentHashMap<>();

    PseudoLanguage(String tag, String small, String large) {
        this.locale = Locale.forLanguageTag(tag);
        this.small = small;
        this.large = large;
    }

    private static Optional<PseudoLanguage> of(Locale locale) {
        return Arrays.stream(values()).filter(one -> one.locale.equals(locale)).findFirst();
    }

    /** Whether the letter belongs to this language. */
    boolean has(int letter) {
        return small.indexOf(letter) >= 0 || large.indexOf(letter) >= 0;
    }

    /** Translates a message format; arguments and selectors stay as they are. */
    String of(String message) {
        return made.computeIfAbsent(message, english -> "⟦" + new Words(english).until(c -> false) + "⟧");
    }

    private String letter(char c) {
        String other = "";
        if (c >= 'a' && c <= 'z') {
            other = small.substring(c - 'a', c - 'a' + 1);
        } else if (c >= 'A' && c <= 'Z') {
            other = large.substring(c - 'A', c - 'A' + 1);
        } else {
            return String.valueOf(c);
        }
        return VOWELS.indexOf(c) < 0 ? other : other + small.charAt(Character.toLowerCase(c) - 'a');
    }

    /** Parses a message format. */
    private final class Words {
        private final String message;
        private int at;

        Words(String message) {
            this.message = message;
        }

        /** Translates up to one of those characters, outside of arguments. */
        String until(IntPredicate end) {
            StringBuilder words = new StringBuilder();
            while (at < message.length() && !end.test(message.charAt(at))) {
                char c = message.charAt(at++);
                words.append(c == '{' ? argument() : letter(c));
            }
            return words.toString();
        }

        private String argument() {
            StringBuilder argument = new StringBuilder("{");
            argument.append(plain(c -> c == ',' || c == '}'));
            if (message.startsWith(",choice,", at)) {
                argument.append(",choice,");
                at += ",choice,".length();
                while (message.charAt(at) != '}') {
                    argument.append(plain(c -> c == '#' || c == '<' || c == '≤'))
                            .append(message.charAt(at++));
                    argument.append(until(c -> c == '|' || c == '}'));
                    if (message.charAt(at) == '|') {
                        argument.append(message.charAt(at++));
                    }
                }
            } else {
                argument.append(plain(c -> c == '}'));
            }
            at++;
            return argument.append('}').toString();
        }

        private String plain(IntPredicate end) {
            int from = at;
            while (!end.test(message.charAt(at))) {
                at++;
            }
            return message.substring(from, at);
        }
    }

    /** The program's translations, plus these languages for browsers that request one of them. */
    static final class Provider implements I18NProvider {
        private static final long serialVersionUID = 1L;

        private final I18NProvider usual = new DefaultI18NProvider(
                I18NUtil.getDefaultTranslationLocales(Provider.class.getClassLoader()),
                Provider.class.getClassLoader());

        @Override
        public List<Locale> getProvidedLocales() {
            return Optional.ofNullable(VaadinRequest.getCurrent())
                    .flatMap(request -> PseudoLanguage.of(request.getLocale()))
                    .map(asked -> List.of(asked.locale))
                    .orElseGet(usual::getProvidedLocales);
        }

        @Override
        public String getTranslation(String key, Locale locale, Object... parameters) {
            return PseudoLanguage.of(locale)
                    .map(language -> language.of(usual.getTranslation(key, Locale.ENGLISH)))
                    .map(words -> parameters.length == 0 ? words : new MessageFormat(words, locale).format(parameters))
                    .orElseGet(() -> usual.getTranslation(key, locale, parameters));
        }
    }
}
