-- Runs unchanged on H2 and PostgreSQL.

-- Whether a proposition was withheld from a held-out account; it stays so however it ended.
alter table proposition add column withheld boolean default false not null;
update proposition set withheld = true
    where id in (select proposition_id from proposition_event where type = 'WITHHELD');
