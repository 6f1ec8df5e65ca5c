-- Runs unchanged on H2 and PostgreSQL.

-- Keys that callers sign in with. Of a key only the bcrypt hash of its secret part is kept. A name stands once:
-- standing_name is the name until the key is revoked, then null.
create table api_key (
    id varchar(64) primary key,
    name varchar(100) not null,
    standing_name varchar(100) unique,
    hash varchar(100) not null,
    roles varchar(400) not null,
    territories text,
    created_by varchar(200) not null,
    created_at timestamp with time zone not null,
    expires_at timestamp with time zone,
    last_used_at timestamp with time zone,
    revoked_at timestamp with time zone
);
