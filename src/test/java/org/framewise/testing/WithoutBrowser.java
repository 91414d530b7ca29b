package org.framewise.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.framewise.Application;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * The whole program on a {@link Stage}, for tests of views without a browser. All test classes share one program,
 * because starting it takes longer than running a class.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        classes = {Application.class, Stage.class},
        properties = {
            "spring.datasource.url=jdbc:h2:mem:screens;DB_CLOSE_DELAY=-1",
            "framewise.data=target/screens",
            "framewise.quizzes=target/no-quizzes",
            "framewise.zone=Europe/Berlin"
        })
public @interface WithoutBrowser {}
