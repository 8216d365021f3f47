-- 暂停的事项: where several authorities are as near, one whose item is in force is shown, not one whose item rests.
alter table search.place add column suspended boolean not null default false;
update search.place set suspended = true
  from catalog.latest as item where item.id = place.item_id and item.status = 'suspended';

-- Both are read alone, as before.
drop index search.place_by_group;
create index place_by_group on search.place (group_id, region_code, item_id)
  include (level, authority_id, wording_id, suspended);
drop index search.place_by_region;
create index place_by_region on search.place (region_code, group_id, suspended, item_id)
  include (level, authority_id, wording_id);
