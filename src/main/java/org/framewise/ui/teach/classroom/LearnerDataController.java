package org.framewise.ui.teach.classroom;

import org.framewise.attempt.LearnerId;
import org.framewise.results.LearnerData;
import org.framewise.ui.address.Addresses;
import org.framewise.ui.files.JsonFile;
import org.framewise.ui.security.CurrentTeacher;
import org.framewise.ui.teach.parts.AddressIds;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Downloads of all data stored about a member of the teacher's classrooms. Requests for the data of any other learner
 * are answered with "not found".
 */
@RestController
class LearnerDataController {
    private final LearnerData data;
    private final CurrentTeacher teacher;

    LearnerDataController(LearnerData data, CurrentTeacher teacher) {
        this.data = data;
        this.teacher = teacher;
    }

    /** {@link LearnerData#forTeacher}. */
    @GetMapping("/" + Addresses.EXPORT + "/learner/{id}.json")
    ResponseEntity<byte[]> file(@PathVariable String id) {
        LearnerId learner = AddressIds.learner(id).orElseThrow(LearnerDataController::notFound);
        byte[] body = data.forTeacher(learner, teacher.get()).orElseThrow(LearnerDataController::notFound);
        return JsonFile.named("framewise-learner-" + id.substring(0, 6) + ".json", body);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
