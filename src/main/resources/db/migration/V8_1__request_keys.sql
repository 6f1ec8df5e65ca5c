-- Runs unchanged on H2 and PostgreSQL.

-- A request that changes something, under the key its client gave it, with what was answered; status 0 while it is in
-- flight. Decisions have their own table: their key is written in the transaction of their effect.
create table request_key (
    id varchar(255) primary key,
    fingerprint varchar(100) not null,
    claimed_at timestamp with time zone not null,
    status int not null,
    location varchar(1000),
    media_type varchar(200),
    body text
);
create index request_key_claimed on request_key (claimed_at);
