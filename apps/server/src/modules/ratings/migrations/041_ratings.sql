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
-- Read by the modules beside this one: no comments, no raters.
create view ratings.rating_brief as select organization_id, region_code, level, at from ratings.rating;

grant usage on schema ratings to tongban_app;
grant select, insert on ratings.rating to tongban_app;
grant select on ratings.rating_brief to tongban_app;
