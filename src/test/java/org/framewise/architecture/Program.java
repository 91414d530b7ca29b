package org.framewise.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

/** The production classes, imported once. */
final class Program {
    /** {@code DoNotIncludeTests} only knows {@code target/test-classes}, not {@code target/quick/test-classes}. */
    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/test-classes/"))
            .importPackages("org.framewise");

    private Program() {}
}
