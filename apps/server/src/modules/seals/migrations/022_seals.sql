-- 电子印章: one document seal for each organization, certified by the platform's authority.
create schema seals;
create table seals.seal (
  organization_id uuid primary key references organizations.organization (id),
  certificate bytea not null,
  -- PKCS #8, sealed with the platform's master key.
  key_sealed text not null,
  valid_until timestamptz not null,
  created_at timestamptz not null
);
grant usage on schema seals to tongban_app;
grant select, insert, update on seals.seal to tongban_app;
