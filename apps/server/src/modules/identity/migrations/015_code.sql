-- 一码: codes that people have shown, and who has read them for what. A code names nobody: it is a random number.
create type identity.code_purpose as enum ('window', 'kiosk', 'queue', 'inspection');
create table identity.code (
  nonce text primary key,
  subject_id uuid not null references identity.subject (id),
  account_id uuid not null references identity.account (id),
  -- Of the code itself; it is read a little longer, since clocks differ.
  expires_at timestamptz not null,
  read_at timestamptz,
  read_by uuid references identity.account (id),
  organization_id uuid references organizations.organization (id),
  purpose identity.code_purpose,
  check ((read_at is null) = (read_by is null) and (read_at is null) = (purpose is null))
);
-- What the person sees of it.
create index code_by_subject on identity.code (subject_id, read_at desc) where read_at is not null;
create index code_unread_by_expiry on identity.code (expires_at) where read_at is null;

grant select, insert, update, delete on identity.code to tongban_app;
