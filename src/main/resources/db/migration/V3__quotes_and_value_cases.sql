-- What-if quotes, value cases and requests for exceptions; every row is written once.

create table quote (
    id            varchar(40)              not null primary key,
    account_id    varchar(120)             not null,
    created_at    timestamp with time zone not null,
    ruleset_id    varchar(80)              not null,
    ruleset_hash  varchar(80)              not null,
    request       text                     not null,
    body          text                     not null
);
create index quote_of_account on quote (account_id, created_at);

create table value_case (
    id            varchar(40)              not null primary key,
    account_id    varchar(120)             not null,
    created_at    timestamp with time zone not null,
    ruleset_id    varchar(80)              not null,
    ruleset_hash  varchar(80)              not null,
    request       text                     not null,
    body          text                     not null
);
create index value_case_of_account on value_case (account_id, created_at);

create table price_exception (
    id            varchar(40)              not null primary key,
    account_id    varchar(120)             not null,
    created_at    timestamp with time zone not null,
    ruleset_id    varchar(80)              not null,
    ruleset_hash  varchar(80)              not null,
    request       text                     not null,
    body          text                     not null
);
create index price_exception_of_account on price_exception (account_id, created_at);
