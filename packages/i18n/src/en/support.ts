import type { Translation } from '../translator.ts'
import type { support as zh } from '../zh/support.ts'

export const support: Translation<typeof zh> = {
  'help.title': 'Help',
  'help.find': 'How to find a service',
  'help.find_text': 'Describe it in everyday words, or look by life event, theme or department.',
  'help.prepare': 'What to prepare',
  'help.prepare_text':
    'Open the guide and answer a few questions. You get your own list: what to hand in, what is spared, and why.',
  'help.apply': 'Stopping halfway',
  'help.apply_text': 'Your answers are saved as a draft. Continue on another device or at a window.',
  'help.track': 'Following the progress',
  'help.track_text':
    'Sign in and open “Progress”, or use the query number and the last four characters of the identifier. Every due date shows how it was computed.',
  'help.licence': 'Using electronic licences',
  'help.licence_text':
    'They have the same force as paper. Choose “Present” and let the other side scan it; the QR code on a print can be checked too.',
  'help.refused': 'If it is refused',
  'help.refused_text':
    'The decision gives reasons and legal basis. You may ask for reconsideration or go to court; how and until when is stated there.',
  'help.privacy': 'Is my information safe',
  'help.privacy_text':
    'ID numbers and phones are stored encrypted. Only those who handle your case see them, and every look is recorded.',
  'help.more': 'Still stuck',
  'help.more_text': 'Call 12345, day and night, or visit a service hall.',
  'help.halls': 'Service halls',
  'access.title': 'Accessibility statement',
  'access.intro':
    'Everyone should be able to get things done alone. This site is built to GB/T 37668-2019 level 2 and WCAG 2.2 AA.',
  'access.can': 'You can',
  'access.can_keyboard': 'do everything by keyboard, with a clear mark of where you are;',
  'access.can_reader': 'use a screen reader, with a link to the main content on every page;',
  'access.can_zoom': 'enlarge text to 200 %, with no sideways scrolling on a narrow screen;',
  'access.can_elder': 'switch to large text and buttons;',
  'access.can_dark': 'use dark or high-contrast colours of your system, or no animation;',
  'access.can_script': 'read and apply in a browser without scripts.',
  'access.known': 'Known shortcomings',
  'access.known_text':
    'The statutory content of services is in Chinese only. Some attachments may be hard for screen readers; staff at the windows help.',
  'access.tested': 'How we check',
  'access.tested_text': 'Before each release every page is tested with axe-core and operated by keyboard.',
  'access.contact': 'Tell us about difficulties',
  'access.contact_text':
    'Call 12345 or visit the accessible window of a hall. We offer another way and improve.',
  'problem.line': '{title}. {detail}',
  'problem.home': 'Go to the home page',
  'problem.own_only':
    'You are acting in the name of “{name}”, for whom this cannot be done. For yourself, change the capacity first.',
  'problem.other_capacity':
    'You are acting as “{name}”. If it was started in another capacity, switch to that first.',
  'problem.search': 'Search for a service',
  'problem.request': 'Reference: {id}. Please quote it when you call.',
  'offline.title': 'You are offline',
  'offline.text': 'The server cannot be reached. Check your connection and try again. Saved drafts are safe.',
  'offline.retry': 'Try again',
}
