package org.framewise.ui.teach.results;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.framewise.attempt.Reviews;
import org.framewise.measures.ChoiceThirds;
import org.framewise.quiz.ChoiceItem;
import org.framewise.quiz.ClassifyItem;
import org.framewise.quiz.ExtendedTextItem;
import org.framewise.quiz.Form;
import org.framewise.quiz.HottextItem;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.MatchItem;
import org.framewise.quiz.MultipleChoiceItem;
import org.framewise.quiz.OrderItem;
import org.framewise.results.items.AnswerSheet;
import org.framewise.results.items.AnswerSheets;
import org.framewise.results.items.ItemDetail;
import org.framewise.results.items.ItemFigures;
import org.framewise.results.items.QuizItems;
import org.framewise.ui.address.Addresses;
import org.framewise.ui.parts.Tags;
import org.framewise.ui.teach.parts.AddressIds;
import org.framewise.ui.teach.parts.Sheet;
import org.framewise.ui.teach.parts.TeacherLayout;
import org.framewise.ui.teach.stage.ItemStage;
import org.jspecify.annotations.Nullable;

/**
 * Results page of one item: figures, notes for its author, the item as learners saw it with the responses of the class,
 * and the response of each learner.
 */
@Route(value = ResultsTab.ROUTE + "/items/:item", layout = TeacherLayout.class)
@RolesAllowed("TEACHER")
final class ItemView extends SheetsPage {
    private static final long serialVersionUID = 1L;

    /** Fixed seed: learners see an item's parts in different orders, but this page always uses the same order. */
    private static final long ONE_ORDER = 1;

    private final transient Reviews reviews;
    private @Nullable ItemId item;

    ItemView(ResultsFrame frame, AnswerSheets sheets, Reviews reviews) {
        super(frame, ResultsTab.CLASS, sheets);
        this.reviews = reviews;
    }

    /** The URL of an item's page. */
    static String address(ResultsScope scope, ItemId item, ResultsQuery query) {
        return Addresses.results(scope.quiz().id()) + "/items/" + item + query.text();
    }

    @Override
    String address(ResultsScope scope, ResultsQuery query) {
        return item == null ? super.address(scope, query) : address(scope, item, query);
    }

    @Override
    void enter(BeforeEnterEvent event) {
        item = AddressIds.in(event, "item", AddressIds::item);
    }

    @Override
    void show(ResultsScope scope, List<AnswerSheet> given) {
        QuizItems items = QuizItems.of(scope.quiz(), given);
        ItemFigures shown = Optional.ofNullable(item).flatMap(items::item).orElseThrow(NotFoundException::new);
        ItemDetail detail = ItemDetail.of(shown, given);
        add(steps(scope, items.all(), shown), head(scope, shown), new ItemFacts(shown));
        remarks(scope, shown, detail);
        add(new ItemStage(
                reviews.forClass(shown.revision(), shown.form(), shown.number(), ONE_ORDER, true),
                detail.tally(),
                detail.tally().n() == 0 ? ItemStage.Step.PASSAGE : ItemStage.Step.KEY,
                ItemStage.Named.BY_LETTER));
        shown.thirds().ifPresent(thirds -> add(thirds(scope, shown)));
        ofItsType(scope, shown, detail).ifPresent(this::add);
        Div pictures = Tags.div("item-pictures");
        if (shown.medianTime().isPresent()) {
            pictures.add(new Section(new H2(getTranslation("item.time.title")), TimeChart.of(this, shown, detail)));
        }
        shown.calibrationShown()
                .ifPresent(known -> pictures.add(new Section(
                        new H2(getTranslation("item.sure.title")), ConfidenceChart.of(this, shown.item(), known))));
        add(pictures);
    }

    /** The section that depends on the type of item; empty if its type has none. */
    private Optional<Section> ofItsType(ResultsScope scope, ItemFigures shown, ItemDetail detail) {
        return switch (shown.item()) {
            case HottextItem hottext -> Optional.of(readerAgreement(detail));
            case ExtendedTextItem text -> Optional.of(written(scope, shown, detail));
            case ClassifyItem classify -> Optional.empty();
            case ChoiceItem choice -> Optional.empty();
            case MultipleChoiceItem several -> Optional.empty();
            case MatchItem match -> Optional.empty();
            case OrderItem order -> Optional.empty();
        };
    }

    @Override
    boolean showsOwnLeftOutNote() {
        return true;
    }

    private Nav steps(ResultsScope scope, List<ItemFigures> all, ItemFigures shown) {
        int at = all.indexOf(shown);
        Nav nav = Tags.nav("item-steps");
        nav.setAriaLabel(getTranslation("item.steps"));
        if (at > 0) {
            nav.add(step(scope, all.get(at - 1), "item.previous"));
        }
        nav.add(Tags.span("item-place", getTranslation("item.counter", at + 1, all.size())));
        if (at + 1 < all.size()) {
            nav.add(step(scope, all.get(at + 1), "item.next"));
        }
        return nav;
    }

    private Anchor step(ResultsScope scope, ItemFigures to, String key) {
        return new Anchor(
                address(scope, to.id(), scope.query()),
                getTranslation(key, to.id().value()));
    }

    private Section head(ResultsScope scope, ItemFigures shown) {
        String skills = shown.item().skills().stream()
                .map(skill -> getTranslation("skill." + skill.id()))
                .collect(Collectors.joining(", "));
        String form =
                shown.form().id().equals(Form.ONLY) || scope.quiz().forms().size() == 1
                        ? ""
                        : getTranslation("teach.grid.form", shown.form().id().value()) + " · ";
        return new Section(
                scope.language()
                        .of(new H2(shown.id().value() + " " + shown.item().title())),
                Tags.span("help", form + skills));
    }

    private void remarks(ResultsScope scope, ItemFigures shown, ItemDetail detail) {
        UnorderedList list = Tags.ul("item-remarks");
        shown.flags().forEach(flag -> list.add(new ListItem(FlagWords.of(this, flag))));
        if (shown.waiting() > 0) {
            list.add(new ListItem(getTranslation("teach.items.waiting", shown.waiting())));
        }
        if (shown.uncounted() > 0) {
            list.add(new ListItem(getTranslation("teach.items.uncounted", shown.uncounted())));
        }
        if (shown.corrected() > 0) {
            list.add(new ListItem(getTranslation("teach.items.corrected", shown.corrected())));
        }
        if (shown.leftOut() > 0) {
            list.add(new ListItem(getTranslation("teach.items.left-out", shown.leftOut())));
        }
        if (scope.isRetired(shown.id())) {
            list.add(new ListItem(getTranslation("teach.items.retired")));
        }
        if (detail.otherWording() > 0) {
            list.add(new ListItem(getTranslation("item.other-wording", detail.otherWording())));
        }
        if (list.getChildren().findAny().isPresent()) {
            add(list);
        }
    }

    private Section thirds(ResultsScope scope, ItemFigures shown) {
        Section section = new Section(new H2(getTranslation("item.thirds.title")));
        shown.thirds()
                .filter(ChoiceThirds::isShown)
                .ifPresentOrElse(
                        thirds -> {
                            Sheet sheet = Sheet.of(
                                    getTranslation("item.thirds.title"),
                                    new ThirdsTable(this, scope.language(), shown.item(), thirds).html());
                            section.add(sheet, Tags.p("help", getTranslation("item.thirds.note", thirds.third())));
                        },
                        () -> section.add(new Paragraph(getTranslation(
                                shown.thirds().filter(ChoiceThirds::apart).isPresent()
                                        ? "item.thirds.few"
                                        : "item.thirds.alike"))));
        return section;
    }

    private Section readerAgreement(ItemDetail detail) {
        Section section = new Section(new H2(getTranslation("item.readers.title")));
        section.add(new Paragraph(detail.agreement()
                .map(agreement -> getTranslation(
                        "item.readers."
                                + agreement
                                        .advice()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '-'),
                        FigureWords.decimal(getLocale(), agreement.alpha())))
                .orElseGet(() -> getTranslation(
                        detail.tally().n() < ItemDetail.FEWEST_READERS ? "item.readers.few" : "item.readers.none"))));
        section.add(Tags.p("help", getTranslation("item.readers.note")));
        return section;
    }

    private Section written(ResultsScope scope, ItemFigures shown, ItemDetail detail) {
        Section section = Tags.section("item-written", new H2(getTranslation("item.points.title")));
        section.add(shown.n() == 0 ? new Paragraph(getTranslation("item.points.none")) : PointsChart.of(this, detail));
        section.add(new Anchor(
                Addresses.rate(scope.quiz().id(), shown.id()), getTranslation("item.points.rate", shown.waiting())));
        return section;
    }
}
