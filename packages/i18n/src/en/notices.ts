import type { Translation } from '../translator.ts'
import type { notices as zh } from '../zh/notices.ts'

export const notices: Translation<typeof zh> = {
  'notices.title': 'Changes of services',
  'notices.hint':
    'Services that are new, changed, split, merged, suspended, resumed or cancelled are announced here on the day.',
  'notices.of_item': 'How this service has changed.',
  'notices.none': 'No notices yet',
  'notices.older': 'Older notices',
  'notices.about': 'About the change',
  'notices.kind': 'Kind of change',
  'notices.on': 'In force from',
  'notices.basis': 'Basis',
  'notices.reason': 'Reason',
  'notices.added': 'New',
  'notices.amended': 'Changed',
  'notices.suspended': 'Suspended',
  'notices.resumed': 'Resumed',
  'notices.cancelled': 'Cancelled',
  'notices.guide': 'Read the guide',
  'notices.where_it_went': 'Where it went',
  'notices.differences': 'What changed',
  'notices.place': 'Place',
  'notices.before': 'Before',
  'notices.after': 'After',
  'notices.is_suspended': 'This service is suspended since {day}',
  'notices.is_cancelled': 'This service was cancelled on {day}',
  'notices.draft_suspended': 'What you have filled in is kept; go on with it when the service is resumed.',
  'notices.draft_cancelled': 'What you have filled in can no longer be filed under this service.',
  'notices.successors': 'Apply for these instead',
  'notices.read': 'Read the notice',
  'notices.of_this_item': 'How this service has changed',
}
