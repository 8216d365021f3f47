-- 事项库: implementation list entries and their versions. A version that a case has used never changes (design law 2).
create schema catalog;
create type catalog.item_status as enum ('published', 'suspended', 'cancelled');

-- 基本目录: what all authorities that implement an item have in common, by its 基本编码.
create table catalog.basic_item (
  code text primary key,
  stream uuid not null unique,
  name text not null,
  type text not null,
  department text not null,
  status catalog.item_status not null,
  version integer not null,
  effective_on date not null,
  definition jsonb not null
);
create index basic_item_by_name on catalog.basic_item (name, code);

create table catalog.basic_item_version (
  code text not null references catalog.basic_item (code) deferrable initially deferred,
  version integer not null,
  effective_on date not null,
  definition jsonb not null,
  digest text not null,
  primary key (code, version)
);

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
-- lz4 takes a fraction of the time of PostgreSQL's own compression, at publishing and at reading; not every build has it.
-- To store the text as it is takes half as much room again, and a quarter of the time. Most rows then fill a page of
-- their own but for a gap; the fill factor keeps short rows out of the gaps, or each row of an import would be written
-- to another old page, which is read, and logged whole, for it alone.
do $$ begin
  if (select 'lz4' = any (enumvals) from pg_settings where name = 'default_toast_compression') then
    alter table catalog.item_version alter definition set compression lz4, alter compiled set compression lz4;
  else
    alter table catalog.item_version alter definition set storage external, alter compiled set storage external;
    alter table catalog.item_version set (toast_tuple_target = 8160, fillfactor = 80);
  end if;
end $$;
create function catalog.refuse_version_change() returns trigger language plpgsql as $$
begin
  raise exception 'a published version is frozen' using errcode = 'insufficient_privilege';
end $$;
create trigger version_is_frozen before update or delete on catalog.item_version
  for each row execute function catalog.refuse_version_change();
create trigger version_is_frozen before update or delete on catalog.basic_item_version
  for each row execute function catalog.refuse_version_change();

-- The pairs of neighbouring characters of a text: two texts can hold one another only if their pairs do.
-- A loop, since a query takes five times as long and imports index every name.
create function catalog.pairs(text text) returns text[] language plpgsql immutable strict parallel safe as $$
declare
  low text := lower(text);
  found text[] := '{}';
begin
  for at in 1 .. length(low) - 1 loop
    found[at] := substr(low, at, 2);
  end loop;
  return found;
end $$;
-- Officers look for their items by part of the name.
create index item_by_name_pairs on catalog.item using gin (catalog.pairs(name));

-- A suspended item is found, and every list says so.
create function catalog.shown(summary jsonb, status catalog.item_status) returns jsonb language sql immutable
  return case status when 'suspended' then summary || '{"isSuspended": true}' else summary end;
-- Read by search: what a list shows of an item.
create view catalog.brief as select id, code, catalog.shown(summary, status) as summary from catalog.item;
-- Read by the modules above: the version of each item that is its latest, with what it says.
create view catalog.latest as
  select item.id, item.code, item.basic_code, item.organization_id, item.region_code, item.type, item.status, item.name,
    item.version, item.version_id, item.published_on, item.aspects,
    catalog.shown(item.summary, item.status) as summary, version.definition
  from catalog.item join catalog.item_version as version on version.id = item.version_id;

-- Raised with every change of what is in force: processes keep published items in memory until it moves.
create table catalog.revision (value bigint not null);
insert into catalog.revision values (0);

grant usage on schema catalog to tongban_app;
grant select, insert, update on catalog.basic_item, catalog.item to tongban_app;
grant select, update on catalog.revision to tongban_app;
grant select on catalog.latest, catalog.brief to tongban_app;
grant select, insert on catalog.basic_item_version, catalog.item_version to tongban_app;
