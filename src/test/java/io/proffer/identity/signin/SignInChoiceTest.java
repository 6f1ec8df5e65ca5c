package io.proffer.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.identity.signin.SignInChoice.Embedded;
import io.proffer.identity.signin.SignInChoice.Means;
import io.proffer.identity.signin.SignInChoice.Place;
import io.proffer.identity.signin.SignInChoice.Refused;
import io.proffer.identity.signin.SignInChoice.SignedIn;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SignInChoiceTest {
    private static final Means NONE = new Means(false, false, () -> false);
    private static final Means PROVIDER = new Means(true, false, () -> false);
    private static final Means KEYS = new Means(false, true, () -> false);
    private static final Means KEPT = new Means(false, false, () -> true);

    private static Place loopback(@Nullable Boolean embedded) {
        return new Place("127.0.0.1", true, Optional.ofNullable(embedded), false);
    }

    private static Place open(@Nullable Boolean embedded, boolean trial) {
        return new Place("0.0.0.0", false, Optional.ofNullable(embedded), trial);
    }

    @Test
    void onLoopbackCallersAreTakenByTheirWord() {
        assertThat(SignInChoice.of(loopback(null), NONE)).isEqualTo(new Embedded(false));
        assertThat(SignInChoice.of(loopback(true), NONE)).isEqualTo(new Embedded(false));
        assertThat(SignInChoice.of(loopback(null), KEPT)).isEqualTo(new Embedded(false));
    }

    @Test
    void whereASignInIsConfiguredItCountsAlsoOnLoopback() {
        assertThat(SignInChoice.of(loopback(null), PROVIDER)).isEqualTo(new SignedIn());
        assertThat(SignInChoice.of(loopback(null), KEYS)).isEqualTo(new SignedIn());
        assertThat(SignInChoice.of(loopback(false), KEPT)).isEqualTo(new SignedIn());
        assertThat(SignInChoice.of(loopback(true), KEYS)).isInstanceOf(Refused.class);
    }

    @Test
    void whoCanBeReachedNeedsASignIn() {
        assertThat(SignInChoice.of(open(null, false), NONE))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.message())
                                .contains(
                                        "0.0.0.0",
                                        "QUARKUS_OIDC_AUTH_SERVER_URL",
                                        "proffer keys create",
                                        "QUARKUS_HTTP_HOST"));
        assertThat(SignInChoice.of(open(null, false), PROVIDER)).isEqualTo(new SignedIn());
        assertThat(SignInChoice.of(open(null, false), KEYS)).isEqualTo(new SignedIn());
        assertThat(SignInChoice.of(open(null, false), KEPT)).isEqualTo(new SignedIn());
        assertThat(SignInChoice.of(loopback(false), NONE)).isInstanceOf(Refused.class);
    }

    @Test
    void openingTheEmbeddedDefaultTakesAWordThatCannotBeMisread() {
        assertThat(SignInChoice.of(open(true, false), NONE))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.message()).contains("PROFFER_IDENTITY_TRIAL=true"));
        assertThat(SignInChoice.of(open(null, true), NONE)).isEqualTo(new Embedded(true));
        assertThat(SignInChoice.of(open(true, true), NONE)).isEqualTo(new Embedded(true));
        assertThat(SignInChoice.of(open(null, true), KEYS)).isInstanceOf(Refused.class);
    }
}
