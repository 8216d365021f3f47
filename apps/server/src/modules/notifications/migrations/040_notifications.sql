create schema notifications;
create type notifications.channel as enum ('site', 'sms');
create table notifications.message (
  id uuid primary key,
  subject_id uuid not null references identity.subject (id),
  at timestamptz not null,
  -- Template and its parameters, so that a message is reproducible in both languages.
  template text not null,
  params jsonb not null,
  case_id uuid,
  licence_id uuid,
  consultation_id uuid,
  objection_id uuid,
  mandate_id uuid,
  -- A change of an item that the person has begun to fill in for: the change, and what is opened from the message.
  change_id uuid,
  item_code text,
  channel notifications.channel not null,
  read_at timestamptz
);
create index message_by_subject on notifications.message (subject_id, id desc);
-- The decision and the closing of a case may come together; the end is told once.
create unique index message_of_closing on notifications.message (case_id) where template = 'case_closed';
-- Of a change each is told once for the day on which it takes effect, however often the reaction runs.
create unique index message_of_change on notifications.message (change_id, subject_id, template, (params ->> 'day'))
  where change_id is not null;
create index message_unread on notifications.message (subject_id) where read_at is null;
grant usage on schema notifications to tongban_app;
grant select, insert, update on notifications.message to tongban_app;
