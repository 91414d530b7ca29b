package org.framewise.ui.teach.rating;

/** The keys with which texts are rated. */
final class RatingKeys {
    /**
     * A key for a level, to save, for the note, for the texts alike or to take back; not where somebody types or where it presses something.
     * In the note Enter begins a line, and with Ctrl (⌘ on a Mac) it saves.
     */
    static final String FILTER = "!event.altKey && !event.repeat"
            + " && (event.key === 'Enter'"
            + " ? !event.target.closest(event.ctrlKey || event.metaKey ? 'a, button, vaadin-button, summary' : 'a, button, vaadin-button, summary, textarea')"
            + " : !event.ctrlKey && !event.metaKey && '0123anu'.includes(event.key) && !event.target.closest('textarea, input:not([type=radio]):not([type=checkbox])'))"
            + " && (event.preventDefault() || true)";

    private RatingKeys() {}

    /** What a key does with the text on the screen. */
    static void press(String key, WrittenPanel panel, RatingForm form, Runnable save) {
        switch (key) {
            case "Enter" -> save.run();
            case "a" -> panel.tickAll();
            case "n" -> form.focusNote();
            default -> form.choose(key);
        }
    }
}
