package org.framewise.results.items;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.framewise.measures.ChoiceThirds;
import org.framewise.measures.Discrimination;
import org.framewise.measures.Facility;

/** Flags items, by the rules of the statistics themselves and, for thirds, by those of docs/decisions/0040. */
final class ItemFlags {
    /** Minimum number of learners for "under 5%" to mean more than "nobody". */
    static final int FEWEST_FOR_IDLE = 20;

    /**
     * How many more learners of the upper third must select a distractor than the key before the key is in doubt,
     * because a difference of one may be due to chance.
     */
    static final int AHEAD_OF_THE_KEY = 2;

    private ItemFlags() {}

    static List<ItemFlag> of(
            Optional<Facility> facility, Optional<Discrimination> discrimination, Optional<ChoiceThirds> thirds) {
        List<ItemFlag> flags = new ArrayList<>();
        thirds.filter(ChoiceThirds::isShown).ifPresent(shares -> keyInDoubt(shares, flags));
        discrimination.flatMap(Discrimination::verdict).ifPresent(verdict -> {
            if (verdict == Discrimination.Verdict.CHECK_KEY) {
                flags.add(new ItemFlag.FailsTheStronger());
            } else if (verdict == Discrimination.Verdict.REVIEW_WORDING) {
                flags.add(new ItemFlag.TellsLittle());
            }
        });
        facility.flatMap(Facility::flag)
                .ifPresent(flag ->
                        flags.add(flag == Facility.Flag.VERY_HARD ? new ItemFlag.VeryHard() : new ItemFlag.VeryEasy()));
        thirds.filter(shares -> shares.isShown() && shares.n() >= Discrimination.FEWEST_TO_JUDGE)
                .ifPresent(shares -> drawsTheStronger(shares, flags));
        thirds.filter(shares -> shares.n() >= FEWEST_FOR_IDLE).ifPresent(shares -> {
            List<String> idle = shares.choices().stream()
                    .filter(ChoiceThirds.Share::isIdle)
                    .map(ChoiceThirds.Share::choice)
                    .toList();
            if (!idle.isEmpty()) {
                flags.add(new ItemFlag.Idle(idle));
            }
        });
        return flags;
    }

    private static void keyInDoubt(ChoiceThirds thirds, List<ItemFlag> flags) {
        double key = thirds.choices().stream()
                .filter(ChoiceThirds.Share::key)
                .mapToDouble(ChoiceThirds.Share::upper)
                .min()
                .orElse(1);
        thirds.choices().stream()
                .filter(share -> share.drawsTheStronger()
                        && Math.round((share.upper() - key) * thirds.third()) >= AHEAD_OF_THE_KEY)
                .forEach(share -> flags.add(new ItemFlag.KeyInDoubt(share.choice())));
    }

    private static void drawsTheStronger(ChoiceThirds thirds, List<ItemFlag> flags) {
        thirds.choices().stream()
                .filter(share -> share.drawsTheStronger() && !share.isIdle())
                .filter(share -> !flags.contains(new ItemFlag.KeyInDoubt(share.choice())))
                .forEach(share -> flags.add(new ItemFlag.DrawsTheStronger(share.choice())));
    }
}
