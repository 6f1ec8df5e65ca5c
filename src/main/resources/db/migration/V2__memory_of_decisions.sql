-- What was said to the account before and what was left, as a decision read it: a replay needs it.
alter table decision add column memory text default '' not null;
