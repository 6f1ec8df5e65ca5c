package io.proffer.wiring.signin;

import io.proffer.identity.EmbeddedIdentities;
import io.proffer.identity.Identities;
import io.proffer.identity.Reach;
import io.proffer.identity.Role;
import io.proffer.identity.signin.ApiKey;
import io.proffer.identity.signin.ApiKeyStore;
import io.proffer.identity.signin.ApiKeys;
import io.proffer.identity.signin.KeyDesk;
import io.proffer.identity.signin.KeyText;
import io.proffer.identity.signin.SignInChoice;
import io.proffer.identity.signin.SignedInIdentities;
import io.proffer.ports.StoreUnavailable;
import io.proffer.wiring.ProfferSettings;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Decides how callers are told apart, before any of them can come. */
final class SignIn {
    private static final Logger LOG = Logger.getLogger(SignIn.class);
    private static final int FIRST = 1;
    private static final int SHORTEST_SECRET = 32;

    private final IdentitySettings settings;

    SignIn(ProfferSettings settings) {
        this.settings = settings.identity();
    }

    /** A short secret can be guessed, and with it the forms and sessions of the console be forged. */
    void refuseShort(
            @Observes @Priority(FIRST) StartupEvent event,
            @ConfigProperty(name = "proffer.console.secret") Optional<String> secret) {
        if (secret.filter(text -> text.length() < SHORTEST_SECRET).isPresent()) {
            throw new ConfigurationException("proffer.console.secret (PROFFER_CONSOLE_SECRET) has "
                    + secret.get().length() + " characters; take " + SHORTEST_SECRET
                    + " random ones or more, such as by"
                    + " openssl rand -base64 32.");
        }
    }

    /** Without it the decision would fall with the first request. */
    void decide(@Observes @Priority(FIRST) StartupEvent event, Identities identities) {
        LOG.debugf("Callers are told apart by %s.", identities.getClass().getSimpleName());
    }

    @Produces
    @Singleton
    ApiKeys apiKeys(ApiKeyStore store, InstantSource clock) {
        return new ApiKeys(
                settings.keys().entrySet().stream()
                        .map(each -> configured(each.getKey(), each.getValue()))
                        .toList(),
                store,
                clock);
    }

    @Produces
    @Singleton
    KeyDesk keyDesk(ApiKeyStore store, ApiKeys keys, InstantSource clock) {
        return new KeyDesk(store, keys, clock);
    }

    @Produces
    @Singleton
    Identities identities(
            ApiKeys keys,
            ApiKeyStore store,
            InstantSource clock,
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean provider)
            throws UnknownHostException {
        SignInChoice.Place place = new SignInChoice.Place(
                host, InetAddress.getByName(host).isLoopbackAddress(), settings.embedded(), settings.trial());
        SignInChoice.Means means =
                new SignInChoice.Means(provider, !settings.keys().isEmpty(), () -> mayHaveKeys(store, clock.instant()));
        SignInChoice choice = SignInChoice.of(place, means);
        if (choice instanceof SignInChoice.Refused refused) {
            throw new ConfigurationException(refused.message());
        }
        if (choice instanceof SignInChoice.Embedded embedded) {
            if (embedded.open()) {
                LOG.warnf("Every caller who reaches %s is taken by their word and may do everything.", host);
            }
            return new EmbeddedIdentities(settings.users(), keys::holder);
        }
        return new SignedInIdentities(keys, mapped(), settings.territoryClaim().isPresent());
    }

    /** A store that is away lets nobody in, but the service may wait for it. */
    private static boolean mayHaveKeys(ApiKeyStore store, Instant now) {
        try {
            return store.hasGood(now);
        } catch (StoreUnavailable e) {
            return true;
        }
    }

    private Map<String, Set<Role>> mapped() {
        return settings.roles().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> roles("proffer.identity.roles." + each.getKey(), each.getValue())));
    }

    private static ApiKey configured(String name, IdentitySettings.KeySettings key) {
        String setting = "proffer.identity.keys." + name;
        if (!KeyText.isId(key.id())) {
            throw new ConfigurationException(
                    setting + ".id is \"" + key.id() + "\". Take it as 'proffer keys create' printed it.");
        }
        if (!KeyText.isHash(key.hash())) {
            throw new ConfigurationException(setting + ".hash is not a hash of a key: it has "
                    + key.hash().length()
                    + " characters. Take it as 'proffer keys create' printed it; a shell takes the $ out of it unless it"
                    + " stands in single quotes.");
        }
        Reach reach = key.territories().map(Reach::of).orElse(Reach.EVERYWHERE);
        return new ApiKey(
                key.id(),
                name,
                key.hash(),
                new ApiKey.Holder(roles(setting + ".roles", key.roles()), reach),
                new ApiKey.Life("configuration", Instant.EPOCH, null, null, null));
    }

    private static Set<Role> roles(String setting, List<String> codes) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String code : codes) {
            roles.add(Role.of(code.trim())
                    .orElseThrow(() -> new ConfigurationException(setting + " has \"" + code + "\", which is none of "
                            + String.join(", ", Role.codes()) + ".")));
        }
        return roles;
    }
}
