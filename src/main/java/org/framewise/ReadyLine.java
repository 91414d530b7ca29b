package org.framewise;

import org.framewise.classroom.SetUpCode;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says on the terminal that the program is ready and, at the first start, where the first teacher begins. */
@Component
class ReadyLine {
    private final SetUpCode setUpCode;
    private final String address;

    ReadyLine(SetUpCode setUpCode, @Value("${server.port}") int port) {
        this.setUpCode = setUpCode;
        this.address = "http://localhost:" + port;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        System.out.println("Framewise is ready at " + address);
        setUpCode
                .open()
                .ifPresent(code -> System.out.println(
                        "Set up the first teacher's account at " + address + "/set-up?code=" + code + " (this once)"));
    }
}
