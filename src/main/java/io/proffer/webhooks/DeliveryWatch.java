package io.proffer.webhooks;

/** Hears what came of each attempt. */
public interface DeliveryWatch {

    /** An attempt was made. */
    void delivered(Courier.Outcome outcome);
}
