import type { Translation } from '../translator.ts'
import type { signOn as zh } from '../zh/sign-on.ts'

export const signOn: Translation<typeof zh> = {
  'sign_on.title': 'Sign in to “{client}” with your government account',
  'sign_on.by': 'Provided by {organization}',
  'sign_on.purpose': 'What for',
  'sign_on.as': 'In whose name',
  'sign_on.switch': 'Act for somebody else',
  'sign_on.will_know': 'If you agree, it will know',
  'sign_on.only_that':
    'It will only know that you signed in here: neither your name nor your ID number or phone.',
  'sign_on.not_password':
    'It never gets your password. What you agree to is remembered; you can withdraw it under “Mine” at any time.',
  'sign_on.agree': 'Agree and sign in',
  'sign_on.decline': 'Decline and go back',
  'sign_on.scope_profile': 'your name',
  'sign_on.scope_real_name_clear': 'your ID number',
  'sign_on.scope_real_name_masked': 'your ID number, with its middle hidden',
  'sign_on.scope_phone': 'your phone number',
  'sign_on.scope_firm': 'name and credit code of the firm you act for, and by which mandate',
  'sign_on.scope_posts': 'your posts and where you work',
  'sign_on.reason': 'Because: {reason}',
  'sign_on.level_title': 'Your identity has to be verified further',
  'sign_on.level_text': '“{client}” demands a higher level: {level}. Verify first, then come back here.',
  'sign_on.level_real_name': 'real name (ID card and two more facts)',
  'sign_on.level_in_person': 'in person (by your face, or at a service hall)',
  'sign_on.level_registered': 'a phone that answers',
  'sign_on.level_halls': 'Find a service hall',
  'sign_on.again_title': 'Please sign in once more',
  'sign_on.again_text': '“{client}” asks you to sign in anew, to make sure that it is you.',
  'sign_on.again_go': 'Sign in again',
  'sign_on.not_for_you_title': 'This account cannot sign in to “{client}”',
  'sign_on.not_for_you_text':
    'It is open to the other kind of account only: those of people and firms, or those of staff. Use another account.',
  'sign_on.other_account': 'Sign out and use another account',
  'sign_on.systems': 'Systems I agreed to',
  'sign_on.systems_text':
    'You can sign in to these systems with your government account, and they know what you agreed to. After withdrawal they learn nothing more.',
  'sign_on.systems_none': 'You have not agreed to any system yet',
  'sign_on.systems_none_text': 'When you sign in to another system with this account, you are asked first.',
  'sign_on.given': 'Agreed on',
  'sign_on.knows': 'It knows',
  'sign_on.knows_nothing': 'only that you signed in',
  'sign_on.withdraw': 'Withdraw',
  'sign_on.withdrawn': 'Withdrawn. You are being signed out of that system as well.',
  'sign_on.provider': 'Provided by',
}
