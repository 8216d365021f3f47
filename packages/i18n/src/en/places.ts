import type { Translation } from '../translator.ts'
import type { places as zh } from '../zh/places.ts'

export const places: Translation<typeof zh> = {
  'departments.title': 'Departments',
  'departments.hint': 'All services by department.',
  'departments.none': 'No department has published services yet',
  'departments.count': '{count} {count:service|services}',
  'regions.title': 'Change place',
  'regions.hint': 'Search, themes and halls follow the place you choose.',
  'regions.choose': 'Choose',
  'regions.below': 'Places within',
  'regions.up': 'One level up',
  'regions.all': 'Any place',
  'regions.none': 'There are no places within',
  'regions.changed': 'The place has been changed.',
  'halls.title': 'Service halls',
  'halls.hint': 'Any general window can help you, also with what you began online.',
  'halls.none': 'No hall is published for this place',
  'halls.none_hint': 'Choose a larger place, or call 12345.',
  'queue.waiting': '{count} {count:person|people} waiting now',
  'queue.nobody': 'Nobody waiting now',
  'queue.windows': '{count} {count:window|windows} open',
  'queue.no_window': 'no window open now',
  'queue.minutes': 'about {count} {count:minute|minutes} to wait',
  'queue.reported': 'as of {time}',
}
