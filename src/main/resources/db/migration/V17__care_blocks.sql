-- Runs unchanged on H2 and PostgreSQL.

-- Care rows that held for an account, as JSON: some keep offers away for days after their cause was gone.
alter table account_ledger add column care_blocks text;
