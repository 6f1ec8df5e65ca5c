package io.proffer.api.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.idempotency.Replays;
import io.proffer.idempotency.RequestKeys;
import io.proffer.ports.StoreUnavailable;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IdempotencyFilterTest {
    private final Keys keys = new Keys();
    private final IdempotencyFilter filter =
            new IdempotencyFilter(keys, InstantSource.fixed(Instant.EPOCH), new Replays());

    @Test
    void whatWasMadeIsSaidToBeMadeThoughItsAnswerCannotBeKept() {
        keys.failing = 2;
        after(Response.Status.CREATED);
        assertThat(keys.said).containsExactly("failed", "failed");
    }

    @Test
    void anAnswerThatCouldNotBeKeptAtOnceIsKeptLater() {
        keys.failing = 1;
        after(Response.Status.CREATED);
        assertThat(keys.said).containsExactly("failed", "kept 201");
    }

    @Test
    void whatWasRefusedFreesItsKey() {
        after(Response.Status.CONFLICT);
        assertThat(keys.said).containsExactly("released");
    }

    private void after(Response.Status status) {
        filter.after(
                answering(ContainerRequestContext.class, Map.of("getProperty", "key-1")),
                answering(
                        ContainerResponseContext.class,
                        Map.of("getStatusInfo", status, "getStatus", status.getStatusCode(), "getEntity", "{}")));
    }

    private static <T> T answering(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> answers.get(method.getName())));
    }

    private static final class Keys implements RequestKeys {
        private final List<String> said = new ArrayList<>();
        private int failing;

        @Override
        public Claim claim(String key, String fingerprint, @Nullable String subject, Instant now) {
            return new Fresh();
        }

        @Override
        public void answered(String key, Answer answer) {
            if (failing > 0) {
                failing--;
                said.add("failed");
                throw new StoreUnavailable(new IllegalStateException("away"));
            }
            said.add("kept " + answer.status());
        }

        @Override
        public void release(String key) {
            said.add("released");
        }
    }
}
