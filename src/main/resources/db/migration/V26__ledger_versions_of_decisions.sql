-- Runs unchanged on H2 and PostgreSQL.

-- The version of what was said to the account, with what the decision itself said: it is only given again while that is
-- the version. What was kept before has none.
alter table decision add column ledger_version bigint;
