-- A replica takes signals before it decides because of them; what one that died had taken is free after this instant.
alter table signal add column claimed_until timestamp with time zone;
