package org.framewise.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.login.AbstractLogin;
import com.vaadin.flow.component.upload.Upload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Finds in the views' sources where users and browsers enter text, and where HTML and scripts are created. */
class EnteredPlacesTest {
    private static final Path SCREENS = Path.of("src/main/java/org/framewise/ui");

    /**
     * The classes that receive text from users or browsers, the kinds of input, and how each input is tested. {@code
     * EnteredTextTest} either loads a page that shows the text, or sends the text in a URL, a header or a cookie. To
     * add a field, list it here, and add its value and the pages that show it to {@code EnteredSchool}.
     */
    private static final Map<String, String> PLACES = table("""
            AddressIds: route                       tried in the address
            AddressForm: TextField                  the name or number of a computer, or refused
            AnswerKeeper: event data                a copy of an answer; its text is a draft or a written response
            ArrangeForm: event data                 places of lines
            BrowserNeeds: cookie, path              tried as cookie; the path is the program's own
            ChoiceGroup: event data, native input   a boolean; choices are texts of a quiz
            ErrorPage: path                         the program's own
            LateAnswers: event data                 a copy of an answer, shown as a written response is
            LearnerLayout: event data               ids of attempts
            MarkableSegment: event data             a place in a passage
            FilesInMemory: header, query            chooses a stored file, shown nowhere
            InvitationView: TextField, route        name of an account; tried in the address
            NewPassword: PasswordField              shown nowhere
            SetUpView: TextField, query             name of an account; tried in the address
            SignInView: LoginForm, query, sender    name of an account; tried in the address; an address of the network
            MyAttempt: route                        tried in the address
            ClientNetwork: sender                   shown nowhere
            SignInVisit: cookie, sender             shown nowhere
            SessionLimits: query, sender            shown nowhere
            WrongJoinLinks: path                    only what is a code is repeated
            CurrentLearner: cookie                  tried as cookie
            PagePolicy: path                        the program's own
            RequestLimits: header                   shown nowhere
            SecurityConfiguration: path             the program's own
            RequestQueue: path, query                shown nowhere
            JoinView: TextField, query, route       letters of codes; tried in the address
            NameField: TextField                    nickname
            OwnDevice: Checkbox                     a boolean
            OwnCode: TextField                      letters of codes
            PickList: native select                 choices are texts of a quiz
            StartAssignedView: route                tried in the address
            StartView: TextField, route             nickname; tried in the address
            TakeView: route                         tried in the address
            WriteForm: TextArea                     draft and written response
            AccountView: PasswordField, TextField, script result   shown nowhere; shows an address of ours; a boolean
            AssignView: query                       tried in the address
            AuditView: query                        tried in the address
            ClassroomPage: route                    tried in the address
            ClassroomSettingsView: DatePicker, RadioButtonGroup, TextField   name of a classroom
            ClassroomsView: TextField               name of a classroom
            CloseAccountView: PasswordField         shown nowhere
            ColumnChoice: native select             one of four
            CorrectionForm: TextArea                reason for a corrected key
            DesignView: query                       one of two colour schemes; with --development alone
            DiscussPlace: query                     tried in the address
            DiscussView: query                      tried in the address
            LearnerDataController: path variable    tried in the address
            LeavingSection: TextField               name of a colleague, shown as the account has it
            MemberList: event data                  places of rows
            MemberView: TextField                   nickname
            MergeSection: ComboBox                  choices are nicknames
            MomentField: event data, native input   day and time, or refused
            OverviewView: query                     tried in the address
            OwnAddress: host                        tried as header
            PasteList: TextArea                     pasted list of names
            PageKeys: event data                    a key of the keyboard
            RatingPlace: query                      tried in the address
            RatingForm: TextArea                    comment to a rating
            ReportHead: TextArea, TextField         for the printer, gone with the page
            RoomsToLeave: RadioButtonGroup, TextField   name of a colleague, shown as the account has it
            Samples: ComboBox, DatePicker, PasswordField, RadioButtonGroup, TextArea, TextField   samples, which lead nowhere
            SharingSection: TextField               name of a colleague
            DownloadsView: query                    one of five
            ExportController: path variable, request parameter   tried in the address
            GridView: TextField, query              a search, kept in the address
            GridPart: query                         a search, kept in the address
            ResultsQuery: query                     tried in the address
            ResultsPage: query                      tried in the address
            """);

    private static final Map<String, Pattern> SOURCES = sources();

    private static Map<String, Pattern> sources() {
        Map<String, Pattern> sources = new LinkedHashMap<>();
        sources.put("cookie", Pattern.compile("\\.getCookies\\("));
        sources.put("event data", Pattern.compile("\\.addEventData\\(|@EventData|@ClientCallable|@Synchronize"));
        sources.put("header", Pattern.compile("\\.getHeaders?\\(|@RequestHeader|@CookieValue|@RequestBody"));
        sources.put("host", Pattern.compile("\\.(getServerName|getScheme|getRemoteHost|getRequestURL)\\("));
        sources.put("native input", Pattern.compile("new Element\\(\"input\"|\"contenteditable\""));
        sources.put("native select", Pattern.compile("new Element\\(\"select\""));
        sources.put("native text", Pattern.compile("new Element\\(\"textarea\""));
        sources.put("path", Pattern.compile("\\.(getRequestURI|getServletPath|getPathInfo|getContextPath)\\("));
        sources.put("path variable", Pattern.compile("@PathVariable"));
        sources.put(
                "query",
                Pattern.compile(
                        "getQueryParameters\\(\\)|getSingleParameter\\(|getQueryString\\(|getParameter(Map|Values)?\\("));
        sources.put("request parameter", Pattern.compile("@RequestParam|@ModelAttribute|MultipartFile"));
        sources.put("route", Pattern.compile("getRouteParameters\\(\\)|HasUrlParameter"));
        sources.put("script result", Pattern.compile("\\)\\s*\\.then\\(\\s*[A-Z]"));
        sources.put("sender", Pattern.compile("getRemoteAddr"));
        return sources;
    }

    /** Parses the first two columns of the table: the class and its inputs. */
    private static Map<String, String> table(String text) {
        return text.lines()
                .map(line -> line.split(": | {2,}", 3))
                .collect(Collectors.toMap(cells -> cells[0], cells -> cells[1]));
    }

    @Test
    void everyInputIsListedAndTested() throws IOException {
        Map<String, String> found = new LinkedHashMap<>();
        screens().forEach((name, source) -> {
            Set<String> kinds = new TreeSet<>(fields(source));
            SOURCES.forEach((kind, pattern) -> {
                if (pattern.matcher(source).find()) {
                    kinds.add(kind);
                }
            });
            if (!kinds.isEmpty()) {
                found.put(name, String.join(", ", kinds));
            }
        });

        assertThat(found).isEqualTo(PLACES);
    }

    /** The sources of the views, by class name. */
    private static Map<String, String> screens() throws IOException {
        Map<String, String> screens = new LinkedHashMap<>();
        try (Stream<Path> files = Files.walk(SCREENS)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                screens.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
            }
        }
        return screens;
    }

    /**
     * Code that creates HTML as text must escape its content. The classes listed here leave that to jsoup, insert only
     * numbers or, as the component samples do, insert nothing that a user has entered.
     */
    @Test
    void htmlIsCreatedInFewPlacesAndScriptsAreConstants() throws IOException {
        Pattern html = Pattern.compile("\"(innerHTML|outerHTML|srcdoc)\"|\\bnew Html\\(|insertAdjacentHTML");
        Pattern script =
                Pattern.compile("executeJs\\(\\s*(?:\"\"\"[\\s\\S]*?\"\"\"|\"(?:[^\"\\\\]|\\\\.)*\"|[A-Z_]+)\\s*[,)]");
        Set<String> makers = new TreeSet<>();
        List<String> scripts = new ArrayList<>();
        screens().forEach((name, source) -> {
            if (html.matcher(source).find()) {
                makers.add(name);
            }
            long calls =
                    Pattern.compile("executeJs\\(").matcher(source).results().count();
            if (calls != script.matcher(source).results().count()) {
                scripts.add(name);
            }
        });

        assertThat(makers).containsExactly("ChartFigure", "QrCode", "Samples", "Sheet", "StaticHtml");
        assertThat(scriptsThatMakeHtml()).containsExactly("browser-needs.js", "live-table.js");
        assertThat(scripts).as("scripts that are put together").isEmpty();
    }

    /** Returns the project's own scripts that write HTML; the two that exist insert HTML generated by the server. */
    private static Set<String> scriptsThatMakeHtml() throws IOException {
        Pattern html = Pattern.compile(
                "innerHTML|outerHTML\\s*=|insertAdjacentHTML|document\\.write|srcdoc|\\beval\\(|new Function");
        Set<String> makers = new TreeSet<>();
        try (Stream<Path> files = Stream.of("src/main/resources", "src/main/frontend")
                .flatMap(EnteredPlacesTest::filesIn)
                .filter(file -> file.toString().endsWith(".js"))) {
            for (Path file : files.toList()) {
                if (html.matcher(Files.readString(file)).find()) {
                    makers.add(file.getFileName().toString());
                }
            }
        }
        return makers;
    }

    private static Stream<Path> filesIn(String folder) {
        try {
            // generated code belongs to the framework
            return Files.walk(Path.of(folder)).filter(file -> !file.toString().contains("generated"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Vaadin components that a user can fill in and that the source creates or extends. */
    private static Set<String> fields(String source) {
        return Pattern.compile("import (com\\.vaadin\\.flow\\.component\\.[\\w.]+);")
                .matcher(source)
                .results()
                .map(match -> match.group(1))
                .filter(EnteredPlacesTest::canBeFilled)
                .map(name -> name.substring(name.lastIndexOf('.') + 1))
                .filter(name -> Pattern.compile("(new|extends) (?!Abstract)" + name + "[(< ]")
                        .matcher(source)
                        .find())
                .collect(Collectors.toSet());
    }

    private static boolean canBeFilled(String component) {
        try {
            Class<?> type = Class.forName(component, false, EnteredPlacesTest.class.getClassLoader());
            return HasValue.class.isAssignableFrom(type)
                    || AbstractLogin.class.isAssignableFrom(type)
                    || Upload.class.isAssignableFrom(type);
        } catch (ClassNotFoundException memberOfAnother) {
            return false;
        }
    }
}
