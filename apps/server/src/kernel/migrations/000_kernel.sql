-- History, outbox bookkeeping and idempotency: what every module stands on.

do $$
begin
  if not exists (select from pg_roles where rolname = 'tongban_app') then
    create role tongban_app nologin;
  end if;
  execute format('grant tongban_app to %I', current_user);
end $$;

-- One row per chain of history (a case, a licence, an item, an account): its head, locked while events are appended.
create table kernel.chain (
  stream uuid primary key,
  kind text not null,
  seq integer not null,
  head text not null
);

-- Appended history (design law 1). `body` is the canonical text that was hashed; the other columns repeat it for queries.
create table kernel.event (
  stream uuid not null,
  seq integer not null,
  kind text not null,
  at timestamptz not null,
  actor uuid,
  body text not null,
  prev_hash text not null,
  hash text not null,
  primary key (stream, seq)
);
comment on column kernel.event.hash is 'hash of prev_hash, newline, body; the first prev_hash of a chain is the hash of its stream id';
-- The daily seal reads one day of events.
create index event_by_time on kernel.event using brin (at);

create function kernel.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'history is append-only' using errcode = 'insufficient_privilege';
end $$;
create trigger event_is_append_only before update or delete on kernel.event for each row execute function kernel.refuse_change();
create trigger event_is_not_truncated before truncate on kernel.event for each statement execute function kernel.refuse_change();

-- Daily seal: Merkle root over the heads of all chains that grew on that day, signed, chained to the seal before.
create table kernel.seal (
  day date primary key,
  chains integer not null,
  events integer not null,
  root text not null,
  prev_root text not null,
  suite text not null,
  key_id text not null,
  signature text not null,
  sealed_at timestamptz not null
);
create trigger seal_is_append_only before update or delete on kernel.seal for each row execute function kernel.refuse_change();
create trigger seal_is_not_truncated before truncate on kernel.seal for each statement execute function kernel.refuse_change();

-- First answers of requests that carried an Idempotency-Key.
create table kernel.idempotency (
  key text not null,
  account uuid not null,
  digest text not null,
  status integer,
  answer text,
  at timestamptz not null,
  primary key (account, key)
);
create index idempotency_by_age on kernel.idempotency (at);

-- Reactions that have taken effect: delivery is at least once, effect is once.
create table kernel.handled (
  key text primary key,
  at timestamptz not null default now()
);
create index handled_by_age on kernel.handled (at);

-- For tables whose rows tell who looked at what: nobody who has got hold of the application takes back what it has just
-- written. Logs are kept for six months at least (网络安全法 §21); what retention deletes is older than that.
create function kernel.refuse_early_deletion() returns trigger language plpgsql as $$
begin
  if old.at > now() - interval '6 months' then
    raise insufficient_privilege using message = format('rows of %I.%I are kept for six months at least', tg_table_schema, tg_table_name);
  end if;
  return old;
end $$;

-- Holds a row while the first data is being loaded. A start that finds one begins anew: nobody was served before.
create table kernel.loading (since timestamptz not null);

grant usage on schema kernel to tongban_app;
grant select, insert, delete on kernel.loading to tongban_app;
grant select, insert on kernel.event, kernel.seal to tongban_app;
grant select, insert, update on kernel.chain to tongban_app;
grant select, insert, update, delete on kernel.idempotency, kernel.handled to tongban_app;
grant select on kernel.migration to tongban_app;
