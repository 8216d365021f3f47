-- 窗口核验: a clerk compares the card in hand, and the person agrees by a code sent to their own phone.
create table identity.window_request (
  token_hash text primary key,
  -- Who holds the card: nobody else can finish it.
  clerk_id uuid not null references identity.account (id),
  organization_id uuid not null references organizations.organization (id),
  hall_name text not null,
  -- Name, number and phone, as they were compared.
  card_sealed text not null,
  new_password boolean not null,
  code_hash text not null,
  attempts smallint not null default 0,
  expires_at timestamptz not null
);
create index window_request_by_expiry on identity.window_request (expires_at);

-- Who was seen by whom, in which hall, and what came of it.
create type identity.window_outcome as enum ('opened', 'raised');
create table identity.window_verification (
  id uuid primary key,
  subject_id uuid not null references identity.subject (id),
  account_id uuid not null references identity.account (id),
  clerk_id uuid not null references identity.account (id),
  organization_id uuid not null references organizations.organization (id),
  -- As it was called then.
  hall_name text not null,
  outcome identity.window_outcome not null,
  -- 服务协议, signed at the window.
  agreement text not null,
  verified_at timestamptz not null,
  check (clerk_id <> account_id)
);
create index window_verification_by_subject on identity.window_verification (subject_id);
create index window_verification_by_clerk on identity.window_verification (clerk_id, id);

grant select, insert, update, delete on identity.window_request to tongban_app;
grant select, insert on identity.window_verification to tongban_app;
