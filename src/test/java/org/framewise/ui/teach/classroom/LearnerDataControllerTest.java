package org.framewise.ui.teach.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.sql.DataSource;
import org.framewise.classroom.BrowserKeys;
import org.framewise.classroom.Classes;
import org.framewise.classroom.Classroom;
import org.framewise.classroom.ClassroomSharing;
import org.framewise.classroom.Classrooms;
import org.framewise.classroom.Learner;
import org.framewise.classroom.Learners;
import org.framewise.classroom.Members;
import org.framewise.classroom.Teacher;
import org.framewise.testing.Engine;
import org.framewise.testing.WithoutBrowser;
import org.framewise.testing.World;
import org.framewise.ui.security.CurrentLearner;
import org.framewise.ui.security.SignedInTeacher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.test.context.TestSecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Tests the download of all data stored about a learner, and who is refused it. */
@WithoutBrowser
@SuppressWarnings("NullAway.Init")
class LearnerDataControllerTest {
    @Autowired
    private WebApplicationContext web;

    @Autowired
    private DataSource source;

    private SecurityContextHolderStrategy before;
    private World world;
    private Teacher teacher;
    private MockMvc mvc;
    private Classroom room;
    private Learner mia;

    @BeforeEach
    void aMember() {
        // the strategy is static, so a program started later has replaced it
        before = SecurityContextHolder.getContextHolderStrategy();
        SecurityContextHolder.setContextHolderStrategy(web.getBean(SecurityContextHolderStrategy.class));
        Engine.empty(source);
        world = new World(web);
        teacher = world.teacher("Ms Lee");
        mvc = MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
        room = world.the(Classrooms.class).create(teacher.id(), "7b");
        Classes.add(world, room.id(), teacher, "Mia");
        mia = world.the(Learners.class)
                .find(world.the(Members.class).of(room).getFirst().id())
                .orElseThrow();
    }

    @AfterEach
    void asBefore() {
        TestSecurityContextHolder.clearContext();
        SecurityContextHolder.setContextHolderStrategy(before);
    }

    private String address(Learner learner) {
        return "/teach/export/learner/" + learner.id().value() + ".json";
    }

    private MvcResult asked(String address, Teacher by) throws Exception {
        return mvc.perform(get(address).with(user(new SignedInTeacher(by)))).andReturn();
    }

    @Test
    void aTeacherOfTheClassroomGetsTheDataAsAnUncachedFile() throws Exception {
        String json = mvc.perform(get(address(mia)).with(user(new SignedInTeacher(teacher))))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "application/json"))
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(header().string(
                                "Content-Disposition",
                                "attachment; filename=\"framewise-learner-"
                                        + mia.id().value().toString().substring(0, 6) + ".json\""))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);

        assertThat(json).contains("\"nickname\" : \"Mia\"");
    }

    @Test
    void aColleagueCannotFindALearnersData() throws Exception {
        Teacher other = world.teacher("Mr Other");
        Learner guest = world.learner("Guest");

        for (String address : new String[] {
            address(mia), address(guest), "/teach/export/learner/x.json", "/teach/export/learner/..%2f.json"
        }) {
            MvcResult result = asked(address, other);
            assertThat(result.getResponse().getStatus()).as(address).isIn(400, 404);
            assertThat(result.getResponse().getContentAsString()).doesNotContain("Mia", "Guest");
        }
        assertThat(asked(address(guest), teacher).getResponse().getStatus()).isEqualTo(404);

        world.the(ClassroomSharing.class).share(room.id(), teacher, "Mr Other");
        assertThat(asked(address(mia), other).getResponse().getStatus()).isEqualTo(200);
    }

    @Test
    void onlyTeachersCanDownloadALearnersData() throws Exception {
        MvcResult result = mvc.perform(get(address(mia)).with(anonymous())).andReturn();
        assertThat(result.getResponse().getStatus()).isIn(302, 401, 403);
        mvc.perform(get(address(mia)).with(user("someone").roles("OTHER"))).andExpect(status().isForbidden());
    }

    @Test
    void aLearnersCookieGrantsOnlyTheirOwnFile() throws Exception {
        Learner eve = world.learner("Eve");

        String key = world.the(BrowserKeys.class).issue(mia.id(), Duration.ofHours(12));

        String json = mvc.perform(get("/my-data.json").cookie(new Cookie(CurrentLearner.COOKIE, key)))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-store"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);

        assertThat(json)
                .contains("\"nickname\" : \"Mia\"", mia.code().toString())
                .doesNotContain("Eve", eve.code().toString(), key);
        mvc.perform(get("/my-data.json")).andExpect(status().isNotFound());
        mvc.perform(get("/my-data.json").cookie(new Cookie(CurrentLearner.COOKIE, "x")))
                .andExpect(status().isNotFound());
    }
}
