-- Runs unchanged on H2 and PostgreSQL.

-- A week, a month, a quarter and a year of one budget may begin on the same day: what tells them apart is the end. And the
-- part of a budget may be a text of an account, which has 400 characters.
alter table budget_level alter column id set data type varchar(700);
alter table budget_level alter column dimension set data type varchar(400);
alter table budget_entry alter column level_id set data type varchar(700);
alter table budget_alert alter column id set data type varchar(720);
alter table budget_alert alter column level_id set data type varchar(700);
alter table budget_level add column period_end date;

-- Only the lines of the ledger say the end; a level is their sum, and one without a line is nothing.
update budget_entry set level_id =
    level_id || '|' || substring(body from position('"periodEnd":"' in body) + 13 for 10);
insert into budget_level (id, budget_key, dimension, period_start, period_end, reserved, committed)
select e.level_id, l.budget_key, l.dimension, l.period_start,
    cast(substring(e.level_id from char_length(l.id) + 2) as date),
    sum(case e.kind when 'RESERVE' then e.amount when 'RELEASE' then -e.amount when 'COMMIT' then -e.amount else 0 end),
    sum(case e.kind when 'COMMIT' then e.amount when 'ADJUST' then e.amount else 0 end)
from budget_level l join budget_entry e on substring(e.level_id from 1 for char_length(e.level_id) - 11) = l.id
group by e.level_id, l.id, l.budget_key, l.dimension, l.period_start;
delete from budget_level where period_end is null;
alter table budget_level alter column period_end set not null;
update budget_alert set
    id = level_id || '|' || substring(body from position('"periodEnd":"' in body) + 13 for 10)
        || substring(id from char_length(level_id) + 1),
    level_id = level_id || '|' || substring(body from position('"periodEnd":"' in body) + 13 for 10);
drop index budget_level_key;
create index budget_level_key on budget_level (budget_key, period_start, period_end, dimension);
