package io.proffer.engine.treatment;

import io.proffer.engine.account.Account;
import io.proffer.engine.account.Contact;
import io.proffer.engine.context.asked.PresentationFacts;
import io.proffer.engine.coverage.Coverage;
import io.proffer.engine.snapshot.Snapshot;
import io.proffer.engine.treatment.content.Audience;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One placement being filled for one account: who reads there, and how the account is looked after.
 *
 * @param snapshot the account's snapshot
 * @param request the placement asked for
 * @param audience who reads it
 * @param coverage how the account is looked after, null while nothing is shown yet
 */
record Site(
        Snapshot snapshot,
        PlacementRequest request,
        Audience audience,
        @Nullable Coverage coverage) {

    /** The site of a placement; without a contact or a role named, all contacts of the account are meant. */
    static Site of(Snapshot snapshot, PlacementRequest request, boolean internal, @Nullable Coverage coverage) {
        return new Site(snapshot, request, audience(snapshot.account(), request, internal), coverage);
    }

    private static Audience audience(Account account, PlacementRequest request, boolean internal) {
        List<Contact> contacts = account.contacts() == null ? List.of() : account.contacts();
        if (request.contactId() != null) {
            Contact contact = named(contacts, request.contactId());
            List<String> roles = contact == null || contact.role() == null
                    ? List.of()
                    : List.of(contact.role().name());
            return Audience.of(roles, true, account.industry(), contact == null ? null : contact.locale());
        }
        if (request.role() != null) {
            String role = request.role().name();
            return Audience.of(List.of(role), true, account.industry(), internal ? null : locale(contacts, role));
        }
        return everyone(account, internal ? null : locale(contacts, null));
    }

    private static Audience everyone(Account account, @Nullable String locale) {
        List<String> all = account.contacts() == null ? null : roles(account.contacts());
        return Audience.of(all, false, account.industry(), locale);
    }

    private static @Nullable Contact named(List<Contact> contacts, String id) {
        for (Contact contact : contacts) {
            if (id.equals(contact.id())) {
                return contact;
            }
        }
        return null;
    }

    private static List<String> roles(List<Contact> contacts) {
        List<String> roles = new ArrayList<>(4);
        for (Contact contact : contacts) {
            if (contact.role() != null && !roles.contains(contact.role().name())) {
                roles.add(contact.role().name());
            }
        }
        return roles;
    }

    /** The locale of the first contact with a role, of the first contact for null; null when none has one. */
    private static @Nullable String locale(List<Contact> contacts, @Nullable String role) {
        for (Contact contact : contacts) {
            boolean meant = role == null
                    || contact.role() != null && role.equals(contact.role().name());
            if (meant && contact.locale() != null) {
                return contact.locale();
            }
        }
        return null;
    }

    /** Makes the facts speak of this placement and its audience. */
    void bind() {
        snapshot.bind("presentation", PresentationFacts.at(request.key()));
        audience.speak(snapshot);
    }

    /** Makes the facts speak of the account alone again. */
    void release() {
        snapshot.bind("presentation", null);
        snapshot.bind("offer", null);
        if (audience.named()) {
            everyone(snapshot.account(), null).speak(snapshot);
        }
    }
}
