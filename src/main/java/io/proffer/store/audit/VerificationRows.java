package io.proffer.store.audit;

import io.proffer.audit.Verification.Progress;
import io.proffer.audit.VerificationStore;
import io.proffer.json.CanonicalJson;
import io.proffer.store.Transactions;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** The latest verification in its row. */
@ApplicationScoped
class VerificationRows implements PanacheRepositoryBase<VerificationRow, String>, VerificationStore {
    private static final String LATEST = "latest";

    @Override
    public Optional<Kept> latest() {
        return Transactions.in(() -> findByIdOptional(LATEST))
                .map(row -> new Kept(CanonicalJson.readBack(row.progress, Progress.class), row.heardAt));
    }

    @Override
    public void keep(Progress progress, Instant now) {
        Transactions.in(() -> {
            VerificationRow row = new VerificationRow();
            row.id = LATEST;
            row.heardAt = now;
            row.progress = CanonicalJson.text(progress);
            return getEntityManager().merge(row);
        });
    }
}
