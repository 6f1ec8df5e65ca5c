-- Runs unchanged on H2 and PostgreSQL.

create table account (
    id varchar(100) primary key,
    version bigint not null,
    created_at timestamp with time zone not null,
    updated_at timestamp with time zone not null,
    crm varchar(400),
    billing varchar(400),
    cs varchar(400),
    document text not null
);
create index account_created on account (created_at, id);
create index account_crm on account (crm);
create index account_billing on account (billing);
create index account_cs on account (cs);

-- Everything a decision was made from, and its exact answer.
create table decision (
    id varchar(64) primary key,
    account_id varchar(100) not null,
    as_of timestamp with time zone not null,
    decided_at timestamp with time zone not null,
    ruleset_id varchar(100) not null,
    ruleset_hash varchar(100) not null,
    context_hash varchar(100) not null,
    verdicts varchar(400) not null,
    request text not null,
    context text not null,
    body text not null
);
create index decision_account_as_of on decision (account_id, as_of desc, id);
create index decision_account_decided_at on decision (account_id, decided_at desc, id);
create index decision_as_of on decision (as_of desc, id);

-- A request that was answered under a key; written in the transaction of its effect.
create table idempotency_key (
    id varchar(255) primary key,
    body_hash varchar(100) not null,
    decision_id varchar(64) not null,
    created_at timestamp with time zone not null
);
create index idempotency_key_created on idempotency_key (created_at);
