-- Accounts, subjects (people and firms in whose name one acts), posts, sessions.
create schema identity;
create type identity.subject_kind as enum ('person', 'firm');
create type identity.level as enum ('registered', 'real_name', 'in_person');
-- What was shown at signing in: password and text message, text message alone, password and one-time password, a
-- passkey, a signed-in phone that scanned the screen, a card at a window.
create type identity.method as enum ('password_sms', 'sms', 'password_totp', 'passkey', 'scan', 'window');
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
  -- Keyed hashes of what one may sign in with: phone, ID number, staff number. Sealed beside them is what a new index
  -- key computes them from; null when the account is closed.
  login_index text not null unique,
  login_sealed text,
  name text not null,
  phone_sealed text not null,
  phone_index text not null,
  phone_masked text not null,
  -- Null: signs in by text message or passkey only.
  password_hash text,
  password_changed_at timestamptz not null,
  -- A password that somebody else has set is for one sign-in.
  password_is_first boolean not null default false,
  staff boolean not null,
  -- Null for staff, whose organization answers for them.
  level identity.level check ((level is null) = staff),
  -- The own person; of staff where it is declared, so that nobody handles their own case.
  subject_id uuid references identity.subject (id),
  -- RFC 6238 secret; privileged posts need it or a passkey (GB/T 22239-2019 §8.1.4.1 d).
  totp_sealed text,
  -- A secret that was shown and not yet confirmed by a code.
  totp_offered_sealed text,
  -- Time step of the last code taken, so that each serves once.
  totp_step integer not null default 0,
  signed_in_at timestamptz,
  closed_at timestamptz,
  elder_mode boolean not null default false,
  disabled boolean not null default false,
  failures smallint not null default 0,
  failing_since timestamptz,
  locked_until timestamptz,
  created_at timestamptz not null
);
create index account_by_phone on identity.account (phone_index);
create index account_by_subject on identity.account (subject_id);

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

-- What the code is for: it opens nothing else.
create type identity.challenge_purpose as enum ('password', 'sms', 'step_up', 'phone');
create table identity.challenge (
  token_hash text primary key,
  purpose identity.challenge_purpose not null,
  -- Null when no such account: the answer is the same, so names cannot be found out.
  account_id uuid references identity.account (id),
  -- The phone that the code proves, where it is not the account's.
  phone_sealed text,
  phone_index text,
  -- Null: the code comes from the account's authenticator.
  code_hash text,
  begun_at timestamptz not null,
  attempts smallint not null default 0,
  expires_at timestamptz not null
);
create index challenge_by_expiry on identity.challenge (expires_at);
-- How many messages a phone was sent lately.
create index challenge_by_phone on identity.challenge (phone_index, begun_at) where phone_index is not null;

-- 授权: by which an account acts for a firm (经办人) or for another person (代办); see docs/identity.md.
create type identity.mandate_kind as enum ('legal_representative', 'agent', 'family', 'guardian', 'volunteer', 'village_agency');
create type identity.mandate_status as enum ('offered', 'in_force', 'declined', 'revoked');
create table identity.mandate (
  id uuid primary key,
  kind identity.mandate_kind not null,
  principal_id uuid not null references identity.subject (id),
  account_id uuid not null references identity.account (id),
  -- Null: all items.
  basic_codes text[],
  -- Parts of a form that the holder may fill in and see; null: all.
  fields text[],
  -- In fen; null: any.
  max_amount bigint,
  valid_from date not null,
  valid_until date,
  status identity.mandate_status not null,
  offered_at timestamptz not null,
  settled_at timestamptz,
  revoked_at timestamptz,
  revoked_by uuid references identity.account (id)
);
create index mandate_by_account on identity.mandate (account_id) where status in ('offered', 'in_force');
create index mandate_by_principal on identity.mandate (principal_id);

create table identity.session (
  token_hash text primary key,
  -- By which its owner names it in the list of sessions.
  id uuid not null unique,
  account_id uuid not null references identity.account (id),
  subject_id uuid references identity.subject (id),
  mandate_id uuid references identity.mandate (id),
  method identity.method not null,
  -- Until when a sensitive act needs no new proof.
  proved_until timestamptz not null,
  -- What the owner recognises it by: browser and system in words, and the network without its last part.
  device text not null,
  network text not null,
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

-- Kept for thirty days.
create index sms_by_age on identity.sms (at);

grant usage on schema identity to tongban_app;
grant select, insert, update on all tables in schema identity to tongban_app;
grant delete on identity.challenge, identity.session, identity.sms to tongban_app;
