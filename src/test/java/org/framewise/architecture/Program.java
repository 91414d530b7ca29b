package org.framewise.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

/** The program's classes without those of its tests, read once. */
final class Program {
    /** ArchUnit's own option knows the tests' folder only right below {@code target}; that of {@code ./check --quick} lies deeper. */
    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/test-classes/"))
            .importPackages("org.framewise");

    private Program() {}
}
