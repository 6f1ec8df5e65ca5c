-- Runs unchanged on H2 and PostgreSQL.

-- The keys of an account's decisions are erased with them.
create index idempotency_key_decision on idempotency_key (decision_id);
