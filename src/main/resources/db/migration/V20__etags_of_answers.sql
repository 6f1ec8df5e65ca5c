-- Runs unchanged on H2 and PostgreSQL.

-- An answer that is given again names the version of what was made or changed, as it did the first time.
alter table request_key add column etag varchar(100);
