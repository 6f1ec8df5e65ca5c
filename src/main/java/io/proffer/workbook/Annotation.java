package io.proffer.workbook;

/**
 * A remark to be written into the workbook it speaks of.
 *
 * @param sheet sheet name
 * @param ref cell ({@code B2}), row ({@code 2} or {@code 2:2}), column ({@code C:C}) or range; empty for the whole sheet
 * @param refuses true for what keeps the file from being accepted, false for what its author should know
 * @param text what is wrong and what to do
 */
public record Annotation(String sheet, String ref, boolean refuses, String text) {}
