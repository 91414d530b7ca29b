package org.framewise;

import java.util.Optional;
import org.framewise.classroom.SetUpCode;
import org.framewise.demo.Demo;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says on the terminal that the program is ready and, at the first start, where the first teacher begins. */
@Component
class ReadyLine {
    private final SetUpCode setUpCode;
    private final Optional<Demo> demo;
    private final String address;

    ReadyLine(SetUpCode setUpCode, Optional<Demo> demo, @Value("${server.port}") int port) {
        this.setUpCode = setUpCode;
        this.demo = demo;
        this.address = "http://localhost:" + port;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        Optional<Demo.Account> account = demo.map(Demo::open);
        System.out.println("Framewise is ready at " + address);
        account.ifPresent(
                one -> System.out.println("This is the demo: its learners are simulated, its data lie by themselves.\n"
                        + "Sign in at " + address + "/teach as " + one.name() + " with the password " + one.password()
                        + " (another one at each start)"));
        setUpCode
                .open()
                .ifPresent(code -> System.out.println(
                        "Set up the first teacher's account at " + address + "/set-up?code=" + code + " (this once)"));
    }
}
