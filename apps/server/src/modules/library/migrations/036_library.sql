-- 动态调整: changes of the catalogue under control, from draft to what is in force, and the public notices of them.
create schema library;
create type library.change_layer as enum ('basic', 'service');
create type library.change_kind as enum ('add', 'amend', 'split', 'merge', 'suspend', 'resume', 'cancel');
create type library.change_status as enum ('draft', 'in_review', 'returned', 'approved', 'effective', 'withdrawn');
create type library.review_kind as enum ('establishment', 'legal');
create type library.review_outcome as enum ('approved', 'returned');

create table library.change (
  id uuid primary key,
  layer library.change_layer not null,
  kind library.change_kind not null,
  status library.change_status not null,
  -- Whose item it is; of a basic item the body that keeps it.
  organization_id uuid not null references organizations.organization (id),
  organization_name text not null,
  region_code text not null references regions.region (code),
  name text not null,
  basic_code text,
  -- Codes of what is in force and is concerned: of items 33, of a basic item 12.
  codes text[] not null,
  -- The versions of them on which the drafts stand.
  versions integer[] not null,
  basis text not null default '',
  reason text not null default '',
  -- Null: the day on which the reviews are done.
  effective_on date,
  revision integer not null default 1,
  -- Counts the submissions; each has its own two reviews.
  round integer not null default 0,
  -- Reviews of this round.
  establishment library.review_outcome,
  legal library.review_outcome,
  -- Everybody who prepared or submitted it: none of them reviews it.
  editors uuid[] not null,
  prepared_by text not null,
  -- What was never submitted is nobody's but its editors'.
  submitted boolean not null default false,
  updated_at timestamptz not null
);
-- Newest first, a region with everything below it; most lists are short.
create index change_by_organization on library.change (organization_id, id);
create index change_by_region on library.change (region_code text_pattern_ops, id);
-- What is announced before it takes effect.
create index change_waiting on library.change (effective_on) where status = 'approved';
create index change_in_review on library.change (id) where status = 'in_review';

-- One change of a thing at a time.
create table library.open_code (
  code text primary key,
  -- A code is taken before its change is written, so that of two at once only one writes.
  change_id uuid not null references library.change (id) deferrable initially deferred
);

create table library.draft (
  change_id uuid not null references library.change (id),
  key text not null,
  revision integer not null default 1,
  -- Of the handling items under one implementation code, 1–99; null for a basic item.
  sequence smallint,
  definition jsonb not null,
  saved_by text not null,
  saved_at timestamptz not null,
  primary key (change_id, key)
);

create table library.review (
  change_id uuid not null references library.change (id),
  round integer not null,
  kind library.review_kind not null,
  outcome library.review_outcome not null,
  opinion text not null,
  -- Remarks on single fields: draft, path, text.
  remarks jsonb not null,
  reviewer_id uuid not null,
  reviewer text not null,
  -- The organization whose review it is.
  body text not null,
  at timestamptz not null,
  primary key (change_id, round, kind)
);

-- A difference from the basic item that 编制 allows. It holds for the item until it is cancelled.
create table library.exception (
  id uuid primary key,
  change_id uuid not null references library.change (id),
  draft_key text not null,
  -- Known when the change takes effect.
  item_code text,
  aspect text not null,
  reason text not null,
  requested_by text not null,
  approved_by text,
  -- The organization that allowed it, as it is said in public.
  approved_body text,
  approved_at timestamptz,
  unique (change_id, draft_key, aspect)
);
create index exception_by_item on library.exception (item_code, aspect) where item_code is not null;
-- Read by the modules beside this one: what an item may have otherwise than the 基本目录, and why.
create view library.allowed_exception as
  select item_code, aspect, reason from library.exception where item_code is not null and approved_at is not null;

-- 公告: in Chinese words, as they were published.
create table library.notice (
  id uuid primary key,
  change_id uuid not null unique references library.change (id),
  published_on date not null,
  layer library.change_layer not null,
  kind library.change_kind not null,
  title text not null,
  organization_name text not null,
  region_code text not null references regions.region (code),
  region_name text not null,
  basis text not null,
  reason text not null,
  codes text[] not null,
  items jsonb not null
);
create index notice_by_region on library.notice (region_code text_pattern_ops, id desc);
create index notice_by_code on library.notice using gin (codes);

-- How many notices an authority has published in a year: the number of the last one.
create table library.notice_count (
  organization_id uuid not null references organizations.organization (id),
  year smallint not null,
  last integer not null,
  primary key (organization_id, year)
);

-- Why an item is not in force, and where it went.
create table library.fate (
  code text primary key,
  name text not null,
  status text not null check (status in ('suspended', 'cancelled')),
  reason text not null,
  since date not null,
  notice_id uuid not null references library.notice (id),
  successors jsonb not null
);

-- Blank forms and samples that everybody may read, by their content.
create table library.file (
  sha256 text primary key,
  name text not null,
  mime text not null,
  size integer not null,
  uploaded_by uuid not null,
  uploaded_at timestamptz not null
);

-- Handling processes that an editor chooses from.
create table library.standard_process (
  key text primary key,
  name text not null,
  description text not null,
  xml text not null
);

grant usage on schema library to tongban_app;
grant select, insert, update on library.change, library.exception to tongban_app;
grant select on library.allowed_exception to tongban_app;
grant delete on library.exception to tongban_app;
grant select, insert, update, delete on library.draft, library.open_code, library.fate to tongban_app;
grant select, insert on library.review, library.notice, library.file to tongban_app;
grant select, insert, update on library.standard_process, library.notice_count to tongban_app;
