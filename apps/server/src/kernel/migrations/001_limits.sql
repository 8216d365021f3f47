-- How often a caller did something in the present minute, over all processes. It may be lost with a crash of the database
-- (unlogged): a count that begins anew costs less than writing each to disk twice. Whoever calls stands here as a hash.
create unlogged table kernel.rate (
  key text primary key,
  minute bigint not null,
  count integer not null
);
create index rate_by_minute on kernel.rate (minute);

grant select, insert, update, delete on kernel.rate to tongban_app;
