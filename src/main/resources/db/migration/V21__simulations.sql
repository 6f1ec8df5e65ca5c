-- Runs unchanged on H2 and PostgreSQL.

-- Comparisons of rulesets, written by the replica that makes one and read by all of them. Whoever writes says when; one that
-- is not over and was not heard of for long has lost its replica.
create table simulation (
    id varchar(64) primary key,
    candidate varchar(100) not null,
    candidate_hash varchar(100) not null,
    heard_at timestamp with time zone not null,
    progress text not null
);
create index simulation_candidate on simulation (candidate, candidate_hash, id);

-- What changes for accounts, in the order in which they were compared.
create table simulation_change (
    id varchar(100) primary key,
    simulation_id varchar(64) not null references simulation (id) on delete cascade,
    place int not null,
    account_id varchar(100) not null,
    type varchar(40) not null,
    body text not null
);
create index simulation_change_place on simulation_change (simulation_id, place);
create index simulation_change_account on simulation_change (account_id);
