package io.proffer.store;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Notes each statement that Hibernate sends, while somebody wants to know. */
@PersistenceUnitExtension
@ApplicationScoped
public class StatementsSeen implements StatementInspector {
    private static final Set<String> SEEN = new ConcurrentSkipListSet<>();
    private static volatile boolean watching;

    static void watch() {
        SEEN.clear();
        watching = true;
    }

    static Set<String> seen() {
        watching = false;
        return Set.copyOf(SEEN);
    }

    @Override
    public String inspect(String sql) {
        if (watching) {
            SEEN.add(sql);
        }
        return sql;
    }
}
