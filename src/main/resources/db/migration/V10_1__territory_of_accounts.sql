-- Runs unchanged on H2 and PostgreSQL.

-- Whoever may see the accounts of some territories only asks by it. Accounts that were kept before get theirs from their
-- documents by the migration 10.2, which is a program.
alter table account add column territory varchar(200);
create index account_territory on account (territory, created_at, id);
