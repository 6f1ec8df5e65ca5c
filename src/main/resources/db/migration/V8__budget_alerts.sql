-- Runs unchanged on H2 and PostgreSQL.

-- Thresholds that were told of: each once for a part of a budget and a period, which is what a level stands for.
create table budget_alert (
    id varchar(440) primary key,
    level_id varchar(400) not null,
    reached_at timestamp with time zone not null,
    body text not null
);
create index budget_alert_level on budget_alert (level_id, reached_at, id);
create index budget_level_key on budget_level (budget_key, period_start, dimension);
