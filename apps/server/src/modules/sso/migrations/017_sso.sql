-- Single sign-on (OpenID Connect Core 1.0): department systems as clients, what people agreed to, and what the provider
-- keeps between two requests.
create schema sso;
create type sso.client_status as enum ('proposed', 'approved', 'refused', 'suspended');
create type sso.key_kind as enum ('secret', 'jwk');
create type sso.signing_kind as enum ('es256', 'rs256', 'pairwise', 'cookie');

create table sso.client (
  id uuid primary key,
  organization_id uuid not null references organizations.organization (id),
  status sso.client_status not null,
  version integer not null default 1,
  -- In force; null until the first approval.
  definition jsonb,
  -- What waits for the security administrator; null when nothing does.
  proposed jsonb,
  proposed_by uuid references identity.account (id),
  proposed_at timestamptz not null,
  check (definition is not null or proposed is not null or status = 'refused'),
  check ((proposed is null) = (proposed_by is null))
);
create index client_by_organization on sso.client (organization_id);

-- Keys of clients: the hash of a secret (256 random bits), or a public key. A new one leaves the earlier ones some days.
create table sso.client_key (
  id uuid primary key,
  client_id uuid not null references sso.client (id),
  kind sso.key_kind not null,
  secret_hash text,
  jwk jsonb,
  created_at timestamptz not null,
  expires_at timestamptz,
  check ((kind = 'secret') = (secret_hash is not null)),
  check ((kind = 'jwk') = (jwk is not null))
);
create index client_key_by_client on sso.client_key (client_id);

-- 授权同意: what somebody lets a client know, in one capacity. Withdrawn by deletion; history keeps that it was.
create table sso.consent (
  id uuid primary key,
  account_id uuid not null references identity.account (id),
  client_id uuid not null references sso.client (id),
  -- Acting for a firm or another person, or for oneself; null: staff.
  subject_id uuid references identity.subject (id),
  scopes text[] not null,
  given_at timestamptz not null,
  unique nulls not distinct (account_id, client_id, subject_id)
);

-- Sessions, grants, codes and tokens of the provider. Ids are kept as hashes and contents sealed: a copy of the
-- database signs nobody in (design law 9).
create table sso.artifact (
  kind text not null,
  id_hash text not null,
  uid_hash text,
  grant_hash text,
  account_id uuid,
  client_id uuid,
  -- Of a session: the session of the platform it was made from. Of a grant: in whose name.
  portal_session uuid,
  subject_id uuid,
  payload_sealed text not null,
  created_at timestamptz not null,
  consumed_at timestamptz,
  expires_at timestamptz not null,
  primary key (kind, id_hash)
);
create index artifact_by_expiry on sso.artifact (expires_at);
create index artifact_by_grant on sso.artifact (grant_hash) where grant_hash is not null;
create index artifact_by_uid on sso.artifact (uid_hash) where uid_hash is not null;
create index artifact_by_account on sso.artifact (account_id) where account_id is not null;

-- Keys of the provider itself, sealed by the platform's master key.
create table sso.signing_key (
  id uuid primary key,
  kind sso.signing_kind not null,
  sealed text not null,
  created_at timestamptz not null
);

grant usage on schema sso to tongban_app;
grant select, insert, update on all tables in schema sso to tongban_app;
grant delete on sso.artifact, sso.consent, sso.signing_key, sso.client_key to tongban_app;
