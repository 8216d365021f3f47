-- 人员: who employs whom, posts for a time, powers that wait for the second administrator, and substitutes in leave.

-- 编制所在单位 of an account of staff, by which administrators find it.
create table identity.member (
  account_id uuid primary key references identity.account (id),
  organization_id uuid not null references organizations.organization (id),
  -- 工号, with which one signs in. No personal datum, so it can be searched.
  staff_number text not null unique,
  -- As it stands in the list: name and number together, in lower case.
  sought text not null
);
create index member_by_organization on identity.member (organization_id);

-- 系统管理员 proposes what gives rights, 安全管理员 puts it in force (GB/T 22239-2019 §8.1.4.2 d, 三员分立).
create type identity.proposal_kind as enum ('post', 'secondment', 'resumption', 'password_reset', 'factor_reset');
create type identity.proposal_status as enum ('waiting', 'confirmed', 'refused', 'withdrawn');
create table identity.proposal (
  id uuid primary key,
  account_id uuid not null references identity.account (id),
  kind identity.proposal_kind not null,
  status identity.proposal_status not null default 'waiting',
  -- The post, where one is proposed.
  role text,
  post text,
  title text,
  organization_id uuid references organizations.organization (id),
  valid_from date,
  valid_until date,
  rests_own boolean not null default false,
  -- The new first password, which counts when the proposal is confirmed.
  password_hash text,
  reason text not null,
  proposed_by uuid not null references identity.account (id),
  proposed_at timestamptz not null,
  decided_by uuid references identity.account (id),
  decided_at timestamptz,
  unique (id, account_id),
  check ((kind in ('post', 'secondment')) = (role is not null and post is not null and title is not null
    and organization_id is not null and valid_from is not null)),
  check (kind <> 'secondment' or valid_until is not null),
  check (valid_until is null or valid_until >= valid_from),
  check ((kind = 'password_reset') = (password_hash is not null) or status <> 'waiting'),
  check ((status = 'waiting') = (decided_by is null)),
  -- Nobody changes their own rights, and who proposes does not confirm.
  constraint own_rights check (proposed_by <> account_id and decided_by <> account_id),
  constraint two_administrators check (status = 'withdrawn' or decided_by <> proposed_by)
);
create index proposal_waiting on identity.proposal (id) where status = 'waiting';
create index proposal_by_account on identity.proposal (account_id, id);
create unique index proposal_once on identity.proposal (account_id, kind)
  where status = 'waiting' and kind not in ('post', 'secondment');

-- 任职 and 借调: another organization's post from day to day, with its basis; the own posts rest meanwhile or stay.
create type identity.post_kind as enum ('own', 'secondment');
alter table identity.post
  -- A post that ended may be held again.
  drop constraint post_account_id_organization_id_role_post_key,
  add column kind identity.post_kind not null default 'own',
  add column basis text,
  add column rests_own boolean not null default false,
  -- By which it was granted; null: with the first data.
  add column proposal_id uuid unique,
  add column ended_at timestamptz,
  -- Of the proposal's own account, and so never granted by its holder.
  add foreign key (proposal_id, account_id) references identity.proposal (id, account_id),
  add check (valid_until is null or valid_until >= valid_from),
  add check (kind = 'own' or (valid_until is not null and basis is not null)),
  add check (kind = 'secondment' or not rests_own);
create unique index post_once on identity.post (account_id, organization_id, role, post)
  where ended_at is null and valid_until is null;

-- Nobody holds two of the three, at whatever time the two would meet.
create function identity.keep_administrators_apart() returns trigger language plpgsql as $$
begin
  if new.ended_at is not null or new.role not in ('system_admin', 'security_admin', 'audit_admin') then
    return new;
  end if;
  -- Of two grants at once, the second waits and sees the first.
  perform from identity.account where id = new.account_id for update;
  if exists (
    select from identity.post
    where account_id = new.account_id and id <> new.id and ended_at is null and role <> new.role
      and role in ('system_admin', 'security_admin', 'audit_admin')
      and daterange(valid_from, valid_until, '[]') && daterange(new.valid_from, new.valid_until, '[]')
  ) then
    raise exception 'one person holds two of the three administrators' using errcode = 'check_violation',
      constraint = 'administrators_apart', table = 'post', schema = 'identity';
  end if;
  return new;
end $$;
create trigger administrators_apart before insert or update on identity.post
  for each row execute function identity.keep_administrators_apart();

-- 代班: who holds a post in another's stead while they are on leave.
create table identity.substitution (
  id uuid primary key,
  post_id uuid not null references identity.post (id),
  account_id uuid not null references identity.account (id),
  valid_from date not null,
  valid_until date not null,
  reason text not null,
  named_by uuid not null references identity.account (id),
  named_at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid references identity.account (id),
  check (valid_until between valid_from and valid_from + 180),
  check ((ended_at is null) = (ended_by is null))
);
create index substitution_by_account on identity.substitution (account_id) where ended_at is null;
create index substitution_by_post on identity.substitution (post_id) where ended_at is null;

grant select, insert, update on identity.member, identity.proposal, identity.substitution to tongban_app;
