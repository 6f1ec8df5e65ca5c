package io.proffer.lint;

/** How much a finding weighs. */
public enum Severity {
    /** Must be mended before the tables may rule. */
    ERROR,
    /** Should be looked at, and may be meant. */
    WARNING
}
