-- Base data: small population, legal-entity, marriage, estate and social-security bases, and who read what for which case.
create schema registers;
create type registers.access_outcome as enum ('answered', 'no_record', 'down');
create table registers.record (
  resource text not null,
  -- Keyed hash of the ID number, credit code, certificate number or name.
  key_index text not null,
  -- What the hash was made of: a new index key computes it again.
  key_sealed text not null,
  data_sealed text not null,
  updated_on date not null,
  primary key (resource, key_index)
);
create table registers.access (
  id uuid primary key,
  at timestamptz not null,
  source text not null,
  check_key text not null,
  key_index text not null,
  key_sealed text not null,
  outcome registers.access_outcome not null,
  -- What justifies the read (law 4): a draft or case of the subject.
  purpose text not null,
  case_id uuid,
  account_id uuid
);
create index access_by_subject on registers.access (key_index, at desc);
-- Kept for three years.
create index access_by_age on registers.access (at);
create trigger access_is_kept before delete on registers.access
  for each row execute function kernel.refuse_early_deletion();
-- Sources that the operator has taken out of service, so that continuity can be tried.
create table registers.outage (source text primary key, since timestamptz not null, reason text not null);
grant usage on schema registers to tongban_app;
grant select, insert, update, delete on registers.record to tongban_app;
grant select, insert, delete on registers.access to tongban_app;
-- What is sealed is sealed anew when the keys change.
grant update (key_index, key_sealed) on registers.access to tongban_app;
grant select, insert, delete on registers.outage to tongban_app;
