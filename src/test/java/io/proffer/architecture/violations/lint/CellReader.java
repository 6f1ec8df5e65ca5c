package io.proffer.architecture.violations.lint;

import io.proffer.architecture.violations.store.HttpAwareRows;
import org.apache.poi.ss.usermodel.Cell;

/** Breaks: POI stays in workbook; with the store, that rooms have no cycles. */
public record CellReader(Cell cell, HttpAwareRows rows) {}
