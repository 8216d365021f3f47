-- 电子证照: types, issued licences, presentations and uses.
create schema licences;
create type licences.trust_grade as enum ('A', 'B', 'C', 'D');
create type licences.licence_status as enum ('active', 'suspended', 'revoked', 'superseded');
create table licences.type (
  key text not null,
  version integer not null,
  code text not null,
  organization_id uuid not null references organizations.organization (id),
  definition jsonb not null,
  primary key (key, version)
);
-- 流水号. One sequence for all types and issuers, so that no two issues wait for each other; it may leave gaps.
create sequence licences.serial maxvalue 999999999 cycle;

create table licences.file (
  id uuid primary key,
  object_key text not null,
  mime text not null,
  size integer not null,
  sha256 text not null,
  created_at timestamptz not null
);

create table licences.licence (
  id uuid primary key,
  -- 电子证照标识, GB/T 36904-2018.
  identifier text not null unique,
  type_key text not null,
  type_version integer not null,
  type_name text not null,
  subject_id uuid not null references identity.subject (id),
  holder_name text not null,
  issuer_id uuid not null references organizations.organization (id),
  issuer_name text not null,
  -- Whose officers look after it: the issuer or, after mergers, who has its duties. No part of what is signed.
  keeper_id uuid not null references organizations.organization (id),
  region_code text not null,
  -- Keyed hash of what tells apart the licences of one type that a holder may have at once; empty: one at a time.
  matter text not null,
  matter_sealed text,
  fields_sealed text not null,
  trust_grade licences.trust_grade not null,
  status licences.licence_status not null,
  status_reason text,
  -- Legal ground of a revocation.
  status_clause text,
  version integer not null,
  supersedes uuid references licences.licence (id),
  issued_on date not null,
  valid_until date,
  case_id uuid,
  -- Of the item that issued it: who acts by a mandate for some items sees the licences of these. Null: from before the platform.
  item_code text,
  file_id uuid references licences.file (id),
  -- Hash of the canonical content, and the platform's signature over that content.
  digest text not null,
  signature text not null,
  key_id text not null,
  foreign key (type_key, type_version) references licences.type (key, version)
);
create index licence_by_subject on licences.licence (subject_id, id desc);
create index licence_by_keeper on licences.licence (keeper_id, id desc);
create index licence_by_case on licences.licence (case_id);
-- What a new licence takes the place of, and what the evidence planner may use.
create index licence_in_force on licences.licence (subject_id, type_key) where status = 'active';
create index licence_by_holder_name on licences.licence (keeper_id, holder_name text_pattern_ops);
create index licence_by_region on licences.licence (region_code text_pattern_ops, id desc);
create table licences.presentation (
  nonce text primary key,
  licence_id uuid not null references licences.licence (id),
  expires_at timestamptz not null,
  scanned_at timestamptz
);
create index presentation_by_age on licences.presentation (expires_at);
create table licences.use (
  id uuid primary key,
  licence_id uuid not null references licences.licence (id),
  at timestamptz not null,
  used_by text not null,
  purpose text not null,
  case_id uuid
);
create index use_by_licence on licences.use (licence_id, at desc);
grant usage on schema licences to tongban_app;
grant select, insert on licences.type, licences.file, licences.use to tongban_app;
grant select, insert, update on licences.licence, licences.presentation to tongban_app;
grant delete on licences.presentation to tongban_app;
grant usage on sequence licences.serial to tongban_app;
