package org.framewise;

import java.util.Optional;
import org.framewise.classroom.SetUpCode;
import org.framewise.demo.Demo;
import org.framewise.message.Message;
import org.framewise.message.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Prints the URL once the program is ready. Adds the demo teacher's credentials in a demo, and the set-up code as long
 * as there is no teacher.
 */
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
        say(Message.of("command.ready", address));
        account.ifPresent(one -> {
            say(Message.of("command.ready.demo"));
            say(Message.of("command.ready.sign-in", address, one.name(), one.password()));
        });
        setUpCode.open().ifPresent(code -> say(Message.of("command.ready.set-up", address, code)));
    }

    private static void say(Message message) {
        System.out.println(Messages.onTerminal(message));
    }
}
