package io.proffer.http.limits;

/**
 * How much may be asked of one replica.
 *
 * @param requests requests of one user
 * @param uploads uploads and imports of one user
 * @param strangers refused sign-ins from one address
 * @param underWay most requests under way at once, of all clients together
 */
public record Limits(Rate requests, Rate uploads, Rate strangers, int underWay) {

    /**
     * A rate.
     *
     * @param perMinute how many in a minute, 0 for any number
     * @param burst how many at once
     */
    public record Rate(int perMinute, int burst) {}
}
