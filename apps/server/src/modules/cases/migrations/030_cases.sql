-- Drafts, cases, tasks and the worklist projection.
create schema cases;
create type cases.file_kind as enum ('upload', 'document');
create type cases.case_status as enum ('submitted', 'correction', 'accepted', 'refused_intake', 'approved', 'refused', 'withdrawn', 'lapsed', 'closed');
create type cases.light as enum ('none', 'green', 'yellow', 'red');
create type cases.task_kind as enum ('intake', 'review', 'site_visit', 'expert_review', 'decision', 'delivery');
create type cases.decision_outcome as enum ('approved', 'refused', 'refused_intake');
create type cases.delivery_method as enum ('electronic', 'courier', 'window');
create type cases.delivery_state as enum ('waiting', 'sent', 'handed_over', 'electronic');

create table cases.file (
  id uuid primary key,
  owner_id uuid not null references identity.subject (id),
  object_key text not null,
  name text not null,
  mime text not null,
  size integer not null,
  sha256 text not null,
  -- upload: handed in; document: made by the platform.
  kind cases.file_kind not null,
  case_id uuid,
  created_at timestamptz not null
);
create index file_by_case on cases.file (case_id);
-- Uploads that belong to no case.
create index file_unattached on cases.file (created_at, id) where case_id is null and kind = 'upload';

create table cases.draft (
  id uuid primary key,
  owner_id uuid not null references identity.subject (id),
  account_id uuid not null references identity.account (id),
  item_code text not null,
  item_name text not null,
  version_id uuid not null references catalog.item_version (id),
  -- Sealed JSON: answers, provenance, scenario, materials, promises, plan, merge report.
  content_sealed text not null,
  revision integer not null,
  saved_at timestamptz not null
);
create index draft_by_owner on cases.draft (owner_id, id desc);
-- Whom a change of an item concerns.
create index draft_by_item on cases.draft (item_code);
-- Kept for ninety days after they were last saved.
create index draft_by_age on cases.draft (saved_at);

-- Running number of applications. A sequence, so that no two submissions wait for each other; it may leave gaps.
create sequence cases.running maxvalue 999999999 cycle;

create table cases.case (
  id uuid primary key,
  number text not null unique,
  query_number text not null unique,
  version_id uuid not null references catalog.item_version (id),
  item_code text not null,
  item_name text not null,
  organization_id uuid not null references organizations.organization (id),
  organization_name text not null,
  region_code text not null,
  subject_id uuid not null references identity.subject (id),
  account_id uuid references identity.account (id),
  applicant_name text not null,
  -- Keyed hash of the last four characters of the identifier, for the anonymous progress query.
  last_four_index text not null,
  last_four_sealed text not null,
  parent_id uuid references cases.case (id),
  member_key text,
  status cases.case_status not null,
  -- Sealed JSON: answers, provenance, scenario, materials, promises, evidence, rule results, delivery.
  content_sealed text not null,
  content_digest text not null,
  -- Tokens of the process (design §6), a few hundred bytes.
  process_state jsonb not null,
  -- Nodes that have been completed, in order: with the state, all that the progress picture needs.
  done_nodes text[] not null default '{}',
  -- Clock events in the order they happened; the law package computes from them.
  clock_events jsonb not null,
  light cases.light not null default 'none',
  due_on date,
  paused boolean not null default false,
  submitted_at timestamptz not null,
  accepted_at timestamptz,
  decided_at timestamptz,
  closed_at timestamptz,
  version integer not null default 1
);
create index case_by_subject on cases.case (subject_id, id desc);
create index case_by_organization on cases.case (organization_id, id desc);
create index case_by_region on cases.case (region_code text_pattern_ops, id desc);
create index case_by_parent on cases.case (parent_id);
-- Whom a change of an item concerns: what is over is not concerned.
create index case_open_by_item on cases.case (item_code) where closed_at is null;

-- Open and closed tasks with all that a worklist row and its policy need (design law 7): one table, no joins.
create table cases.task (
  id uuid primary key,
  case_id uuid not null references cases.case (id),
  -- Key of the token in the process state.
  task_key text not null,
  node_id text not null,
  step_name text not null,
  kind cases.task_kind not null,
  post text not null,
  organization_id uuid not null references organizations.organization (id),
  organization_name text not null,
  region_code text not null,
  number text not null,
  item_name text not null,
  applicant_name text not null,
  subject_id uuid not null,
  assignee_id uuid references identity.account (id),
  assignee_name text,
  -- Who has examined the case: none of them decides (审查与决定分离).
  prepared_by uuid[] not null default '{}',
  light cases.light not null default 'none',
  paused boolean not null default false,
  due_on date not null,
  urgent_reason text,
  opened_at timestamptz not null,
  submitted_at timestamptz not null,
  closed_at timestamptz,
  outcome text,
  opinion text,
  unique (case_id, task_key)
);
-- The worklist: open tasks of a post in an organization, soonest due first.
create index task_worklist on cases.task (organization_id, post, due_on, id) where closed_at is null;
create index task_by_assignee on cases.task (assignee_id, due_on, id) where closed_at is null;
create index task_by_case on cases.task (case_id);

create table cases.correction (
  case_id uuid primary key references cases.case (id),
  notified_at timestamptz not null,
  due_on date not null,
  defects jsonb not null,
  answered_at timestamptz,
  notice_file_id uuid
);

create table cases.decision (
  case_id uuid primary key references cases.case (id),
  outcome cases.decision_outcome not null,
  decided_on date not null,
  reasons text not null,
  appeal text,
  decided_by uuid,
  document_id uuid
);

create table cases.site_visit (
  id uuid primary key,
  case_id uuid not null references cases.case (id),
  visited_on date not null,
  officers text[] not null check (cardinality(officers) >= 2),
  findings text not null,
  passed boolean not null,
  recorded_by uuid not null
);
create index site_visit_by_case on cases.site_visit (case_id);

create table cases.special_procedure (
  id uuid primary key,
  case_id uuid not null references cases.case (id),
  kind text not null,
  clause text not null,
  expected_days integer not null,
  reason text not null,
  started_on date not null,
  ended_on date,
  result text
);
create index special_procedure_by_case on cases.special_procedure (case_id);
create unique index special_procedure_open on cases.special_procedure (case_id) where ended_on is null;

create table cases.delivery (
  case_id uuid primary key references cases.case (id),
  method cases.delivery_method not null,
  state cases.delivery_state not null,
  address_sealed text,
  tracking_number text,
  fee_receipt text,
  delivered_at timestamptz
);

create table cases.document (
  id uuid primary key references cases.file (id),
  case_id uuid not null references cases.case (id),
  kind text not null,
  title text not null,
  at timestamptz not null
);
create index document_by_case on cases.document (case_id);

-- Read by the modules above: who may rate, what runs, what is due.
create view cases.case_brief as
  select id, number, item_code, item_name, organization_id, organization_name, region_code, subject_id, status, light, paused, due_on,
    submitted_at, accepted_at, decided_at, closed_at, parent_id
  from cases.case;

grant usage on schema cases to tongban_app;
grant select, insert, update on all tables in schema cases to tongban_app;
grant usage on sequence cases.running to tongban_app;
grant delete on cases.draft, cases.file to tongban_app;
