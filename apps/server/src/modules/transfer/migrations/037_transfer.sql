-- 事项导入导出: files on their way into and out of the catalogue.
create schema transfer;
create type transfer.import_status as enum
  ('reading', 'checking', 'checked', 'writing', 'finished', 'cancelled', 'failed');
create type transfer.export_status as enum ('waiting', 'running', 'finished', 'cancelled', 'failed');

create table transfer.import (
  id uuid primary key,
  account_id uuid not null,
  account_name text not null,
  -- Of the post under which the file came: who else may see the import.
  organization_id uuid not null references organizations.organization (id),
  region_code text not null,
  file_name text not null,
  file_size bigint not null,
  file_key text not null,
  file_kind text not null check (file_kind in ('xlsx', 'json')),
  profile text not null,
  adopter_id uuid references organizations.organization (id),
  legacy boolean not null default false,
  status transfer.import_status not null,
  -- Rows of all sheets that are staged: a reader that was cut off skips as many.
  staged integer not null default 0,
  -- Rows of the 目录 and the 实施清单: how many there are, how many the present status is done with, and which was last.
  main_rows integer not null default 0,
  done integer not null default 0,
  last_layer smallint not null default 0,
  last_line integer not null default 0,
  added integer not null default 0,
  changed integer not null default 0,
  unchanged integer not null default 0,
  drafted integer not null default 0,
  refused integer not null default 0,
  ignored text[] not null default '{}',
  failure jsonb,
  created_at timestamptz not null,
  status_since timestamptz not null,
  finished_at timestamptz
);
create index import_by_organization on transfer.import (organization_id, id);
create index import_by_region on transfer.import (region_code, id);
-- Old ones are cleared away.
create index import_by_age on transfer.import (created_at) where file_key <> '';

-- Rows of the 目录 (layer 0) and the 实施清单 (1) as they stand in the file.
create table transfer.main_row (
  import_id uuid not null references transfer.import (id) on delete cascade,
  layer smallint not null,
  line integer not null,
  -- What the row is about: 33 or 12 characters; empty where its codes are wrong.
  key text not null,
  -- By what rows of child tables name it.
  owner text not null,
  name text not null,
  -- JSON text, never queried.
  content text not null,
  primary key (import_id, layer, line)
);
-- JSON text, never compared.
alter table transfer.main_row alter content set statistics 0;
create index main_row_by_key on transfer.main_row (import_id, key, layer, line);
create index main_row_by_owner on transfer.main_row (import_id, owner);

create table transfer.child_row (
  import_id uuid not null references transfer.import (id) on delete cascade,
  sheet text not null,
  line integer not null,
  owner text not null,
  content text not null,
  primary key (import_id, sheet, line)
);
create index child_row_by_owner on transfer.child_row (import_id, owner);
alter table transfer.child_row alter content set statistics 0;

-- Statistics of before a file was read say that it has no rows, and any index then seems as good as any other: each batch
-- would read all of the file. The platform's login does not own the tables.
create function transfer.count_staged() returns void language sql security definer set search_path = pg_catalog as $$
  analyze transfer.main_row;
  analyze transfer.child_row;
$$;
revoke execute on function transfer.count_staged() from public;
grant execute on function transfer.count_staged() to tongban_app;

-- What was found in cells, once for all rows of which it is true: rows of one file lack the same things.
create table transfer.finding (
  import_id uuid not null references transfer.import (id) on delete cascade,
  id integer not null,
  sheet text not null,
  field text not null,
  level text not null check (level in ('error', 'warning')),
  message text not null,
  value text not null,
  primary key (import_id, id)
);

-- What became of rows that were not taken as they are, with everything that was found.
create table transfer.verdict (
  import_id uuid not null references transfer.import (id) on delete cascade,
  layer smallint not null,
  line integer not null,
  key text not null,
  owner text not null,
  name text not null,
  outcome text not null,
  findings integer[] not null,
  -- Where each of the findings is: a line of the sheet that the finding names.
  lines integer[] not null,
  primary key (import_id, layer, line)
);
-- Rows of child tables whose owner is not in the file.
create table transfer.orphan (
  import_id uuid not null references transfer.import (id) on delete cascade,
  sheet text not null,
  line integer not null,
  owner text not null,
  primary key (import_id, sheet, line)
);

create table transfer.export (
  id uuid primary key,
  account_id uuid not null,
  selection jsonb not null,
  format text not null,
  codes text not null,
  status transfer.export_status not null,
  done integer not null default 0,
  file_name text,
  file_size bigint,
  file_key text,
  digest text,
  created_at timestamptz not null,
  started_at timestamptz,
  finished_at timestamptz
);
create index export_by_account on transfer.export (account_id, id);
create index export_by_age on transfer.export (created_at) where file_key is not null;

grant usage on schema transfer to tongban_app;
grant select, insert, update, delete on all tables in schema transfer to tongban_app;
