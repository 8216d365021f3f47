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
  address text not null,
  -- 已撤并: since when it is no more. It stays, since history names it.
  closed_on date,
  -- 承接机构, into which it was merged.
  successor_id uuid references organizations.organization (id),
  check (successor_id is null or (closed_on is not null and successor_id <> id))
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
create index hall_by_organization on organizations.hall (organization_id);
create index hall_by_region on organizations.hall (region_code);
-- 现在排队: what the hall's own queue system (取号机) said last. One row a hall, overwritten: nobody asks who waited earlier.
create table organizations.hall_queue (
  hall_id uuid primary key references organizations.hall (id),
  waiting integer not null check (waiting >= 0),
  -- Open now.
  windows integer not null check (windows >= 0),
  -- That whoever was called last had waited; null: not known.
  minutes integer check (minutes >= 0),
  reported_at timestamptz not null
);
-- What was merged into an organization: asked with every post.
create index organization_by_successor on organizations.organization (successor_id) where successor_id is not null;
-- Read by identity: where a post is held; former: the organizations whose duties it has, at any remove.
create view organizations.staffed as
  select id, name, region_code, array(
    with recursive merged as (
      select id from organizations.organization where successor_id = place.id
      union
      select earlier.id from organizations.organization as earlier join merged on earlier.successor_id = merged.id
    ) select id from merged order by id
  ) as former
  from organizations.organization as place;

-- 机构撤并: 撤销, or 合并 into a successor. 系统管理员 proposes, 安全管理员 confirms (GB/T 22239-2019 §8.1.4.2 d, 三员分立).
create type organizations.closing_status as enum ('waiting', 'confirmed', 'done', 'refused', 'withdrawn');
create table organizations.closing (
  id uuid primary key,
  organization_id uuid not null references organizations.organization (id),
  -- Null: 撤销.
  successor_id uuid references organizations.organization (id),
  status organizations.closing_status not null default 'waiting',
  closes_on date not null,
  basis text not null,
  reason text not null,
  -- Accounts, with the names they signed with: identity stands above organizations.
  proposed_by uuid not null,
  proposer_name text not null,
  proposed_at timestamptz not null,
  decided_by uuid,
  decider_name text,
  decided_at timestamptz,
  -- Since when its day has come and something stands in the way.
  held_up_at timestamptz,
  check (successor_id <> organization_id),
  check ((status = 'waiting') = (decided_by is null)),
  check (held_up_at is null or status <> 'waiting'),
  constraint two_administrators check (status = 'withdrawn' or decided_by <> proposed_by)
);
create unique index closing_once on organizations.closing (organization_id) where status in ('waiting', 'confirmed');
create index closing_by_organization on organizations.closing (organization_id, id desc);
create index closing_due on organizations.closing (closes_on) where status = 'confirmed';

grant usage on schema organizations to tongban_app;
grant select, insert, update on all tables in schema organizations to tongban_app;
