package io.proffer.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.decisions.DecisionLog;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A decision that was kept before answers were packed is read as it was. */
@QuarkusTest
class PlainAnswersTest {
    private static final String BODY = "{\"id\":\"dec_plain\",\"text\":\"C:\\\\temp, 5 → 6, „ü“\"}";

    @Inject
    DecisionLog log;

    @Inject
    DataSource source;

    @Test
    void theAnswerComesBackByteForByte() throws SQLException {
        String sql = "insert into decision (id, account_id, as_of, decided_at, ruleset_id, ruleset_hash, context_hash,"
                + " verdicts, request, context, memory, body) values ('dec_plain', 'acct_plain', now(), now(), 'r', 'h', 'c',"
                + " ',CHOSEN,', '{}', '{}', '{}', ?)";
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, BODY);
            statement.executeUpdate();
        }
        assertThat(log.find("dec_plain").orElseThrow().body().text()).isEqualTo(BODY);
        assertThat(log.latest("acct_plain").orElseThrow().body().text()).isEqualTo(BODY);
    }
}
