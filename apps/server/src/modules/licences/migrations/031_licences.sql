-- 电子证照: types, issued licences, presentations and uses.
create schema licences;
create type licences.trust_grade as enum ('A', 'B', 'C', 'D');
create type licences.licence_status as enum ('active', 'suspended', 'revoked', 'superseded');
create table licences.licence_type (
  key text not null,
  version integer not null,
  code text not null,
  organization_id uuid not null references organizations.organization (id),
  definition jsonb not null,
  primary key (key, version)
);
create table licences.serial (type_code text not null, issuer_code text not null, last bigint not null, primary key (type_code, issuer_code));
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
  region_code text not null,
  fields_sealed text not null,
  trust_grade licences.trust_grade not null,
  status licences.licence_status not null,
  status_reason text,
  version integer not null,
  supersedes uuid references licences.licence (id),
  issued_on date not null,
  valid_until date,
  case_id uuid,
  file_id uuid,
  digest text not null,
  signature text not null,
  key_id text not null,
  foreign key (type_key, type_version) references licences.licence_type (key, version)
);
create index licence_by_subject on licences.licence (subject_id, id desc);
create index licence_by_issuer on licences.licence (issuer_id, id desc);
create index licence_by_case on licences.licence (case_id);
create table licences.presentation (
  nonce text primary key,
  licence_id uuid not null references licences.licence (id),
  expires_at timestamptz not null,
  scanned_at timestamptz
);
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
grant select, insert, update on all tables in schema licences to tongban_app;
