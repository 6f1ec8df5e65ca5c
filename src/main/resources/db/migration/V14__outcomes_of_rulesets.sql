-- What became of what a ruleset proposed, for whoever has to judge it.

create index proposition_ruleset on proposition (ruleset_id);
