-- One row an account with propositions: locked by whoever changes them, so that limits and budgets are exact.
create table account_ledger (
    account_id varchar(100) primary key,
    version bigint not null,
    changed_at timestamp with time zone not null
);

-- An offer proposed to an account, as it stands now; body is the proposition as it was decided.
create table proposition (
    id varchar(64) primary key,
    account_id varchar(100) not null,
    subscription_id varchar(100),
    segment varchar(40) not null,
    owner_id varchar(200),
    offer_key varchar(200) not null,
    offer_version integer not null,
    family varchar(40) not null,
    exclusive_group varchar(200),
    commercial boolean not null,
    state varchar(40) not null,
    -- account, subscription and offer while it is open: at most one open proposition of each
    open_key varchar(420) unique,
    decision_id varchar(64) not null,
    ruleset_id varchar(100) not null,
    rank_at_creation integer not null,
    score numeric(12, 4),
    need_strength integer not null,
    terms text,
    proposed_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    snoozed_until timestamp with time zone,
    -- when a schedule has to look at it: the end of a snooze, or its expiry; null when closed
    due_at timestamp with time zone,
    superseded_by varchar(64),
    presented boolean not null,
    accepted boolean not null,
    created_at timestamp with time zone not null,
    updated_at timestamp with time zone not null,
    version bigint not null,
    body text not null
);
create index proposition_account on proposition (account_id, created_at, id);
create index proposition_due on proposition (due_at);
create index proposition_state on proposition (state, created_at, id);
create index proposition_owner on proposition (owner_id, created_at, id);
create index proposition_created on proposition (created_at, id);

-- Everything that happened to a proposition; rows are only added.
create table proposition_event (
    id varchar(64) primary key,
    proposition_id varchar(64) not null,
    account_id varchar(100) not null,
    event_id varchar(255) not null,
    type varchar(40) not null,
    occurred_at timestamp with time zone not null,
    received_at timestamp with time zone not null,
    body_hash varchar(100) not null,
    body text not null,
    -- as the contact policy reads it; null when it says nothing to it
    contact text,
    answer text not null,
    unique (proposition_id, event_id)
);
create index proposition_event_account on proposition_event (account_id, occurred_at);
create index proposition_event_proposition on proposition_event (proposition_id, occurred_at);

-- Presentations and acceptances by day: the empirical side of propensity.
create table response_day (
    id varchar(400) primary key,
    offer_key varchar(200) not null,
    family varchar(40) not null,
    segment varchar(40) not null,
    answered_on date not null,
    presents bigint not null,
    accepts bigint not null
);
create index response_day_segment on response_day (segment, answered_on);

-- The arm of an experiment an account was given, kept for its validity.
create table experiment_assignment (
    id varchar(320) primary key,
    account_id varchar(100) not null,
    experiment_key varchar(200) not null,
    arm varchar(100) not null,
    assigned_at timestamp with time zone not null,
    valid_until timestamp with time zone not null
);
create index experiment_assignment_account on experiment_assignment (account_id);

-- Budgets: the level is the sum of the entries, locked while it changes.
create table budget_level (
    id varchar(400) primary key,
    budget_key varchar(200) not null,
    dimension varchar(100) not null,
    period_start date not null,
    reserved numeric(20, 4) not null,
    committed numeric(20, 4) not null
);
create table budget_entry (
    id varchar(64) primary key,
    level_id varchar(400) not null,
    kind varchar(20) not null,
    proposition_id varchar(64) not null,
    amount numeric(20, 4) not null,
    entered_at timestamp with time zone not null,
    body text not null,
    unique (proposition_id, kind, level_id)
);
create index budget_entry_level on budget_entry (level_id, entered_at, id);
