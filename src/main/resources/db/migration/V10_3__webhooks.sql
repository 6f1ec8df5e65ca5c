-- Runs unchanged on H2 and PostgreSQL.

-- Who wants to be told of events, and how far it has been. The feed itself (outgoing_event) is the outbox: it is written in
-- the transaction of the cause. One replica at a time holds the lease and tells.
create table webhook_subscription (
    id varchar(64) primary key,
    url varchar(2000) not null,
    types text not null,
    subject varchar(100),
    secret_ref varchar(200) not null,
    mode varchar(40) not null,
    state varchar(40) not null,
    reason varchar(1000),
    version bigint not null,
    created_by varchar(200) not null,
    created_at timestamp with time zone not null,
    cursor_place bigint not null,
    failures int not null,
    resume_at timestamp with time zone not null,
    leased_by varchar(100),
    leased_until timestamp with time zone not null
);

-- Events that were not taken, and those of the same subject that wait behind them; dead ones are set aside.
create table webhook_waiting (
    id varchar(100) primary key,
    subscription_id varchar(64) not null,
    place bigint not null,
    subject varchar(100) not null,
    dead boolean not null,
    attempts int not null,
    since timestamp with time zone not null,
    due_at timestamp with time zone not null,
    problem varchar(1000) not null
);
create index webhook_waiting_subject on webhook_waiting (subscription_id, dead, subject, place);
create index webhook_waiting_due on webhook_waiting (subscription_id, dead, due_at);
