-- 行政区划: province, city, county (GB/T 2260, six digits), street or town (twelve digits).
create schema regions;
create table regions.region (
  code text primary key check (code ~ '^\d{6}(\d{6})?$'),
  name text not null,
  level smallint not null check (level between 1 and 5),
  parent text references regions.region (code)
);
create index region_by_parent on regions.region (parent);
grant usage on schema regions to tongban_app;
grant select, insert, update on regions.region to tongban_app;
