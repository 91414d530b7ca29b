package org.framewise.ui.take;

import jakarta.servlet.http.HttpServletRequest;
import org.framewise.classroom.Learner;
import org.framewise.results.LearnerData;
import org.framewise.ui.address.Addresses;
import org.framewise.ui.files.JsonFile;
import org.framewise.ui.security.CurrentLearner;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Downloads of the data stored about the current learner. */
@RestController
class MyDataController {
    private final CurrentLearner current;
    private final LearnerData data;

    MyDataController(CurrentLearner current, LearnerData data) {
        this.current = current;
        this.data = data;
    }

    /** {@link LearnerData#forLearner}. */
    @GetMapping("/" + Addresses.MY_DATA_FILE)
    ResponseEntity<byte[]> file(HttpServletRequest request) {
        Learner learner = current.find(request).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return JsonFile.named("framewise-" + Addresses.MY_DATA_FILE, data.forLearner(learner));
    }
}
