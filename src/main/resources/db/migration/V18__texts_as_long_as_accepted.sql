-- Runs unchanged on H2 and PostgreSQL.

-- An account's texts may have 400 characters; a column that takes fewer refused what had been accepted.
alter table account alter column territory set data type varchar(400);
alter table account alter column plan_key set data type varchar(400);
alter table account alter column csm_id set data type varchar(400);
alter table proposition alter column owner_id set data type varchar(400);
alter table proposition alter column subscription_id set data type varchar(400);
alter table proposition alter column open_key set data type varchar(1000);
