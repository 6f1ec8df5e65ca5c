package io.proffer.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EventLogTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    @Inject
    EventLog log;

    @Test
    void anEventThatCommitsLateStandsAfterThoseAlreadyRead() throws Exception {
        long start = end();
        CountDownLatch appended = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        CompletableFuture<Void> slow = CompletableFuture.runAsync(
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    log.append(event("slow"));
                    appended.countDown();
                    await(commit);
                }));
        appended.await();
        log.append(event("quick"));
        EventLog.Page before = since(start);
        assertThat(subjects(before)).containsExactly("quick");
        commit.countDown();
        slow.get();
        assertThat(subjects(since(before.last()))).containsExactly("slow");
    }

    @Test
    void anEventIsUndoneWithItsCause() {
        long start = end();
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    log.append(event("undone"));
                    throw new IllegalStateException("the cause failed");
                }))
                .isInstanceOf(IllegalStateException.class);
        log.append(event("kept"));
        assertThat(subjects(since(start))).containsExactly("kept");
    }

    @Test
    void manyWritersAndReadersSeeEachEventOnceAndInOneOrder() throws Exception {
        long start = end();
        ExecutorService threads = Executors.newFixedThreadPool(18);
        CountDownLatch written = new CountDownLatch(16);
        List<Future<?>> writers = IntStream.range(0, 16)
                .<Future<?>>mapToObj(writer -> threads.submit(() -> {
                    IntStream.range(0, 25).forEach(i -> log.append(event("w" + writer + "_" + i)));
                    written.countDown();
                }))
                .toList();
        Future<List<OutgoingEvent>> one = threads.submit(() -> follow(start, written));
        Future<List<OutgoingEvent>> other = threads.submit(() -> follow(start, written));
        for (Future<?> writer : writers) {
            writer.get();
        }
        threads.shutdown();
        assertThat(one.get()).isEqualTo(other.get()).hasSize(400);
        assertThat(one.get()).extracting(OutgoingEvent::subject).doesNotHaveDuplicates();
        assertThat(one.get())
                .extracting(event -> Long.parseLong(event.sequence()))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(start + 1, start + 400).boxed().toList());
    }

    private List<OutgoingEvent> follow(long start, CountDownLatch written) {
        List<OutgoingEvent> seen = new ArrayList<>();
        long last = start;
        while (true) {
            boolean complete = written.getCount() == 0;
            EventLog.Page page = log.since(new EventLog.Query(last, List.of(), 7));
            seen.addAll(page.events());
            last = page.last();
            if (complete && page.events().isEmpty()) {
                return seen;
            }
        }
    }

    private long end() {
        long last = 0;
        while (!since(last).events().isEmpty()) {
            last = since(last).last();
        }
        return last;
    }

    private EventLog.Page since(long place) {
        return log.since(new EventLog.Query(place, List.of(), 200));
    }

    private static List<String> subjects(EventLog.Page page) {
        return page.events().stream().map(OutgoingEvent::subject).toList();
    }

    private static NewEvent event(String subject) {
        return new NewEvent(EventType.RULESET_ACTIVATED, subject, NOW, "{}");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
