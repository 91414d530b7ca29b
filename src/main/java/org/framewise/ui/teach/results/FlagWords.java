package org.framewise.ui.teach.results;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import java.util.stream.Collectors;
import org.framewise.results.items.ItemFlag;

/** What is to be said of a flagged item. */
final class FlagWords {
    private FlagWords() {}

    static String of(Component words, ItemFlag flag) {
        return switch (flag) {
            case ItemFlag.VeryHard hard -> words.getTranslation("teach.flag.very-hard");
            case ItemFlag.VeryEasy easy -> words.getTranslation("teach.flag.very-easy");
            case ItemFlag.FailsTheStronger fails -> words.getTranslation("teach.flag.fails-the-stronger");
            case ItemFlag.TellsLittle little -> words.getTranslation("teach.flag.tells-little");
            case ItemFlag.KeyInDoubt(String choice) -> words.getTranslation("teach.flag.key-in-doubt", letter(choice));
            case ItemFlag.DrawsTheStronger(String choice) ->
                words.getTranslation("teach.flag.draws-the-stronger", letter(choice));
            case ItemFlag.Idle(var choices) ->
                words.getTranslation(
                        "teach.flag.idle",
                        choices.stream().map(FlagWords::letter).collect(Collectors.joining(", ")));
        };
    }

    /** How a choice is called where its words would be too long. */
    static String letter(String choice) {
        return choice.toUpperCase(Locale.ROOT);
    }
}
