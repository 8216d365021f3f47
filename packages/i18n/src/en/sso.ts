import type { Translation } from '../translator.ts'
import type { sso as zh } from '../zh/sso.ts'

export const sso: Translation<typeof zh> = {
  'client_fault.address':
    'Give a complete https address without # or wildcards; http://localhost and http://127.0.0.1 will do in development.',
  'client_fault.one_host': 'All redirect addresses of a system lie on one host; register others separately.',
  'client_fault.needed': 'Give at least one redirect address, unless the system only calls in its own name.',
  'error.title': 'You are not signed in',
  'error.invalid_redirect_uri':
    'The system you came from gave an address to return to that is not registered. For your safety we stopped here. Tell its administrators.',
  'error.invalid_client':
    'The system you came from is not registered here, or has been suspended. Tell its administrators.',
  'error.unauthorized_client':
    'The system you came from may not sign people in this way. Tell its administrators.',
  'error.invalid_request':
    'The system you came from asked in a way we do not understand. Go back and sign in again; if it still fails, tell its administrators.',
  'error.session_not_found':
    'This sign-in is over: it took too long or is done already. Go back to the system you came from and sign in again.',
  'error.server_error':
    'The platform cannot sign you in just now. Try again later from the system you came from.',
  'page.home': 'To the home page of government services',
  'sign_out_error.title': 'You are not signed out',
  'sign_out_error.text':
    'The system you came from sent a wrong request. You may still be signed in here: sign out here.',
  'sign_out_error.here': 'Sign out here',
  'sign_out.title': 'Sign out?',
  'sign_out.asked': '“{name}” asks to sign you out here too.',
  'sign_out.text': 'You will be signed out of single sign-on.',
  'sign_out.everywhere': 'Other systems that you signed in to through this platform are signed out as well.',
  'sign_out.yes': 'Sign out everywhere',
  'sign_out.no': 'Only of that system',
  'onward.title': 'Taking you back',
  'onward.text': 'You are being taken back to the system you came from.',
  'onward.link': 'Go there now',
}
