package io.proffer.cli.check;

/** Form of a report. */
enum ReportFormat {
    /** For people. */
    TEXT,
    /** For programs: one line. */
    JSON,
    /** For build servers. */
    JUNIT,
    /** For code hosts: SARIF 2.1.0. */
    SARIF
}
