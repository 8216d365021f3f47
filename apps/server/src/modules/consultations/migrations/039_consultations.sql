-- 咨询: questions to a person, their answers, and what of them may become a common question (常见问题).
create schema consultations;
create type consultations.status as enum ('open', 'answered', 'closed');
create type consultations.entry_kind as enum ('question', 'answer');
create type consultations.candidate_status as enum ('proposed', 'picked', 'declined');

-- Running number, so that no two questions wait for each other; it may leave gaps.
create sequence consultations.running maxvalue 999999999 cycle;

create table consultations.consultation (
  id uuid primary key,
  number text not null unique,
  -- Who asked: a person or firm that had signed in, or whoever has the code (keyed hash of it).
  subject_id uuid references identity.subject (id),
  code_index text,
  code_sealed text,
  item_code text,
  item_name text,
  organization_id uuid not null references organizations.organization (id),
  organization_name text not null,
  region_code text not null references regions.region (code),
  region_name text not null,
  status consultations.status not null,
  version integer not null default 1,
  asked_at timestamptz not null,
  -- The clock of the question that waits, or waited last: its beginning and the limit as it was promised then.
  clock_from date not null,
  limit_workdays smallint not null check (limit_workdays between 0 and 60),
  due_on date not null,
  answered_at timestamptz,
  followed_up boolean not null default false,
  assignee_id uuid,
  assignee_name text,
  check ((subject_id is null) <> (code_index is null))
);
create index consultation_by_subject on consultations.consultation (subject_id, id desc);
-- Officers work by due day, in the organization or at the windows of the region.
create index consultation_open_of_organization on consultations.consultation (organization_id, due_on, id)
  where status = 'open';
create index consultation_open_of_region on consultations.consultation (region_code text_pattern_ops, due_on, id)
  where status = 'open';
create index consultation_of_organization on consultations.consultation (organization_id, id desc);
create index consultation_of_region on consultations.consultation (region_code text_pattern_ops, id desc);
create index consultation_of_assignee on consultations.consultation (assignee_id, due_on, id)
  where status = 'open';

create table consultations.entry (
  id uuid primary key,
  consultation_id uuid not null references consultations.consultation (id),
  kind consultations.entry_kind not null,
  -- People write of themselves: sealed.
  text_sealed text not null,
  -- Passages of the public guide.
  quotes jsonb not null default '[]',
  organization_name text,
  author_id uuid,
  at timestamptz not null
);
create index entry_of_consultation on consultations.entry (consultation_id, id);

create table consultations.faq_candidate (
  id uuid primary key,
  consultation_id uuid not null unique references consultations.consultation (id),
  item_code text not null,
  item_name text not null,
  organization_name text not null,
  region_code text not null references regions.region (code),
  question text not null,
  answer text not null,
  status consultations.candidate_status not null,
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz
);
create index faq_candidate_by_region on consultations.faq_candidate (region_code text_pattern_ops, status, id desc);

grant usage on schema consultations to tongban_app;
grant usage on sequence consultations.running to tongban_app;
grant select, insert, update on consultations.consultation, consultations.faq_candidate to tongban_app;
grant select, insert on consultations.entry to tongban_app;
-- What is sealed is sealed anew when the keys change.
grant update (text_sealed) on consultations.entry to tongban_app;
