package org.framewise.ui.teach.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import org.framewise.classroom.Assignment;
import org.framewise.classroom.Classroom;
import org.framewise.quiz.Items;
import org.framewise.testing.TwoTeachers;
import org.framewise.ui.security.SignedInTeacher;
import org.framewise.ui.teach.TeacherScreens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@SuppressWarnings("NullAway.Init")
class ExportControllerTest extends TeacherScreens {
    @Autowired
    private WebApplicationContext web;

    private SecurityContextHolderStrategy before;
    private MockMvc mvc;

    @BeforeEach
    void anAttempt() {
        // the strategy is static, so a program started later has replaced it
        before = SecurityContextHolder.getContextHolderStrategy();
        SecurityContextHolder.setContextHolderStrategy(web.getBean(SecurityContextHolderStrategy.class));
        mvc = MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
        world.catalogue.put(Items.quiz("A", Items.extendedText("A-1").build()));
        world.start(world.learner("Ada"), "A").writes("A-1", "=1+1");
        world.clock.set("2026-03-02T23:30:00Z");
    }

    @AfterEach
    void asBefore() {
        SecurityContextHolder.setContextHolderStrategy(before);
    }

    private ResultActions download(String address) throws Exception {
        MvcResult started = mvc.perform(get(address).with(user(new SignedInTeacher(teacher))))
                .andReturn();
        return mvc.perform(asyncDispatch(started));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/teach/export/responses.csv",
                "/teach/export/scores.csv?quiz=A",
                "/teach/export/items.csv?quiz=A",
                "/teach/export/workbook.xlsx?quiz=A"
            })
    void downloadingFilesRequiresSigningIn(String address) throws Exception {
        MvcResult result = mvc.perform(get(address).with(anonymous())).andReturn();

        assertThat(result.getResponse().getStatus()).isIn(302, 401, 403);
        assertThat(result.getResponse().getContentAsString()).doesNotContain("Ada");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/teach/export/responses.csv",
                "/teach/export/scores.csv?quiz=A",
                "/teach/export/items.csv?quiz=A",
                "/teach/export/workbook.xlsx?quiz=A"
            })
    void onlyTeachersCanDownloadFiles(String address) throws Exception {
        mvc.perform(get(address).with(user("someone").roles("OTHER"))).andExpect(status().isForbidden());
    }

    @Test
    void responsesAreServedAsAnUncachedFile() throws Exception {
        String csv = download("/teach/export/responses.csv?quiz=A")
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "text/csv;charset=UTF-8"))
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(header().string(
                                "Content-Disposition",
                                "attachment; filename=\"framewise-responses-Title-of-A-2026-03-03.csv\""))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);

        assertThat(csv).startsWith("\ufeff\"learner\",").contains("\"Ada\",", ",\"'=1+1\",");
    }

    @Test
    void scoresAreServedAsAFile() throws Exception {
        String csv = download("/teach/export/scores.csv?quiz=A")
                .andExpect(header().string("Cache-Control", "no-store"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);

        assertThat(csv).contains(",\"items\",\"A-1\",\"classroom\",\"assignment\",\"simulated\"\r\n\"Ada\",");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/teach/export/scores.csv?quiz=never",
                "/teach/export/weights.csv?quiz=A",
                "/teach/export/workbook.xlsx?quiz=never",
                "/teach/export/scores.csv?quiz=../etc",
                "/teach/export/responses.csv?quiz=%3D1"
            })
    void anUnknownQuizIsNotFound(String address) throws Exception {
        mvc.perform(get(java.net.URI.create(address)).with(user(new SignedInTeacher(teacher))))
                .andExpect(status().isNotFound());
    }

    @Test
    void allTablesAreServedAsAWorkbook() throws Exception {
        byte[] file = download("/teach/export/workbook.xlsx?quiz=A")
                .andExpect(status().isOk())
                .andExpect(header().string(
                                "Content-Type", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(header().string(
                                "Content-Disposition",
                                "attachment; filename=\"framewise-workbook-Title-of-A-2026-03-03.xlsx\""))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        assertThat(new String(file, 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
    }

    @Test
    void theResearchFileIsServedAsAZip() throws Exception {
        byte[] file = download("/teach/export/research.zip")
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "application/zip"))
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(header().string(
                                "Content-Disposition", "attachment; filename=\"framewise-research-2026-03-03.zip\""))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        assertThat(new String(file, StandardCharsets.ISO_8859_1))
                .startsWith("PK")
                .contains("responses.csv", "codebook.csv");
    }

    @Test
    void theCsvFormatIsAUrlParameterWithADefault() throws Exception {
        String head = "\ufeff\"learner\"";
        for (String[] one : new String[][] {
            {"", ",", "text/csv", "csv"},
            {"&csv=semicolon-comma", ";", "text/csv", "csv"},
            {"&csv=tab-point", "\t", "text/tab-separated-values", "tsv"}
        }) {
            assertThat(download("/teach/export/scores.csv?quiz=A" + one[0])
                            .andExpect(header().string("Content-Type", one[2] + ";charset=UTF-8"))
                            .andExpect(header().string(
                                            "Content-Disposition",
                                            "attachment; filename=\"framewise-scores-Title-of-A-2026-03-03." + one[3]
                                                    + "\""))
                            .andReturn()
                            .getResponse()
                            .getContentAsString(StandardCharsets.UTF_8))
                    .startsWith(head + one[1] + "\"quiz\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"scores.csv?quiz=A&csv=colon", "responses.csv?csv=", "responses.csv?quiz=A&csv=TAB_POINT"})
    void anInvalidCsvFormatIsRefused(String address) throws Exception {
        mvc.perform(get("/teach/export/" + address).with(user(new SignedInTeacher(teacher))))
                .andExpect(status().isBadRequest());
    }

    @Test
    void theFileNameStatesClassroomAndQuiz() throws Exception {
        TwoTeachers two = new TwoTeachers(world, teacher);
        Classroom room = world.classroom(teacher.id(), "Größe \"7b\"");
        Assignment assignment = two.assign(room, "A");
        String name = "attachment; filename=\"framewise-scores-Gro-e-7b-Title-of-A-2026-03-03.csv\"; "
                + "filename*=UTF-8''framewise-scores-Gr%C3%B6%C3%9Fe-7b-Title-of-A-2026-03-03.csv";

        for (String whose : new String[] {"&classroom=" + room.id(), "&assignment=" + assignment.id()}) {
            download("/teach/export/scores.csv?quiz=A" + whose).andExpect(header().string("Content-Disposition", name));
        }
        download("/teach/export/responses.csv?classroom=outside")
                .andExpect(header().string(
                                "Content-Disposition", "attachment; filename=\"framewise-responses-2026-03-03.csv\""));
    }

    @Test
    void anInvalidDateFilterIsRefused() throws Exception {
        mvc.perform(get("/teach/export/responses.csv?day=tomorrow").with(user(new SignedInTeacher(teacher))))
                .andExpect(status().isBadRequest());
    }
}
