-- 人脸核验: who agreed to a comparison of their face, and what came of it. The picture stands nowhere.
create type identity.face_outcome as enum ('match', 'no_match', 'not_alive', 'down');
create table identity.face_check (
  id uuid primary key,
  account_id uuid not null references identity.account (id),
  provider text not null,
  -- In words that the person reads in 我的数据.
  purpose text not null,
  -- Version of the separate consent (PIPL §29), given before the picture left.
  agreement text not null,
  asked_at timestamptz not null,
  -- Null: the answer never came, since the process ended.
  outcome identity.face_outcome,
  -- The provider's own number, by which it can be asked about the comparison.
  reference text,
  score double precision check (score between 0 and 1)
);
create index face_check_by_account on identity.face_check (account_id, id);
-- Kept for three years.
create index face_check_by_age on identity.face_check (asked_at);
create trigger face_check_is_kept before delete on identity.face_check
  for each row execute function kernel.refuse_early_deletion();
grant select, insert, delete on identity.face_check to tongban_app;
grant update (outcome, reference, score) on identity.face_check to tongban_app;
