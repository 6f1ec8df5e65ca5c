package io.proffer.propositions.report;

/** Follows what becomes of each report, for whoever keeps figures of it. */
@FunctionalInterface
public interface ReportWatch {
    /** Nobody looks. */
    ReportWatch NOBODY = answer -> {};

    /** Takes note of an answer, after it was kept. */
    void answered(EventAnswer answer);
}
