-- Runs unchanged on H2 and PostgreSQL.

-- What is asked about: an account, or a proposition of one. The answer is erased with it.
alter table request_key add column subject varchar(255);
create index request_key_subject on request_key (subject);
