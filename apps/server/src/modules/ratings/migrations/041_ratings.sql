-- 好差评: one rating for each closed case (一事一评).
create schema ratings;
create table ratings.rating (
  case_id uuid primary key,
  organization_id uuid not null,
  region_code text not null,
  level smallint not null check (level between 1 and 5),
  tags text[] not null,
  comment text,
  at timestamptz not null
);
create index rating_by_organization on ratings.rating (organization_id, at desc);
grant usage on schema ratings to tongban_app;
grant select, insert on ratings.rating to tongban_app;
