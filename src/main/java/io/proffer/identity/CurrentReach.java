package io.proffer.identity;

/** Tells how far whoever is being answered may see. */
public interface CurrentReach {

    /** The reach of the user whose request is being answered; everywhere where the service works on its own. */
    Reach now();
}
