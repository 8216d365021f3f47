-- 绑定已实名的官方账号: accounts of a trusted OpenID provider that belong to accounts here.
alter type identity.method add value 'provider';

create type identity.provider_purpose as enum ('bind', 'sign_in');
-- A way to the provider and back; its state serves once.
create table identity.provider_request (
  token_hash text primary key,
  purpose identity.provider_purpose not null,
  -- The browser or session that began it, bound to the state: an answer is taken up nowhere else.
  holder_hash text not null,
  nonce text not null,
  verifier_sealed text not null,
  -- The page of the portal to which the person was going.
  next text not null,
  expires_at timestamptz not null
);
create index provider_request_by_expiry on identity.provider_request (expires_at);

create table identity.bound_account (
  account_id uuid not null references identity.account (id),
  issuer text not null,
  -- `sub`, which names nobody outside the provider.
  provider_subject text not null,
  bound_at timestamptz not null,
  primary key (account_id, issuer),
  unique (issuer, provider_subject)
);

grant select, insert, delete on identity.provider_request, identity.bound_account to tongban_app;
