-- 实施主体、部门 and the halls (办事大厅) where people can go.
create schema organizations;
create type organizations.organization_kind as enum ('government', 'department', 'hall_centre', 'street_centre');
create table organizations.organization (
  id uuid primary key,
  -- Short stable name used by items and demonstrations, e.g. lc_health.
  key text not null unique,
  name text not null,
  short_name text not null,
  credit_code text not null unique check (credit_code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
  region_code text not null references regions.region (code),
  parent_id uuid references organizations.organization (id),
  kind organizations.organization_kind not null,
  phone text not null,
  address text not null
);
create index organization_by_region on organizations.organization (region_code);
create table organizations.hall (
  id uuid primary key,
  organization_id uuid not null references organizations.organization (id),
  name text not null,
  region_code text not null references regions.region (code),
  address text not null,
  phone text not null,
  hours text not null,
  longitude double precision,
  latitude double precision
);
create index hall_by_region on organizations.hall (region_code);
-- Read by identity: where a post is held.
create view organizations.staffed as select id, name, region_code from organizations.organization;

grant usage on schema organizations to tongban_app;
grant select, insert, update on all tables in schema organizations to tongban_app;
