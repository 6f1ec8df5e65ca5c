-- Runs unchanged on H2 and PostgreSQL.

-- What other systems reported, each event once: the id follows from its source and its id there.
create table signal (
    id varchar(64) primary key,
    account_id varchar(100) not null,
    source varchar(400) not null,
    event_id varchar(400) not null,
    type varchar(60) not null,
    occurred_at timestamp with time zone not null,
    received_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    decides boolean not null,
    -- null while a decision is due because of it
    decided_at timestamp with time zone,
    feature_key varchar(400),
    contact_role varchar(40),
    about_key varchar(400),
    nps_score int
);
create index signal_account_occurred on signal (account_id, occurred_at, id);
create index signal_account_received on signal (account_id, received_at);
create index signal_waiting on signal (decided_at, received_at);
create index signal_expires on signal (expires_at);

-- What customer success decided for an account; a row that was removed is kept, with who and when.
create table account_override (
    id varchar(64) primary key,
    account_id varchar(100) not null,
    kind varchar(40) not null,
    family varchar(40),
    offer_key varchar(200),
    channel varchar(40),
    reason varchar(1000) not null,
    created_by varchar(200) not null,
    created_at timestamp with time zone not null,
    approved_by varchar(200),
    approved_at timestamp with time zone,
    expires_at timestamp with time zone not null,
    removed_by varchar(200),
    removed_at timestamp with time zone
);
create index account_override_account on account_override (account_id, created_at, id);
