-- 授权: who offered it, how the principal agreed, and the agreement that a village agency asks for.
create type identity.consent as enum ('session', 'register', 'sms_code', 'one_code');
alter table identity.mandate
  add column offered_by uuid references identity.account (id),
  -- How the principal agreed: in a session of their own, a register that says so, a code sent to their own phone, their
  -- own dynamic code shown at the counter (PIPL §14, §29).
  add column consent identity.consent not null default 'register',
  -- The service point whose clerk acts (村社代办); null for all others.
  add column organization_id uuid references organizations.organization (id),
  add constraint agency_is_of_a_service_point check ((kind = 'village_agency') = (organization_id is not null));
-- A mandate that ends is taken from the sessions that act by it.
create index session_by_mandate on identity.session (mandate_id) where mandate_id is not null;

-- A code on its way to the person for whom an agency asks to act.
create table identity.consent_request (
  token_hash text primary key,
  -- Null when no such person: the answer is the same, so that nobody can be found out.
  subject_id uuid references identity.subject (id),
  account_id uuid not null references identity.account (id),
  basic_code text not null,
  code_hash text not null,
  attempts smallint not null default 0,
  expires_at timestamptz not null
);
create index consent_request_by_expiry on identity.consent_request (expires_at);

grant select, insert, update, delete on identity.consent_request to tongban_app;
