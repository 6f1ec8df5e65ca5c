package io.proffer.engine.contact;

import io.proffer.engine.account.Account;
import io.proffer.engine.account.Consents;
import io.proffer.engine.account.Contact;
import io.proffer.engine.contact.ContactPolicy.Site;
import io.proffer.engine.verdict.Reason;
import io.proffer.engine.verdict.Stage;
import io.proffer.engine.verdict.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Whether the customer agreed to be asked where a proposition would be shown. Marketing e-mail and messages inside the
 * product take a yes; not to know is not a yes. A person's own word counts before that of the account.
 */
enum Consent {
    MARKETING_EMAIL("EMAIL", "marketingEmail", "marketing e-mail", Consents::marketingEmail),
    IN_APP("IN_APP", "inApp", "messages in the product", Consents::inApp);

    private final String channel;
    private final String member;
    private final String words;
    private final Function<Consents, @Nullable Boolean> given;

    Consent(String channel, String member, String words, Function<Consents, @Nullable Boolean> given) {
        this.channel = channel;
        this.member = member;
        this.words = words;
        this.given = given;
    }

    /** The consent that a place takes, null when it takes none. */
    static @Nullable Consent of(Site site) {
        for (Consent each : values()) {
            if (site.customerFacing() && each.channel.equals(site.channel())) {
                return each;
            }
        }
        return null;
    }

    /** What keeps everything that sells out of a place, null when somebody there agreed. */
    static @Nullable Blocked missing(Account account, Site site) {
        Consent needed = of(site);
        if (needed == null) {
            return null;
        }
        Boolean given = needed.given(account, site.contactId());
        return Boolean.TRUE.equals(given) ? null : needed.blocked(given == null ? "unknown" : "no", site);
    }

    /** Yes when one who could be spoken to agreed, else no when one is known not to, null when nobody knows. */
    private @Nullable Boolean given(Account account, @Nullable String contactId) {
        Boolean all = of(account.consents());
        List<Contact> contacts = account.contacts() == null ? List.of() : account.contacts();
        List<Boolean> own = contacts.stream()
                .filter(contact -> contactId == null || contactId.equals(contact.id()))
                .map(contact -> of(contact.consents()) == null ? all : of(contact.consents()))
                .filter(Objects::nonNull)
                .toList();
        return own.isEmpty() ? all : Boolean.valueOf(own.contains(true));
    }

    private @Nullable Boolean of(@Nullable Consents consents) {
        return consents == null ? null : given.apply(consents);
    }

    private Blocked blocked(String now, Site site) {
        Map<String, Object> params = new LinkedHashMap<>();
        params.put("consent", member);
        params.put("given", now);
        params.put("placement", site.placement());
        String text = now.equals("no")
                ? "The customer has not agreed to " + words + "."
                : "It is not known whether the customer agreed to " + words + "; send consents." + member + ".";
        return new Blocked(
                Verdict.NOT_ELIGIBLE,
                new Reason("CONSENT_MISSING", Stage.ELIGIBILITY, params, text, null),
                "The customer would have to agree to " + words + ": consents." + member + " = yes (now " + now + ")",
                null);
    }
}
