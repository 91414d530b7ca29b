package org.framewise.ui.design;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Optional;
import org.framewise.ui.address.Addresses;

/**
 * Shows every component in both color schemes and at both widths, in four frames. Each frame loads this page with a
 * color scheme in the URL; with a color scheme, the page shows the samples instead of frames. Frames are needed because
 * media queries for narrow screens depend on the viewport width.
 *
 * @see "docs/decisions/0087-styles-use-cascade-layers-and-one-set-of-design-tokens.md"
 */
@AnonymousAllowed
@StyleSheet("teach.css")
final class DesignView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private static final String SCHEME = "scheme";
    private static final String LIGHT = "light";
    private static final String DARK = "dark";

    /** Widths of a phone and a desktop screen, in pixels. */
    private static final List<String> WIDTHS = List.of("390", "1280");

    /** Sets the frame's height to that of its content, which renders after the frame has loaded. */
    private static final String GROW = """
            const timer = setInterval(() => {
              if (!this.isConnected) {
                clearInterval(timer);
                return;
              }
              const page = this.contentDocument?.scrollingElement;
              if (page && page.scrollHeight > this.clientHeight) {
                this.style.blockSize = page.scrollHeight + 'px';
              }
            }, 500)""";

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Optional<String> scheme = event.getLocation().getQueryParameters().getSingleParameter(SCHEME);
        if (scheme.isPresent()) {
            event.getUI()
                    .getPage()
                    .setColorScheme(scheme.get().equals(DARK) ? ColorScheme.Value.DARK : ColorScheme.Value.LIGHT);
            add(new Samples());
        } else {
            WIDTHS.forEach(width -> add(frame(LIGHT, width), frame(DARK, width)));
            getStyle().set("display", "flex").set("flex-wrap", "wrap").set("gap", "var(--space-24)");
        }
    }

    private Section frame(String scheme, String width) {
        String name = scheme.equals(DARK)
                ? getTranslation("design.frame.dark", width)
                : getTranslation("design.frame.light", width);
        IFrame frame = new IFrame(Addresses.DESIGN + "?" + SCHEME + "=" + scheme);
        frame.setTitle(name);
        frame.getStyle()
                .set("inline-size", width + "px")
                .set("block-size", "60rem")
                .set("border", "0");
        frame.getElement().executeJs(GROW);
        Section section = new Section(new H2(name), frame);
        section.getElement().setAttribute("aria-label", name);
        return section;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page-title", getTranslation("design.title"));
    }
}
