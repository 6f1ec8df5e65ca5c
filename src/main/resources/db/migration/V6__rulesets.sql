-- Runs unchanged on H2 and PostgreSQL.

-- Files of rulesets, each content once, as Base64.
create table ruleset_file (
    sha256 varchar(64) primary key,
    content text not null
);

create table ruleset (
    id varchar(64) primary key,
    number int not null unique,
    state varchar(40) not null,
    content_hash varchar(80) not null,
    effective_from timestamp with time zone,
    body text not null,
    diff text not null,
    diagnostics text not null
);
create index ruleset_state on ruleset (state, effective_from);
create index ruleset_content on ruleset (content_hash, number);

-- Locked by whoever changes rulesets; the turn counts changes of what rules.
create table ruleset_line (
    id int primary key,
    turn bigint not null
);
insert into ruleset_line (id, turn) values (1, 0);
