package io.proffer.store.accounts;

import io.proffer.accounts.AccountHead;
import io.proffer.accounts.AccountSearch;
import io.proffer.accounts.StoredAccount;
import io.proffer.ports.BadCursor;
import io.proffer.propositions.PropositionState;
import io.proffer.store.Filter;
import io.proffer.store.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks for accounts by the columns kept beside their documents. */
@ApplicationScoped
class AccountSearchRows implements AccountSearch {
    private static final List<String> OPEN =
            PropositionState.openStates().stream().map(Enum::name).toList();
    private static final String IS_OPEN =
            "exists (select 1 from PropositionRow p where p.accountId = a.id and p.state in :states)";

    private final EntityManager entities;
    private final Horizon horizon;

    AccountSearchRows(EntityManager entities, Horizon horizon) {
        this.entities = entities;
        this.horizon = horizon;
    }

    @Override
    public Found search(Wanted wanted) {
        return Transactions.in(() -> {
            List<AccountRow> rows =
                    query(wanted).setMaxResults(wanted.limit() + 1).getResultList();
            boolean more = rows.size() > wanted.limit();
            List<AccountRow> page = more ? rows.subList(0, wanted.limit()) : rows;
            Map<String, Integer> open = open(page.stream().map(row -> row.id).toList());
            List<Hit> hits = page.stream()
                    .map(row -> new Hit(
                            StoredAccount.read(row.document, row.version, row.updatedAt), open.getOrDefault(row.id, 0)))
                    .toList();
            return new Found(hits, more ? cursor(page.get(page.size() - 1)) : null);
        });
    }

    private TypedQuery<AccountRow> query(Wanted wanted) {
        Map<String, Object> values = new LinkedHashMap<>();
        Filter inSight = horizon.onAccounts(new Filter());
        values.putAll(inSight.parameters().map());
        String where = inSight.text() + " and " + String.join(" and ", conditions(wanted, values));
        TypedQuery<AccountRow> query = entities.createQuery(
                "from AccountRow a where " + where + " order by a.nameKey, a.id", AccountRow.class);
        values.forEach(query::setParameter);
        return query;
    }

    private List<String> conditions(Wanted wanted, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        named(wanted.text(), conditions, values);
        equal("segment", wanted.segment() == null ? null : wanted.segment().name(), conditions, values);
        equal("planKey", wanted.planKey(), conditions, values);
        equal("territory", spelt("territory", wanted.territory()), conditions, values);
        equal("csmId", spelt("csmId", wanted.csmId()), conditions, values);
        if (wanted.termEnds() != null) {
            conditions.add("a.termEndOn between :from and :to");
            values.put("from", wanted.termEnds().from());
            values.put("to", wanted.termEnds().to());
        }
        if (wanted.open() != null) {
            conditions.add(wanted.open() ? IS_OPEN : "not " + IS_OPEN);
            values.put("states", OPEN);
        }
        if (wanted.cursor() != null) {
            Place last = Place.of(wanted.cursor());
            conditions.add("(a.nameKey > :lastName or a.nameKey = :lastName and a.id > :lastId)");
            values.put("lastName", last.nameKey);
            values.put("lastId", last.id);
        }
        return conditions;
    }

    private static void named(@Nullable String text, List<String> conditions, Map<String, Object> values) {
        if (text != null && !text.isBlank()) {
            conditions.add("(a.nameKey like :name escape '!' or a.id like :id escape '!' or a.crm = :key)");
            values.put("name", beginning(AccountHead.key(text)));
            values.put("id", beginning(text.strip()));
            values.put("key", text.strip());
        }
    }

    /** Not a range: in the order of a language signs have no place between others. */
    private static String beginning(String text) {
        return text.replaceAll("[!%_]", "!$0") + "%";
    }

    /** A value as accounts write it, which people type in capitals or without; by the index of its column. */
    private @Nullable String spelt(String column, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String value = typed.strip();
        return Stream.of(value, value.toUpperCase(Locale.ROOT), value.toLowerCase(Locale.ROOT))
                .distinct()
                .filter(each -> isKept(column, each))
                .findFirst()
                .orElse(value);
    }

    private boolean isKept(String column, String value) {
        return !entities.createQuery("select 1 from AccountRow a where a." + column + " = :value", Integer.class)
                .setParameter("value", value)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private static void equal(
            String column, @Nullable String value, List<String> conditions, Map<String, Object> values) {
        if (value != null && !value.isBlank()) {
            conditions.add("a." + column + " = :" + column);
            values.put(column, value.strip());
        }
    }

    private Map<String, Integer> open(List<String> accounts) {
        return accounts.isEmpty()
                ? Map.of()
                : entities.createQuery(
                                "select p.accountId, count(*) from PropositionRow p where p.accountId in :accounts"
                                        + " and p.state in :states group by p.accountId",
                                Object[].class)
                        .setParameter("accounts", accounts)
                        .setParameter("states", OPEN)
                        .getResultStream()
                        .collect(Collectors.toMap(row -> (String) row[0], row -> ((Number) row[1]).intValue()));
    }

    private static String cursor(AccountRow row) {
        byte[] plain = (row.nameKey + '\n' + row.id).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }

    private record Place(String nameKey, String id) {
        static Place of(String cursor) {
            try {
                String plain = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
                int end = plain.lastIndexOf('\n');
                if (end >= 0) {
                    return new Place(plain.substring(0, end), plain.substring(end + 1));
                }
            } catch (IllegalArgumentException e) {
                // Said below.
            }
            throw new BadCursor(cursor);
        }
    }
}
