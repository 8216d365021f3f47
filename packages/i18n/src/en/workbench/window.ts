/** 窗口核验: accounts opened or raised with the card in hand. */
export const windowRoom = {
  'room.window': 'Verification',
  'window.title': 'Verification at the window',
  'window.text':
    'Somebody comes with their ID card: open an account for them, or raise the one they have to the highest level.',
  'window.hall': 'Hall',
  'window.no_halls':
    'Your organization has no hall yet, so nobody can be verified here. Ask the system administrator.',
  'window.name': 'Name',
  'window.card_hint': 'With the card reader, or as the card says.',
  'window.identifier': 'ID number',
  'window.until': 'Card valid until',
  'window.long_term': 'Without end',
  'window.phone': 'Their phone',
  'window.phone_hint':
    'It must be the person’s own, with them at the window. Code and first password go to it and nowhere else.',
  'window.new_password': 'They have forgotten the password and need a new first one',
  'window.agreement': 'They have read and signed the service agreement',
  'window.compare': 'Compare the card',
  'window.enter_name': 'Enter the name',
  'window.enter_identifier': 'Enter the 18 characters of the ID number',
  'window.enter_until': 'Enter until when the card is valid, or tick “Without end”',
  'window.enter_phone': 'Enter the 11 digits of the phone number',
  'window.enter_agreement': 'Tick when the agreement is signed',
  'window.code_title': 'Ask for the code',
  'window.code_text':
    'The card agrees with the population base. A code was sent to {sentTo}, valid for {minutes} minutes. To tell it is to agree.',
  'window.code': 'Code',
  'window.enter_code': 'Enter the 6 digits of the code',
  'window.finish': 'Finish',
  'window.start_over': 'Compare again',
  'window.done_opened': '{name} has an account now, seen in person.',
  'window.done_raised': 'The account of {name} is raised to “seen in person”.',
  'window.password_sent':
    'A first password was sent to {sentTo}; you cannot see it. They change it at their first sign-in, or sign in by text message.',
  'window.next': 'Next person',
  'window.recent': 'My latest verifications',
  'window.none': 'None yet',
  'window.none_text': 'What you finish is listed here, with names and numbers masked.',
  'window.opened': 'Account opened',
  'window.raised': 'Level raised',
} as const
