-- 电子监察: yellow and red cards with what they rest on, and supervision orders (督办).
create schema supervision;
create type supervision.colour as enum ('yellow', 'red');
create table supervision.card (
  id uuid primary key,
  case_id uuid not null,
  number text not null,
  item_name text not null,
  organization_id uuid not null,
  organization_name text not null,
  region_code text not null,
  colour supervision.colour not null,
  clock text not null,
  due_on date not null,
  raised_on date not null,
  closed_at timestamptz,
  unique (case_id, colour, clock)
);
create index card_by_region on supervision.card (region_code text_pattern_ops, id desc);
create index card_open on supervision.card (region_code text_pattern_ops, id desc) where closed_at is null;
create table supervision.supervision_order (
  id uuid primary key,
  case_id uuid not null,
  instruction text not null,
  ordered_by uuid not null,
  at timestamptz not null
);
create index order_by_case on supervision.supervision_order (case_id);
grant usage on schema supervision to tongban_app;
grant select, insert, update on supervision.card to tongban_app;
grant select, insert on supervision.supervision_order to tongban_app;
