package io.proffer.engine.account;

/** Class of the last NPS answer. */
public enum NpsClass {
    PROMOTER,
    PASSIVE,
    DETRACTOR
}
