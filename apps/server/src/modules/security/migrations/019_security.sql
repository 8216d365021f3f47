-- The security log (GB/T 22239-2019 §8.1.4.3) and what was noticed in it.
create schema security;
create type security.kind as enum ('sign_in', 'refusal', 'privilege', 'export', 'key', 'account', 'program');
create type security.outcome as enum ('success', 'refused');
create table security.entry (
  id uuid primary key,
  at timestamptz not null,
  -- The legal day of `at`.
  day date not null,
  kind security.kind not null,
  what text not null,
  outcome security.outcome not null,
  account_id uuid,
  account_name text,
  network text not null,
  device text not null,
  times integer not null default 1,
  -- The batch under whose hash it stands in history; null until the next minute.
  batch uuid
);
create index entry_by_account on security.entry (account_id, id desc);
create index entry_by_name on security.entry (account_name text_pattern_ops, id desc);
create index entry_by_network on security.entry (network, id desc);
create index entry_by_kind on security.entry (kind, id desc);
create index entry_by_day on security.entry (day);
create index entry_by_batch on security.entry (batch, id);
create index entry_unsealed on security.entry (id) where batch is null;

-- Entries are never changed but for their batch, once, and deleted when they are older than a year (law asks for six months).
create function security.refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.batch is null and new.batch is not null
    and to_jsonb(new) - 'batch' = to_jsonb(old) - 'batch' then
    return new;
  end if;
  if tg_op = 'DELETE' and old.at < now() - interval '1 year' then
    return old;
  end if;
  raise exception 'the security log is append-only' using errcode = 'insufficient_privilege';
end $$;
create trigger entry_is_append_only before update or delete on security.entry for each row execute function security.refuse_change();
create trigger entry_is_not_truncated before truncate on security.entry for each statement execute function kernel.refuse_change();

create table security.alert (
  id uuid primary key,
  rule text not null,
  at timestamptz not null,
  -- Account id or network address.
  about text not null,
  about_name text,
  -- What the sentence of the rule is made of.
  facts jsonb not null,
  -- The same matter in the same hour is one alert.
  matter text not null unique,
  acknowledged_at timestamptz,
  acknowledged_by uuid references identity.account (id),
  acknowledged_name text,
  note text
);
-- Kept for three years.
create index alert_by_age on security.alert (at);
create index alert_open on security.alert (id desc) where acknowledged_at is null;

grant usage on schema security to tongban_app;
grant select, insert, update, delete on security.entry to tongban_app;
grant select, insert, update, delete on security.alert to tongban_app;
