-- A change of the master or index key under way, and how far it has come in each column.
create table kernel.rotation (
  id uuid primary key,
  -- Ids of the keys that everything is brought under.
  master_key text not null,
  index_key text not null,
  asked_at timestamptz not null,
  finished_at timestamptz
);
-- One at a time.
create unique index rotation_under_way on kernel.rotation ((true)) where finished_at is null;

create table kernel.rotation_part (
  rotation uuid not null references kernel.rotation (id),
  position smallint not null,
  -- `schema.table.column`.
  name text not null,
  -- Rows to look at when it began.
  total integer not null,
  changed integer not null default 0,
  -- Primary key of the last row of the last batch: where it goes on after a stop.
  after text[],
  -- A pass that changed something is followed by another, until one finds nothing.
  pass smallint not null default 1,
  changed_in_pass integer not null default 0,
  begun_at timestamptz,
  finished_at timestamptz,
  primary key (rotation, position)
);
grant select, insert, update on kernel.rotation to tongban_app;
grant select, insert, update, delete on kernel.rotation_part to tongban_app;
