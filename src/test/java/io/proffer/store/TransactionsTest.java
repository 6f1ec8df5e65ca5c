package io.proffer.store;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.List;
import org.hibernate.query.SemanticException;
import org.junit.jupiter.api.Test;

class TransactionsTest {

    @Test
    void aDeadlockOrALockIsNoFailureOfTheStore() {
        for (String state : List.of("40P01", "40001", "55P03", "HYT00")) {
            assertThat(Transactions.isCrowded(failure(state))).as(state).isTrue();
        }
    }

    @Test
    void aStoreThatDoesNotAnswerIs() {
        for (String state : List.of("08006", "57P01", "53100", "25006")) {
            assertThat(Transactions.isCrowded(failure(state))).as(state).isFalse();
        }
        assertThat(Transactions.isCrowded(new PersistenceException(new SQLException("no state"))))
                .isFalse();
    }

    @Test
    void aQueryThatIsWrongIsOurFaultAndNoneOfTheStore() {
        assertThat(Transactions.isOurFault(new SemanticException("no such path", "from Here")))
                .isTrue();
        assertThat(Transactions.isOurFault(new PersistenceException("no connection")))
                .isFalse();
        assertThat(Transactions.isOurFault(failure("08006"))).isFalse();
    }

    private static PersistenceException failure(String state) {
        return new PersistenceException(new SQLException("failed", state));
    }
}
