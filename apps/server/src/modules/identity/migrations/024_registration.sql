-- 法人实名: how far a firm is verified; null where it is only known, from a register or from a form.
alter table identity.subject
  add column level identity.level check (level is null or kind = 'firm');

-- A firm has one representative here at a time: of two who claim it at once, the second is refused.
create unique index mandate_representative on identity.mandate (principal_id)
  where kind = 'legal_representative' and status = 'in_force';
