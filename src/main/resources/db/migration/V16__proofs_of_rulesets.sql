-- Rulebooks that some replica has proven, so that the others need not: the name is a digest of the rulebook and the build.
create table ruleset_proof (
    name varchar(100) primary key,
    proven_at timestamp with time zone not null
);
