package org.framewise.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * Gives tests of the running program the same properties as the browser tests, so that all of them share one instance.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "vaadin.productionMode=true",
            "spring.datasource.url=jdbc:h2:mem:journeys;DB_CLOSE_DELAY=-1",
            "framewise.data=target/journeys",
            "framewise.quizzes=quizzes"
        })
public @interface SharedProgram {}
