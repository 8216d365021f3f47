-- 事项库: implementation list entries and their versions. A version that a case has used never changes (design law 2).
create schema catalog;
create type catalog.item_status as enum ('published', 'suspended', 'cancelled');

create table catalog.item (
  id uuid primary key,
  -- 业务办理项编码, 33 characters: credit code of the authority, level, 基本编码, sequence.
  code text not null unique,
  basic_code text not null,
  organization_id uuid not null references organizations.organization (id),
  region_code text not null references regions.region (code),
  type text not null,
  status catalog.item_status not null,
  name text not null,
  version integer not null,
  version_id uuid not null,
  published_on date not null,
  -- How many quality findings the published version has.
  findings integer not null default 0,
  -- Fingerprint of each aspect of 八统一: a comparison of 1,500 authorities reads no definition.
  aspects jsonb not null,
  -- Everything a list or hit shows, in the shape of the contract ItemSummary.
  summary jsonb not null
);
create index item_by_organization on catalog.item (organization_id, name, id);
-- Supervisors page through whole regions by name.
create index item_by_name on catalog.item (name, id);
create index item_by_basic_code on catalog.item (basic_code, region_code, id);

create table catalog.item_version (
  id uuid primary key,
  item_id uuid not null references catalog.item (id) deferrable initially deferred,
  version integer not null,
  published_on date not null,
  digest text not null,
  definition jsonb not null,
  -- Prepared form, conditions and process graph: made once at publish.
  compiled jsonb not null,
  unique (item_id, version)
);
create function catalog.refuse_version_change() returns trigger language plpgsql as $$
begin
  raise exception 'a published version is frozen' using errcode = 'insufficient_privilege';
end $$;
create trigger version_is_frozen before update or delete on catalog.item_version
  for each row execute function catalog.refuse_version_change();

-- What search reads: cut by the same segmenter as the queries. Filters (region, subject, theme, authority) are lexemes
-- of the same vector, so that one index answers words and filters together.
create table catalog.item_search (
  item_id uuid primary key references catalog.item (id),
  -- Compared by bytes, so that a region and all below it are one range.
  region_code text collate "C" not null,
  organization_name text not null,
  person_themes text[] not null,
  firm_themes text[] not null,
  life_events text[] not null,
  -- Editorial preference, added to the rank.
  weight real not null default 0,
  tokens tsvector not null
);
-- fastupdate=off: a pending list makes single searches slow at unforeseeable times.
create index item_search_by_tokens on catalog.item_search using gin (tokens) with (fastupdate = off);
create index item_search_by_region on catalog.item_search (region_code, item_id);

-- Raised with every change of what is in force: processes keep published items in memory until it moves.
create table catalog.revision (value bigint not null);
insert into catalog.revision values (0);

grant usage on schema catalog to tongban_app;
grant select, insert, update on catalog.item, catalog.item_search to tongban_app;
grant select, update on catalog.revision to tongban_app;
grant select, insert on catalog.item_version to tongban_app;
