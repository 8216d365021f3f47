-- Accounts, subjects (people and firms in whose name one acts), posts, sessions.
create schema identity;
create type identity.subject_kind as enum ('person', 'firm');
create type identity.assurance as enum ('password', 'two_factor');
create type identity.sms_state as enum ('queued', 'sent', 'failed');

-- A person or a firm. Identifiers are encrypted, with a keyed hash for lookup (design law 9).
create table identity.subject (
  id uuid primary key,
  kind identity.subject_kind not null,
  name text not null,
  identifier_sealed text not null,
  identifier_index text not null unique,
  identifier_masked text not null,
  phone_sealed text,
  region_code text
);

create table identity.account (
  id uuid primary key,
  -- Keyed hashes of what one may sign in with: phone, ID number, staff number.
  login_index text not null unique,
  name text not null,
  phone_sealed text not null,
  phone_index text not null,
  phone_masked text not null,
  password_hash text not null,
  staff boolean not null,
  -- The own person, for accounts of the public.
  subject_id uuid references identity.subject (id),
  elder_mode boolean not null default false,
  disabled boolean not null default false,
  failures smallint not null default 0,
  failing_since timestamptz,
  locked_until timestamptz,
  created_at timestamptz not null
);
create index account_by_phone on identity.account (phone_index);
create index account_by_subject on identity.account (subject_id);

-- 经办人: who may act for a firm, until when.
create table identity.agency (
  id uuid primary key,
  firm_id uuid not null references identity.subject (id),
  account_id uuid not null references identity.account (id),
  valid_from date not null,
  valid_until date,
  unique (firm_id, account_id)
);
create index agency_by_account on identity.agency (account_id);

create table identity.post (
  id uuid primary key,
  account_id uuid not null references identity.account (id),
  role text not null,
  post text not null,
  title text not null,
  organization_id uuid not null references organizations.organization (id),
  valid_from date not null,
  valid_until date,
  unique (account_id, organization_id, role, post)
);
create index post_by_account on identity.post (account_id);
create index post_by_organization on identity.post (organization_id, post);

create table identity.challenge (
  token_hash text primary key,
  -- Null when no such account: the answer is the same, so names cannot be found out.
  account_id uuid references identity.account (id),
  code_hash text not null,
  attempts smallint not null default 0,
  expires_at timestamptz not null
);
create index challenge_by_expiry on identity.challenge (expires_at);

create table identity.session (
  token_hash text primary key,
  account_id uuid not null references identity.account (id),
  subject_id uuid references identity.subject (id),
  assurance identity.assurance not null,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null
);
create index session_by_account on identity.session (account_id);
create index session_by_expiry on identity.session (expires_at);

-- Text messages handed to the gateway (or, in the demonstration, shown on screen).
create table identity.sms (
  id uuid primary key,
  phone_sealed text not null,
  phone_masked text not null,
  body_sealed text not null,
  state identity.sms_state not null,
  provider text,
  at timestamptz not null
);

grant usage on schema identity to tongban_app;
grant select, insert, update on all tables in schema identity to tongban_app;
grant delete on identity.challenge, identity.session to tongban_app;
