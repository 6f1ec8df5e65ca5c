-- Runs unchanged on H2 and PostgreSQL.

-- How far the latest verification of the audit chain is; one row.
create table audit_verification (
    id varchar(20) primary key,
    heard_at timestamp with time zone not null,
    progress text not null
);
