-- Runs unchanged on H2 and PostgreSQL.

-- What other systems are told; written in the transaction of its cause. A place is given when the feed is first read
-- after that transaction committed, under the lock on feed_end: no reader ever meets a place below one it has seen.
create table outgoing_event (
    id varchar(64) primary key,
    place bigint unique,
    type varchar(100) not null,
    source varchar(400) not null,
    subject varchar(100) not null,
    happened_at timestamp with time zone not null,
    data text not null
);
create table feed_end (
    id int primary key,
    last_place bigint not null
);
insert into feed_end (id, last_place) values (1, 0);
