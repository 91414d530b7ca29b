package org.framewise.results.summary;

import org.framewise.measures.Alternatives;
import org.framewise.measures.Calibration;
import org.framewise.measures.Discernment;
import org.framewise.measures.GroupDiscernment;
import org.framewise.measures.MisconceptionProfile;
import org.framewise.results.items.ItemFigures;
import org.framewise.results.items.ItemFlag;

/** Something that stands out in a class, with the item to look at first. The rules are in {@link ClassFindings}. */
public sealed interface ClassFinding {
    /** The item that shows it best. */
    ItemFigures item();

    /** An item whose key may be wrong: until that is settled, its statistics say nothing about the class. */
    record KeyInDoubt(ItemFigures item, ItemFlag flag) implements ClassFinding {}

    /** The class leans to one side when sorting opinion from fact. */
    record Leans(ItemFigures item, Discernment.Lean lean, GroupDiscernment discernment) implements ClassFinding {}

    /**
     * A misconception that occurs often.
     *
     * @param chosen how often it occurred in the item
     */
    record Habit(ItemFigures item, MisconceptionProfile.Tag tag, int chosen) implements ClassFinding {}

    /**
     * A skill in which the class does worse than in the quiz as a whole.
     *
     * @param whole mean score of the quiz, 0 to 1
     */
    record WeakSkill(ItemFigures item, SkillFigures skill, double whole) implements ClassFinding {}

    /**
     * The class is overconfident.
     *
     * @param alternatives the number of alternatives in the items that this is based on
     */
    record TooSure(ItemFigures item, Alternatives alternatives, Calibration calibration) implements ClassFinding {}
}
