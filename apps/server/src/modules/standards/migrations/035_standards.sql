-- 规范比对与清单: what items in force are like, side by side, and the lists that are published of them.
create schema standards;

-- An item in force, as much of it as comparison, report and lists read: made anew from the catalogue's events.
create table standards.entry (
  item_id uuid primary key,
  code text not null unique,
  basic_code text not null,
  -- 办理项: the two digits that end the code.
  sequence text not null,
  organization_id uuid not null,
  organization_name text not null,
  -- Compared by bytes, so that a region and all below it are one range.
  region_code text collate "C" not null,
  region_name text not null,
  level text not null,
  type text not null,
  name text not null,
  version integer not null,
  version_id uuid not null,
  prints jsonb not null,
  figures jsonb not null,
  -- Equal for items that are compared alike, so that what 1,500 authorities say alike is read once.
  alike uuid not null generated always as (md5(name || type || prints::text || figures::text)::uuid) stored,
  findings integer not null,
  -- Which lists hold it, by the rules of list-rules.ts.
  lists text[] not null,
  -- What a list says of it, and the intermediaries it asks for.
  content jsonb not null,
  intermediaries jsonb not null,
  services text[] not null,
  themes text[] not null,
  -- By the last comparison of its handling; null before the first.
  score smallint check (score between 0 and 100),
  -- Aspects in which it deviates from the standard.
  deviations text[] not null default '{}'
);
create index entry_by_basic_code on standards.entry (basic_code, sequence);
-- Items of the same name under another code.
create index entry_by_name on standards.entry (name);
create index entry_by_organization on standards.entry (organization_id, score, item_id);
create index entry_by_region on standards.entry (region_code);
create index entry_by_service on standards.entry using gin (services) with (fastupdate = off);

-- Which rules of the linter an item breaks.
create table standards.finding (
  item_id uuid not null references standards.entry (item_id) on delete cascade,
  rule text not null,
  places integer not null,
  message text not null,
  region_code text collate "C" not null,
  organization_id uuid not null,
  primary key (item_id, rule)
);
create index finding_by_region on standards.finding (rule, region_code, item_id);
create index finding_by_organization on standards.finding (rule, organization_id, item_id);

-- What is compared: one 办理项 of the 基本目录, with what its items are measured by.
create table standards.handling (
  basic_code text not null,
  sequence text not null,
  name text not null,
  type text not null,
  department text,
  authorities integer not null default 0,
  score smallint,
  standard jsonb,
  bests jsonb,
  -- Something was published since the last comparison, and a job for it is under way.
  stale boolean not null default false,
  primary key (basic_code, sequence)
);

-- The figures of an organization or region on a day: reports read a row, never the items.
create table standards.snapshot (
  -- Id of the organization, or code of the region.
  scope text not null,
  day date not null,
  organization_id uuid,
  region_code text collate "C" not null,
  name text not null,
  region_name text not null,
  taken_at timestamptz not null,
  items integer not null,
  score smallint,
  figures jsonb not null,
  primary key (scope, day)
);
create index snapshot_by_day on standards.snapshot (day, region_code);

-- A published list of one region's own bodies.
create table standards.list (
  id uuid primary key,
  kind text not null,
  region_code text not null,
  region_name text not null,
  edition integer not null,
  unique (kind, region_code)
);
create index list_by_region on standards.list (region_code);

create table standards.edition (
  list_id uuid not null references standards.list (id),
  number integer not null check (number > 0),
  day date not null,
  published_at timestamptz not null,
  published_by text not null,
  basis text not null,
  lines integer not null,
  added integer not null,
  removed integer not null,
  changed integer not null,
  digest text not null,
  key_id text not null,
  signature text not null,
  -- The brochure, once it is drawn.
  pdf_key text,
  primary key (list_id, number)
);
create index edition_by_day on standards.edition (list_id, day, number);

-- A line stands in the editions from `from_edition` up to, and not with, `until_edition`: an edition costs what it changes.
create table standards.line (
  list_id uuid not null references standards.list (id),
  item_id uuid not null,
  part text not null,
  from_edition integer not null,
  until_edition integer,
  code text not null,
  version integer not null,
  version_id uuid not null,
  name text not null,
  type text not null,
  organization_name text not null,
  themes text[] not null,
  content jsonb not null,
  primary key (list_id, item_id, part, from_edition),
  check (until_edition > from_edition)
);
create index line_in_order on standards.line (list_id, organization_name, name, item_id, part);

-- 中介服务机构.
create table standards.intermediary (
  id uuid primary key,
  name text not null,
  credit_code text not null unique check (credit_code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
  region_code text collate "C" not null,
  region_name text not null,
  qualification text not null,
  phone text not null,
  address text not null,
  services jsonb not null,
  listed boolean not null,
  ratings integer not null default 0,
  levels integer not null default 0
);
create index intermediary_by_region on standards.intermediary (region_code, id);
create table standards.intermediary_rating (
  case_id uuid not null,
  service text not null,
  intermediary_id uuid not null references standards.intermediary (id),
  level smallint not null check (level between 1 and 5),
  at timestamptz not null,
  primary key (case_id, service)
);

grant usage on schema standards to tongban_app;
grant select, insert, update, delete on standards.entry, standards.finding to tongban_app;
grant select, insert, update on standards.handling, standards.snapshot, standards.list, standards.line, standards.intermediary
  to tongban_app;
grant select, insert on standards.edition, standards.intermediary_rating to tongban_app;
grant update (pdf_key) on standards.edition to tongban_app;
