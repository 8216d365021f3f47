import type { DeskTopic } from '@tongban/law/answers/desk-words.ts'
import type { EmergencyNumber } from '@tongban/law/answers/emergencies.ts'
import type { Refusal } from '@tongban/law/answers/refusals.ts'
import type { Translation } from '../translator.ts'
import type {
  deskReplies as deskRepliesZh,
  replies as repliesZh,
  slotNames as slotNamesZh,
} from '../zh/replies.ts'

export const replies: Translation<typeof repliesZh> = {
  materials_none: 'No documents are needed.',
  materials_all_spared:
    'All of these are checked by the system; once the check succeeds you hand in nothing.',
  materials_of_bundle:
    'The documents of the chosen services are merged; the same document is handed in once.',
  material_hand_in: '{name} ({paper})',
  material_waived: '{name}: checked by the system; nothing to hand in once the check succeeds',
  material_promise: '{name}: a signed promise can take its place',
  material_optional: '{name} ({paper}): optional',
  material_sometimes: '{name} ({paper}): in some cases',
  accept_standard: '{name}: {text}',
  paper_original: 'original',
  paper_copy: 'copy',
  paper_copies: '{paper} × {count}',
  by_scenario: 'In your case ({labels}):',
  not_eligible: 'Please note first: {text}',
  fee_none: 'This service is free of charge.',
  fee: '{name}: {standard}',
  fee_amount: '{name}: {standard}, that is {amount}',
  fee_reduction: 'Reduction: {text}',
  pay_online: 'It can be paid online.',
  intermediary: 'An intermediary service may be needed: “{service}”; cost: {payer}.',
  promised_at_once: 'Promised at once.',
  promised: 'Promised within {length}.',
  statutory: 'The limit by law is {length} ({clause}).',
  statutory_at_once: 'By law it is decided at once ({clause}).',
  special: 'Time for {procedure} is not counted, at most {days} {days:day|days}.',
  workday: '{count} {count:working day|working days}',
  day: '{count} {count:day|days}',
  month: '{count} {count:month|months}',
  window: 'Go to {hall}, “{window}”.',
  address: 'Address: {text}',
  hours: 'Hours: {text}',
  traffic: 'How to get there: {text}',
  phone: '{name}: {phone}',
  subjects: 'For: {subjects}.',
  condition: '{text}',
  not_allowed: '{text}',
  quantity: 'Limited number: {text}',
  visit_reason: 'Why a visit is needed: {text}',
  proxy_unpublished:
    'The guide does not say whether somebody else may act for you; please ask by phone first.',
  online_depth_1: 'Online there is advice only; please go to the window.',
  online_depth_2: 'Documents can be checked online first; then go to the window.',
  online_depth_3: 'You can apply online.',
  online_depth_4: 'It can be done wholly online.',
  no_visit: 'No visit is needed.',
  visits: 'At most {count} {count:visit|visits}.',
  handle_forms: 'Ways to apply: {forms}.',
  kiosk: 'Self-service machines can do it too.',
  bookable: 'A window appointment can be booked.',
  result: '{name}',
  result_valid: '{name}, valid: {validity}',
  delivery: 'How you get it: {ways}.',
  delivery_electronic: 'electronic licence',
  delivery_courier: 'by courier',
  delivery_window: 'at the window',
  basis: '{name} {article}',
  basis_numbered: '{name} ({number}) {article}',
  step: '{step}: {handler}, {limit}',
  supervise: 'Complaints: {name}, {phone}',
  reconsideration: 'Administrative reconsideration: {name}, {phone}',
  litigation: 'Administrative litigation: {name}, {phone}',
  not_applied_for: 'This is a power that the authority exercises by itself; nobody applies for it.',
  unpublished: 'The guide does not publish “{slot}”; please ask by phone.',
  separator: ', ',
}

export const slotNames: Translation<typeof slotNamesZh> = {
  about: 'What it is',
  materials: 'What to bring',
  fee: 'What it costs',
  time: 'How long it takes',
  place: 'Where',
  phone: 'Phone',
  conditions: 'Who can apply',
  proxy: 'Can somebody else do it',
  online: 'Can I do it online',
  result: 'What I get',
  basis: 'Legal basis',
  steps: 'Steps',
  complaint: 'Complaint and appeal',
  faq: 'Common questions',
}

export const deskReplies: Translation<typeof deskRepliesZh> = {
  choose_item: 'Which one do you mean?',
  which_item: 'Please say which service, for example “what do I need for the senior card”.',
  choose_place: 'Requirements differ from place to place. Where will you apply?',
  not_in_place: 'No authority in {place} was found that handles this; the following is for {other}.',
  not_in_guide:
    'The guide of “{item}” does not say this, and I will not make it up. Read the whole guide, or hand the question to the responsible office.',
  unknown:
    'I found no published answer and will not make one up. Try other words, look at the search results, or hand the question to an officer.',
  still_growing:
    'Many services were published just now and are still being taken in, so this is not all yet. Please ask again in a minute or two.',
  suspended:
    '“{item}” is suspended at present: nobody can apply for it. Since when and why is on its page; the responsible office can tell you more.',
  complaint:
    'Complaints about government services go to the hotline 12345, or write to an officer; if you disagree with a decision, name the service and I will tell you where to appeal.',
  hotline: 'Government service hotline',
}

export const desk: Readonly<Record<DeskTopic, string>> = {
  progress:
    'Where your application stands is shown under progress; without signing in, use the number on the receipt and the last four characters of the identifier.',
  person:
    'Please write your question to an officer; you can look up the due date and the answer. If it is urgent, call 12345.',
  sign_in:
    'Sign in with your mobile or ID number and password, then the code sent by text message. If no code arrives, check that the number is still in use or have it corrected at a window.',
  my_data:
    'Numbers, balances and the like are shown to the person themselves after signing in: papers under “My licences”, what departments hold under “My data”. Other people’s data cannot be looked up.',
  licences: 'After signing in, see, download and present your licences under “My licences”.',
  verify:
    'Under “Verify” scan the code or enter the identifier to see whether a licence is genuine and valid now.',
  halls: 'Addresses, phones and hours of the service halls are under “Halls”, with a map.',
  messages: 'After signing in, see “Messages”; important ones are sent as text messages too.',
  large_text: 'Large text and English can be switched on at the top of the page; the choice is remembered.',
  departments: 'Departments, their services and phones are under “Departments”.',
  identity:
    'I answer from the published service guides: what to bring, cost, time, place, who can apply, whether somebody else may do it, how to complain; every sentence with its source. I do not make anything up, and I can pass a question to an officer.',
  greeting: 'Hello! What would you like to do? Just ask, for example “what do I need for the senior card”.',
  thanks: 'You are welcome. Ask again at any time.',
}

export const refusals: Readonly<Record<Exclude<Refusal, 'unknown'>, string>> = {
  personal_data:
    'Please do not write ID numbers, phone or card numbers or passwords into a question; this one was not kept. Ask again without them; to see your own applications, sign in.',
  hostile: 'I cannot answer that. Questions about services, such as what to bring and where to go, I can.',
  off_topic:
    'I answer questions about government services only. Ask me what to bring, what it costs, how long it takes or where to go.',
  medical:
    'Please ask a doctor about treatment; I cannot give medical advice. Questions about medical insurance or the disability card I can answer.',
  legal:
    'I cannot judge legal questions such as how a lawsuit ends; the public legal service hotline is 12348. Conditions, documents and ways to complain I can tell you.',
  other_place: 'I know only what is published here; for {place} please ask the local service centre.',
}

export const emergency = 'Please call at once, do not wait for an answer online:'
export const emergencyNumbers: Readonly<Record<EmergencyNumber, string>> = {
  110: 'Police',
  119: 'Fire and rescue',
  120: 'Ambulance',
  122: 'Traffic accidents',
  12356: 'Psychological aid; somebody will listen',
}
