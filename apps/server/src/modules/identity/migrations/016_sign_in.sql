-- Ways of showing that it is you, besides the password and the text message.

-- Passkeys (W3C WebAuthn level 3): the public key only; the counter finds copies.
create table identity.passkey (
  id uuid primary key,
  account_id uuid not null references identity.account (id),
  credential_id text not null unique,
  public_key text not null,
  counter bigint not null,
  transports text[] not null,
  name text not null,
  created_at timestamptz not null,
  used_at timestamptz
);
create index passkey_by_account on identity.passkey (account_id);

-- One exchange with a browser's authenticator: its challenge serves once.
create type identity.ceremony_purpose as enum ('sign_in', 'enrol', 'step_up');
create table identity.ceremony (
  token_hash text primary key,
  purpose identity.ceremony_purpose not null,
  account_id uuid references identity.account (id),
  expected text not null,
  expires_at timestamptz not null
);
create index ceremony_by_expiry on identity.ceremony (expires_at);

-- The last passwords, none of which may come again (GB/T 22239-2019 §8.1.4.1 a).
create table identity.former_password (
  account_id uuid not null references identity.account (id),
  password_hash text not null,
  ended_at timestamptz not null
);
create index former_password_by_account on identity.former_password (account_id, ended_at);

-- A screen that waits for a signed-in phone to say yes.
create type identity.scan_status as enum ('waiting', 'agreed', 'refused');
create table identity.scan (
  -- What the screen holds, as a hash; the picture shows `code` only.
  token_hash text primary key,
  code text not null unique,
  device text not null,
  network text not null,
  status identity.scan_status not null default 'waiting',
  account_id uuid references identity.account (id),
  proved_until timestamptz,
  begun_at timestamptz not null,
  expires_at timestamptz not null
);
create index scan_by_expiry on identity.scan (expires_at);

-- 服务协议: which version was accepted, when.
create table identity.agreement (
  account_id uuid not null references identity.account (id),
  version text not null,
  accepted_at timestamptz not null,
  primary key (account_id, version)
);

-- 实名核验 of oneself or of a firm: how often contents did not fit; five a day close it until the next.
create table identity.verification (
  account_id uuid not null references identity.account (id),
  subject_kind identity.subject_kind not null,
  failures smallint not null,
  failing_on date not null,
  primary key (account_id, subject_kind)
);

grant select, insert on identity.former_password, identity.agreement to tongban_app;
grant select, insert, update on identity.verification to tongban_app;
grant select, insert, update, delete on identity.passkey, identity.scan to tongban_app;
grant select, insert, delete on identity.ceremony to tongban_app;
