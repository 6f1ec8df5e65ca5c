-- Runs unchanged on H2 and PostgreSQL.

-- Who did what; appended only. hash = SHA-256(prev, canonical body), under the lock on audit_end. The details may be
-- erased with the personal data of an account: the body holds their hash, so the chain still holds.
create table audit_entry (
    sequence bigint primary key,
    happened_at timestamp with time zone not null,
    actor varchar(200) not null,
    action varchar(100) not null,
    subject_kind varchar(40) not null,
    subject_id varchar(400) not null,
    account_id varchar(100),
    details_hash varchar(80) not null,
    prev varchar(80) not null,
    hash varchar(80) not null,
    details text
);
create index audit_entry_subject on audit_entry (subject_id, sequence);
create index audit_entry_account on audit_entry (account_id, sequence);
create index audit_entry_actor on audit_entry (actor, sequence);
create index audit_entry_happened on audit_entry (happened_at, sequence);
create table audit_end (
    id int primary key,
    last_sequence bigint not null,
    last_hash varchar(80) not null
);
insert into audit_end (id, last_sequence, last_hash)
    values (1, 0, 'sha256:0000000000000000000000000000000000000000000000000000000000000000');
