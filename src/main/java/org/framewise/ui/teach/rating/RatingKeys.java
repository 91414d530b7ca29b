package org.framewise.ui.teach.rating;

/** Keyboard shortcuts for rating. */
final class RatingKeys {
    /**
     * Filter for the keys that choose a level, save, focus the note, select similar texts, and undo. They are ignored
     * while the teacher is typing and where the key presses a control. In the note, Enter starts a new line and
     * Ctrl+Enter (⌘+Enter on a Mac) saves.
     */
    static final String FILTER = "!event.altKey && !event.repeat"
            + " && (event.key === 'Enter'"
            + " ? !event.target.closest(event.ctrlKey || event.metaKey ? 'a, button, vaadin-button, summary' : 'a, button, vaadin-button, summary, textarea')"
            + " : !event.ctrlKey && !event.metaKey && '0123anu'.includes(event.key) && !event.target.closest('textarea, input:not([type=radio]):not([type=checkbox])'))"
            + " && (event.preventDefault() || true)";

    private RatingKeys() {}

    /** Applies a key to the text on the screen. */
    static void press(String key, WrittenPanel panel, RatingForm form, Runnable save) {
        switch (key) {
            case "Enter" -> save.run();
            case "a" -> panel.tickAll();
            case "n" -> form.focusNote();
            default -> form.choose(key);
        }
    }
}
