-- 回避申报: whose cases a member of staff may not handle (公务员法 §74, §76).
create type identity.relation as enum ('self', 'spouse', 'lineal', 'collateral', 'affinal', 'interest');
create table identity.kinship (
  id uuid primary key,
  account_id uuid not null references identity.account (id),
  relation identity.relation not null,
  -- As the officer wrote it; the person need not be known to the platform yet.
  name_sealed text not null,
  identifier_sealed text not null,
  identifier_index text not null,
  identifier_masked text not null,
  -- The person or firm on the platform, as soon as there is one.
  subject_id uuid references identity.subject (id),
  declared_at timestamptz not null,
  ended_at timestamptz,
  ended_reason text,
  check ((ended_at is null) = (ended_reason is null))
);
create unique index kinship_once on identity.kinship (account_id, identifier_index) where ended_at is null;
-- Who registers is looked for among those declared before.
create index kinship_unknown on identity.kinship (identifier_index) where subject_id is null;
-- Kept for five years after the end.
create index kinship_by_end on identity.kinship (ended_at) where ended_at is not null;

grant select, insert, update, delete on identity.kinship to tongban_app;
