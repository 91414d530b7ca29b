package org.framewise.command;

import org.framewise.attempt.ConstrainedWrites;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** What a command that changes an account needs. */
@ComponentScan("org.framewise.classroom")
@Import({WithoutPages.Database.class, ConstrainedWrites.class})
final class AccountServices {}
