-- What people look for accounts by, taken from the document whenever it is written.

alter table account add column name_key varchar(200) default '' not null;
alter table account add column segment varchar(40);
alter table account add column plan_key varchar(200);
alter table account add column csm_id varchar(200);
alter table account add column term_end_on date;

create index account_name on account (name_key, id);
create index account_territory_name on account (territory, name_key, id);
create index account_csm on account (csm_id, name_key, id);
create index account_plan on account (plan_key, name_key, id);
create index account_term_end on account (term_end_on);
