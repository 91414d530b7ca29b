package org.framewise.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Finds text that has the colour of its background in a Windows contrast theme, where the system chooses most colours.
 * The axe rule for colour contrast can't find such text, because it checks the fill colour of the glyphs, which
 * Chromium reports as if no contrast theme were active.
 */
final class ContrastThemes {
    /**
     * Minimum contrast ratio, far below WCAG's: the system chooses the colours, so the check is only that text and
     * background differ.
     */
    private static final double LEAST = 1.5;

    private static final String UNREADABLE = """
            least => {
              const channels = colour => (colour.match(/[\\d.]+/g) ?? []).map(Number);
              const luminance = colour => {
                const [r, g, b] = channels(colour).map(c => c / 255).map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
                return 0.2126 * r + 0.7152 * g + 0.0722 * b;
              };
              const contrast = (one, other) => {
                const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
                return (light + 0.05) / (dark + 0.05);
              };
              const isClear = colour => channels(colour)[3] === 0;
              const parent = part => part.assignedSlot ?? part.parentElement ?? part.getRootNode().host;
              const background = part => {
                for (let behind = part; behind; behind = parent(behind)) {
                  const colour = getComputedStyle(behind).backgroundColor;
                  if (!isClear(colour)) return colour;
                }
                return matchMedia('(prefers-color-scheme: dark)').matches ? 'rgb(0, 0, 0)' : 'rgb(255, 255, 255)';
              };
              const found = [];
              const walk = root => {
                const texts = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
                for (let node = texts.currentNode; node; node = texts.nextNode()) {
                  if (node.shadowRoot) walk(node.shadowRoot);
                  if (node.nodeType !== Node.TEXT_NODE || !node.textContent.trim()) continue;
                  const part = node.parentElement;
                  if (!part?.checkVisibility({visibilityProperty: true, opacityProperty: true})) continue;
                  const style = getComputedStyle(part);
                  const colour = part instanceof SVGElement ? style.fill : style.color;
                  if (colour === 'none' || colour.startsWith('url') || isClear(colour)) continue;
                  if (contrast(colour, background(part)) < least) {
                    found.push(part.localName + '.' + (part.getAttribute('class') ?? '') + ' ' + colour + ': ' + node.textContent.trim());
                  }
                }
              };
              walk(document.body);
              return found;
            }""";

    private ContrastThemes() {}

    /**
     * Returns the texts of a page that can't be read in the dark or the light contrast theme; restores the page
     * afterwards.
     */
    static List<String> unreadable(Page page) {
        List<String> found = new ArrayList<>();
        for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            page.emulateMedia(new Page.EmulateMediaOptions()
                    .setForcedColors(ForcedColors.ACTIVE)
                    .setColorScheme(scheme));
            List<?> texts = (List<?>) Objects.requireNonNull(page.evaluate(UNREADABLE, LEAST));
            texts.forEach(text -> found.add(scheme + ": " + text));
        }
        page.emulateMedia(new Page.EmulateMediaOptions()
                .setForcedColors(ForcedColors.NONE)
                .setColorScheme(ColorScheme.LIGHT));
        return found;
    }
}
