package org.framewise.command;

import org.framewise.attempt.ConstrainedWrites;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** The services needed by a command that changes an account. */
@ComponentScan("org.framewise.classroom")
@Import({WithoutPages.Database.class, ConstrainedWrites.class})
final class AccountServices {}
