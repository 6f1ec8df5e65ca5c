package io.proffer.workbook;

/** Ends the reading of a file: one fault that makes every other one moot. */
public final class FileRefusal extends Exception {
    private final transient Fault fault;

    /** Stops reading because of this fault. */
    public FileRefusal(Fault fault) {
        super(fault.code(), null, false, false);
        this.fault = fault;
    }

    /** Stops reading because of a fault of the whole file. */
    public FileRefusal(String code, String message) {
        this(Fault.file(code, message));
    }

    /** Stops reading because the file is not what its format says; {@code how} is for the reader of the message. */
    public static FileRefusal damaged(String how) {
        return new FileRefusal(
                "DAMAGED", "The file is damaged and cannot be read (" + how + "). Open it in Excel, save again.");
    }

    /** The fault. */
    public Fault fault() {
        return fault;
    }
}
