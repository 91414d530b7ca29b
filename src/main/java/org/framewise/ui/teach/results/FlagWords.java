package org.framewise.ui.teach.results;

import com.vaadin.flow.component.Component;
import java.util.stream.Collectors;
import org.framewise.results.items.ItemFlag;
import org.framewise.ui.teach.stage.Letters;

/** Explains why an item is flagged. */
final class FlagWords {
    private FlagWords() {}

    static String of(Component words, ItemFlag flag) {
        return switch (flag) {
            case ItemFlag.VeryHard hard -> words.getTranslation("teach.flag.very-hard");
            case ItemFlag.VeryEasy easy -> words.getTranslation("teach.flag.very-easy");
            case ItemFlag.FailsTheStronger fails -> words.getTranslation("teach.flag.fails-the-stronger");
            case ItemFlag.TellsLittle little -> words.getTranslation("teach.flag.tells-little");
            case ItemFlag.KeyInDoubt(String choice) ->
                words.getTranslation("teach.flag.key-in-doubt", Letters.of(choice));
            case ItemFlag.DrawsTheStronger(String choice) ->
                words.getTranslation("teach.flag.draws-the-stronger", Letters.of(choice));
            case ItemFlag.Idle(var choices) ->
                words.getTranslation(
                        "teach.flag.idle", choices.stream().map(Letters::of).collect(Collectors.joining(", ")));
        };
    }
}
