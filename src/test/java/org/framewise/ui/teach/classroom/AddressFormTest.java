package org.framewise.ui.teach.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.textfield.TextField;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.framewise.classroom.Audit;
import org.framewise.classroom.Classroom;
import org.framewise.classroom.Classrooms;
import org.framewise.testing.TestNetwork;
import org.framewise.ui.teach.TeacherScreens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Learners are shown a URL that their phones can open; if none is known, the teacher is asked for one. */
@SuppressWarnings("NullAway.Init")
class AddressFormTest extends TeacherScreens {
    private static final String UNKNOWN = "can’t tell which address phones can use to reach this computer";

    @Autowired
    private TestNetwork network;

    @Autowired
    private Classrooms classrooms;

    @Autowired
    private Audit audit;

    private Classroom room;

    @BeforeEach
    void aClassroom() {
        room = classrooms.create(teacher.id(), "7b");
        network.set(List.of());
    }

    @AfterEach
    void theMachinesOwnNetworks() {
        network.set(null);
    }

    private String page() {
        return "teach/classroom/" + room.id();
    }

    private void save(String address) {
        test($(TextField.class).withId("address").single()).setValue(address);
        test($(Button.class).withId("save-address").single()).click();
        roundTrip();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/board"})
    void withoutANetworkAWarningAndAFieldReplaceTheQrCode(String part) {
        open(page() + part);
        assertThat(words()).contains(UNKNOWN).doesNotContain("localhost");
        assertThat($(QrCode.class).all()).isEmpty();

        save("192.168.1.20");

        assertThat(words()).contains("192.168.1.20").doesNotContain(UNKNOWN);
        assertThat($(QrCode.class).all()).hasSize(1);
    }

    @Test
    void theAddressWithTheDefaultRouteIsShownAndTheOthersBelow() throws UnknownHostException {
        network.set(List.of(InetAddress.getByName("192.0.2.2"), InetAddress.getByName("10.0.0.4")));
        open(page());
        assertThat(words())
                .contains("http://192.0.2.2", "several networks", "http://10.0.0.4")
                .doesNotContain(UNKNOWN);

        open(page() + "/board");
        assertThat(words()).contains("192.0.2.2").doesNotContain("10.0.0.4");
    }

    @Test
    void aTeacherCanOverrideTheAddressForEverybodyAndResetIt() throws UnknownHostException {
        network.set(List.of(InetAddress.getByName("192.0.2.2")));
        open(page());
        assertThat($(NativeDetails.class).withId("correct-address").all()).hasSize(1);

        save("https://Quiz.School.example/teach");

        assertThat(words()).contains("https://quiz.school.example/join/", "The address has been changed");
        open("teach/classroom/" + room.id() + "/board");
        assertThat(words()).contains("https://quiz.school.example").doesNotContain("192.0.2.2");
        assertThat(audit.page(teacher.id(), 1).lines())
                .extracting(line -> line.action() + " " + line.subject())
                .contains("address-set https://quiz.school.example");

        open(page());
        test($(Button.class).withId("forget-address").single()).click();
        roundTrip();
        assertThat(words()).contains("http://192.0.2.2").doesNotContain("quiz.school.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost", "127.0.0.1:8080", "not an address"})
    void addressesThatPhonesCannotOpenAreRefused(String typed) {
        open(page());

        save(typed);

        TextField field = $(TextField.class).withId("address").single();
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).startsWith("Other devices can’t open this.");
        assertThat(field.getValue()).isEqualTo(typed);
        assertThat(words()).contains(UNKNOWN);
    }

    @Test
    void printedCodesWarnOfALocalAddress() {
        org.framewise.classroom.Classes.add(world, room.id(), teacher, "Mia");
        open(page() + "/codes");
        assertThat(words()).contains("The address on the slips works on this computer only.");
    }
}
