-- Who of the staff saw whose data, when and why (GB/T 22239-2019 §8.1.4.11, PIPL §44, §54), and what people object to.
create schema privacy;
create type privacy.read_kind as enum ('listed', 'searched', 'opened', 'handled', 'downloaded', 'exported', 'identified', 'revealed');
create table privacy.access (
  id uuid primary key,
  at timestamptz not null,
  -- The legal day of `at`, by which the rows are sealed and deleted.
  day date not null,
  account_id uuid not null,
  reader_name text not null,
  role text not null,
  organization_id uuid not null,
  subject_id uuid not null references identity.subject (id),
  what privacy.read_kind not null,
  -- As the case was called when it was looked at: no table of a module above is needed to say why.
  case_id uuid,
  case_number text,
  item_name text,
  purpose text,
  network text not null,
  -- No look without a case or a purpose.
  check (case_id is not null or length(purpose) >= 2)
);
create index access_by_subject on privacy.access (subject_id, id desc);
create index access_by_reader on privacy.access (account_id, at);
create index access_by_time on privacy.access using brin (at);
create index access_by_day on privacy.access (day, id);
-- A list that is looked at all day long is written down once a day for each line of it.
create unique index access_listed_once on privacy.access (account_id, subject_id, (coalesce(case_id, subject_id)), day) where what = 'listed';

-- Rows are never changed, and deleted only when their time is over (three years, PIPL §56).
create function privacy.refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and old.at < now() - interval '3 years' then
    return old;
  end if;
  raise exception 'who read what is append-only' using errcode = 'insufficient_privilege';
end $$;
create trigger access_is_append_only before update or delete on privacy.access for each row execute function privacy.refuse_change();
create trigger access_is_not_truncated before truncate on privacy.access for each statement execute function kernel.refuse_change();

create type privacy.objection_kind as enum ('correct', 'object');
create type privacy.objection_status as enum ('open', 'upheld', 'partly', 'rejected');
create table privacy.objection (
  id uuid primary key,
  subject_id uuid not null references identity.subject (id),
  account_id uuid not null references identity.account (id),
  -- Whose data stewards answer.
  organization_id uuid not null references organizations.organization (id),
  kind privacy.objection_kind not null,
  section text not null,
  status privacy.objection_status not null,
  -- Sealed JSON: the datum as it was shown, what it should be, the reason.
  content_sealed text not null,
  raised_at timestamptz not null,
  due_on date not null,
  answer_sealed text,
  answered_at timestamptz,
  answered_by uuid references identity.account (id),
  answered_name text
);
create index objection_by_subject on privacy.objection (subject_id, id desc);
create index objection_open on privacy.objection (organization_id, due_on, id) where status = 'open';
-- Kept for three years after the answer.
create index objection_by_age on privacy.objection (answered_at) where answered_at is not null;
create index objection_of_organization on privacy.objection (organization_id, id desc);

grant usage on schema privacy to tongban_app;
grant select, insert, delete on privacy.access to tongban_app;
grant select, insert, update, delete on privacy.objection to tongban_app;
