package io.proffer.store.trip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proffer.ports.StoreUnavailable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class GroupCommitTest {
    private final ExecutorService threads = Executors.newFixedThreadPool(24);
    private final List<Integer> sizes = Collections.synchronizedList(new ArrayList<>());
    private final Set<Trip> kept = ConcurrentHashMap.newKeySet();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void whatComesMeanwhileGoesTogether() throws Exception {
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        GroupCommit commits = new GroupCommit(trips -> {
            sizes.add(trips.size());
            first.countDown();
            await(go);
            kept.addAll(trips);
        });
        List<Future<Boolean>> all = new ArrayList<>();
        all.add(threads.submit(() -> keeps(commits, new Trip())));
        first.await();
        for (int i = 0; i < 20; i++) {
            all.add(threads.submit(() -> keeps(commits, new Trip())));
        }
        Thread.sleep(200);
        assertThat(all).noneMatch(Future::isDone);
        go.countDown();
        for (Future<Boolean> each : all) {
            assertThat(each.get()).isTrue();
        }
        assertThat(sizes).containsExactly(1, 20);
    }

    @Test
    void everyTripOfManyThreadsIsKeptOnceAndToldAfterwards() throws Exception {
        GroupCommit commits = new GroupCommit(trips -> {
            sizes.add(trips.size());
            trips.forEach(trip -> assertThat(kept.add(trip)).isTrue());
        });
        List<Future<Boolean>> all = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            all.add(threads.submit(() -> keeps(commits, new Trip())));
        }
        for (Future<Boolean> each : all) {
            assertThat(each.get()).isTrue();
        }
        assertThat(kept).hasSize(20_000);
        assertThat(sizes.stream().mapToInt(Integer::intValue).sum()).isEqualTo(20_000);
    }

    @Test
    void whoeverLeadsTheTripsOfOthersWaitsForItsOwn() throws Exception {
        GroupCommit commits = new GroupCommit(kept::addAll, 1, Duration.ofSeconds(20));
        List<Future<Boolean>> all = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            Trip trip = new Trip();
            all.add(threads.submit(() -> keeps(commits, trip) && kept.contains(trip)));
        }
        for (Future<Boolean> each : all) {
            assertThat(each.get()).isTrue();
        }
    }

    @Test
    void oneThatIsRefusedDoesNotTakeTheOthersWithIt() throws Exception {
        Trip bad = new Trip();
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        GroupCommit commits = new GroupCommit(trips -> {
            first.countDown();
            await(go);
            if (trips.contains(bad)) {
                throw new IllegalArgumentException("no");
            }
            kept.addAll(trips);
        });
        List<Future<Boolean>> good = new ArrayList<>();
        good.add(threads.submit(() -> keeps(commits, new Trip())));
        first.await();
        Future<Boolean> refused = threads.submit(() -> keeps(commits, bad));
        for (int i = 0; i < 5; i++) {
            good.add(threads.submit(() -> keeps(commits, new Trip())));
        }
        Thread.sleep(100);
        go.countDown();
        for (Future<Boolean> each : good) {
            assertThat(each.get()).isTrue();
        }
        assertThatThrownBy(refused::get).hasRootCauseInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aStoreThatIsGoneIsSaidToAllAndAskedAgainByTheNext() {
        boolean[] gone = {true};
        GroupCommit commits = new GroupCommit(trips -> {
            if (gone[0]) {
                throw new StoreUnavailable(new IllegalStateException("gone"));
            }
            kept.addAll(trips);
        });
        assertThatThrownBy(() -> commits.keep(new Trip())).isInstanceOf(StoreUnavailable.class);
        gone[0] = false;
        assertThat(keeps(commits, new Trip())).isTrue();
    }

    @Test
    void nobodyWaitsForeverForAStoreThatSaysNothing() throws Exception {
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        GroupCommit commits = new GroupCommit(
                trips -> {
                    first.countDown();
                    await(go);
                    kept.addAll(trips);
                },
                32,
                Duration.ofMillis(200));
        Future<Boolean> leader = threads.submit(() -> keeps(commits, new Trip()));
        first.await();
        List<Trip> late = List.of(new Trip(), new Trip(), new Trip());
        List<Future<Boolean>> given = late.stream()
                .map(trip -> threads.submit(() -> keeps(commits, trip)))
                .toList();
        for (Future<Boolean> each : given) {
            assertThatThrownBy(each::get).hasCauseInstanceOf(StoreUnavailable.class);
        }
        go.countDown();
        assertThat(leader.get()).isTrue();
        assertThat(keeps(commits, new Trip())).as("somebody leads again").isTrue();
        assertThat(kept).as("what was given up is not kept later").doesNotContainAnyElementsOf(late);
    }

    /** True when what was kept is there as soon as it is said to be. */
    private boolean keeps(GroupCommit commits, Trip trip) {
        commits.keep(trip);
        return kept.contains(trip);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
