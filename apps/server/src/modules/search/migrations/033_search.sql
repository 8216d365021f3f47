-- 找事项: what people search in. One row for all authorities that do the same, so that no query grows with their number.
create schema search;

-- 实施主体 as hits and filters know them.
create table search.authority (
  id integer generated always as identity primary key,
  organization_id uuid not null,
  -- 统一社会信用代码, with which the codes of its items begin; who gets another keeps the items of the one before.
  credit_code text not null,
  name text not null,
  -- Compared by bytes, so that a region and all below it are one range.
  region_code text collate "C" not null,
  region_name text not null,
  items integer not null default 0,
  unique (organization_id, credit_code)
);
create index authority_by_name on search.authority (name);
create index authority_by_region on search.authority (region_code);

-- Items with the same 基本编码 and the same name, whoever does them.
create table search.item_group (
  id integer generated always as identity primary key,
  basic_code text not null,
  -- The name without case, width and punctuation.
  key text not null,
  name text not null,
  -- Of the basic item whose words are among the tokens.
  basic_version integer,
  -- In how many places it is done; a group without any waits for the next.
  places integer not null default 0,
  -- How likely it is what somebody means, before anything is asked: 1 is usual.
  prior real not null default 1,
  -- 0 to 1, from applications and clicks; kept by a job.
  popularity real not null default 0,
  -- Of the name: one that says less besides what was asked fits better.
  name_words smallint not null default 0,
  -- `kind/name` of each way to narrow.
  facets text[] not null default '{}',
  tokens tsvector not null default '',
  unique (basic_code, key)
);
-- Kept in the row and uncompressed: ranking reads it for every candidate.
alter table search.item_group alter column tokens set storage external;
alter table search.item_group set (toast_tuple_target = 8160);
-- fastupdate=off: a pending list makes single searches slow at unforeseeable times.
create index item_group_by_tokens on search.item_group using gin (tokens) with (fastupdate = off);
create index item_group_by_popularity on search.item_group (popularity desc, id) where places > 0;

-- What the items of a group say, each wording once: 1,500 authorities that use the standard one have one row.
create table search.wording (
  id integer generated always as identity primary key,
  group_id integer not null references search.item_group (id),
  digest text not null,
  -- What is searched in.
  content jsonb not null,
  -- What a hit shows: the contract ItemSummary without what the authority and the region add, and the code after the authority's.
  brief jsonb not null,
  code_rest text not null,
  unique (group_id, digest)
);

-- Where a group is done.
create table search.place (
  item_id uuid primary key,
  group_id integer not null,
  region_code text collate "C" not null,
  -- 行使层级.
  level text not null,
  authority_id integer not null,
  wording_id integer not null
);
-- The nearest authority is found by a few probes of this index, however many there are.
create index place_by_group on search.place (group_id, region_code, item_id) include (level, authority_id, wording_id);
-- What is done in a region is kept in memory, and read from here alone.
create index place_by_region on search.place (region_code, group_id, item_id) include (level, authority_id, wording_id);
create index place_by_authority on search.place (authority_id, group_id);

-- Items of imports that are to be indexed together.
create table search.waiting (
  code text primary key,
  since timestamptz not null
);
create index waiting_by_since on search.waiting (since);

-- The words of names and of what people call them: how telling each is, and what a mistyped one may have meant.
create table search.word (
  word text collate "C" primary key,
  -- Groups that have it.
  groups integer not null,
  -- How it sounds, with what is often mixed up made equal; empty for what has no sound.
  sound text collate "C" not null
);
create index word_by_sound on search.word (sound);
-- A word with one character left out, for words of three and more; sounds begin with a sign.
create table search.word_gap (
  gap text collate "C" not null,
  word text collate "C" not null references search.word (word) on delete cascade,
  primary key (gap, word)
);
create index word_gap_by_word on search.word_gap (word);

-- Everyday words of the editors; those that come with the platform are in its code. Without terms: one of those, off.
create table search.synonym (
  phrase text primary key,
  terms text[] not null,
  -- Chain of its history.
  stream uuid not null,
  -- Taken back: history stays.
  removed boolean not null default false,
  changed_by text not null,
  changed_at timestamptz not null
);

-- Raised with the synonyms and with the words: processes keep both in memory until it moves.
create table search.revision (
  -- Of the index, of the words taken from it, and of the synonyms.
  index_value bigint not null,
  words_value bigint not null,
  synonyms_value bigint not null,
  -- When the count of the words was last asked for; null when it has been done.
  words_asked_at timestamptz
);
insert into search.revision values (0, 0, 0);

-- What was asked, counted by day. Nothing says who asked.
create table search.asked (
  day date not null,
  words text not null,
  region_code text not null,
  times integer not null,
  -- Hits when it was asked last.
  found integer not null,
  primary key (day, words, region_code)
);
create table search.clicked (
  day date not null,
  words text not null,
  group_id integer not null,
  -- Place in the list, from 1.
  rank smallint not null,
  times integer not null,
  primary key (day, words, group_id, rank)
);
create index clicked_by_group on search.clicked (group_id, day);
-- Applications handed in, counted by day.
create table search.demand (
  group_id integer not null,
  day date not null,
  cases integer not null,
  primary key (group_id, day)
);

grant usage on schema search to tongban_app;
grant select, insert, update, delete on all tables in schema search to tongban_app;
