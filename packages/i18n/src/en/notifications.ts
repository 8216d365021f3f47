import type { NotificationWords } from '../notifications.ts'

export const notifications: NotificationWords = {
  case_submitted: [
    'Application received',
    'Your application for {item} has been received, case {number}. {organization} will tell you by {due} whether it is accepted; if it does not, the application counts as accepted from the day it was received.',
  ],
  case_submitted_undated: [
    'Application received',
    'Your application for {item} has been received, case {number}. It is being checked automatically and you will hear at once.',
  ],
  case_accepted: [
    'Application accepted',
    '{organization} has accepted your application for {item} ({number}) and will decide by {due}. You need not do anything meanwhile; follow it under “My cases”.',
  ],
  case_accepted_undated: [
    'Application accepted',
    '{organization} has accepted your application for {item} ({number}) and is handling it; follow it under “My cases”.',
  ],
  case_deemed_accepted: [
    'Application deemed accepted',
    'You were not told in time whether your application for {item} ({number}) is accepted. By article 32 of the Administrative Licensing Law it counts as accepted from {since}. {organization} goes on with it.',
  ],
  case_intake_refused: [
    'Application not accepted',
    '{organization} has not accepted your application for {item} ({number}). The reasons and your remedies are in the decision, which you can download from the case page; you may ask for administrative reconsideration or sue.',
  ],
  case_correction_notified: [
    'Please correct your application',
    'Your application for {item} ({number}) needs {count} {count:correction|corrections}, all of them listed in one notice. Make them on the case page by {due}; after that day the application counts as given up.',
  ],
  case_correction_lapsed: [
    'Application ended',
    'Your application for {item} ({number}) was not corrected in time and has ended. You may apply again.',
  ],
  special_procedure_started: [
    'The clock is paused',
    'By law your application for {item} ({number}) needs this step: {procedure}. Its time does not count; it is expected to take {days} working {days:day|days}. You will be told when the clock runs on.',
  ],
  special_procedure_ended: [
    'The clock runs on',
    'In your application for {item} ({number}) this step is done: {procedure}. The clock runs on and {organization} will decide by {due}.',
  ],
  special_procedure_ended_undated: [
    'The clock runs on',
    'In your application for {item} ({number}) this step is done: {procedure}. The clock runs on; the new date is on the case page.',
  ],
  case_extended: [
    'More time to decide',
    'The time for your application for {item} ({number}) was extended by {days} working {days:day|days} (article 42 of the Administrative Licensing Law); the reasons are in the notice. {organization} will decide by {due}.',
  ],
  case_extended_undated: [
    'More time to decide',
    'The time for your application for {item} ({number}) was extended by {days} working {days:day|days} (article 42 of the Administrative Licensing Law); the reasons are in the notice and the new date is on the case page.',
  ],
  case_approved: [
    'Application approved',
    '{organization} has approved your application for {item} ({number}). The result is being made and will reach you by {due}.',
  ],
  case_approved_undated: [
    'Application approved',
    '{organization} has approved your application for {item} ({number}). The result is being made and delivered.',
  ],
  case_refused: [
    'Application refused',
    '{organization} has refused your application for {item} ({number}). The reasons and your remedies are in the decision, which you can download from the case page; within 60 days of receiving it you may ask for administrative reconsideration, or within six months sue.',
  ],
  delivered_by_courier: [
    'Result sent',
    'The result of your application for {item} ({number}) is on its way, tracking number {tracking}.',
  ],
  delivered_at_window: [
    'Result collected',
    'The result of your application for {item} ({number}) was collected at the window.',
  ],
  case_withdrawn: [
    'Application withdrawn',
    'You have withdrawn your application for {item} ({number}); work on it has stopped. You may apply again.',
  ],
  case_closed: [
    'Application completed',
    'Your application for {item} ({number}) is completed: approved. The result is on the page of the case; an electronic licence is in “My licences”. Please rate the service; what you say goes straight to {organization}.',
  ],
  licence_issued: [
    'Electronic licence issued',
    '{issuer} has issued you the licence {licence}, valid without limit. It is in “My licences”, to show or download at any time.',
  ],
  licence_issued_until: [
    'Electronic licence issued',
    '{issuer} has issued you the licence {licence}, valid until {until}. It is in “My licences”, to show or download at any time. To renew it, apply at least 30 days before it ends.',
  ],
  licence_revoked: [
    'Electronic licence revoked',
    '{issuer} has revoked your licence {licence} on this ground: {clause}. The reasons are on the licence’s page; you may ask for administrative reconsideration or sue.',
  ],
  consultation_answered: [
    'Your question is answered',
    '{organization} has answered your question ({number}); see “My questions”. One further question is possible within seven days.',
  ],
  objection_answered: [
    'Your objection is answered',
    '{by} has answered your objection; see “My data · Objections”. If you disagree you may complain to the authority for the protection of personal data.',
  ],
  item_will_change: [
    'A service you have begun will change',
    'You have a draft of {item}. From {day} on, {organization} handles it by new rules. What is filed before goes by the present ones; whoever opens the draft later is told field by field what to look at again.',
  ],
  item_will_be_suspended: [
    'A service you have begun will be suspended',
    'You have a draft of {item}. From {day} on, {organization} suspends it. You may still file before that day; afterwards your draft is kept, and goes on when the service is resumed.',
  ],
  item_suspended: [
    'A service you have begun is suspended',
    'You have a draft of {item}. {organization} has suspended it since {day}; it cannot be filed for now. Your draft is kept, and goes on when the service is resumed.',
  ],
  item_will_be_resumed: [
    'A service you have begun will be resumed',
    'You have a draft of {item}. From {day} on, {organization} handles it again: go on with your draft then.',
  ],
  item_resumed: [
    'A service you have begun is resumed',
    'You have a draft of {item}. {organization} handles it again since {day}: you can go on with your draft and file it.',
  ],
  item_will_end: [
    'A service you have begun will end',
    'You have a draft of {item}. From {day} on, {organization} no longer handles it. If you need it, file before that day; afterwards the draft tells why it ended and what came in its place.',
  ],
  item_ended: [
    'A service you have begun has ended',
    'You have a draft of {item}. {organization} no longer handles it since {day}, and the draft cannot be filed. Open it to see why, and what came in its place.',
  ],
  item_change_called_off: [
    'A change of a service is called off',
    'The change of {item} that was to come on {day} is called off; {organization} handles it by the present rules.',
  ],
  mandate_offered: [
    'You are asked to act for somebody',
    '{principal} asks you to act for them. See “Me · Mandates” for the scope: it begins when you accept, and you may decline.',
  ],
  mandate_passed_on: [
    'Work is handed over to you',
    '{principal} has handed over to you what another agent did; it is in force. See “Me · Mandates” for its scope.',
  ],
  mandate_help_begun: [
    'Somebody acts for you',
    '{holder} of {point} acts for you today, with your consent and for one service; see “Me · Mandates” for what is done. If you have not agreed, end it there at once.',
  ],
  mandate_accepted: [
    'Your mandate is accepted',
    '{holder} has accepted to act for {principal}, within the mandate and from now on. See “Me · Mandates” for its scope and for what was done; it can be taken back at any time.',
  ],
  mandate_declined: [
    'Your mandate is declined',
    '{holder} has not accepted to act for {principal}. Another mandate can be given at “Me · Mandates”.',
  ],
  mandate_given_up: [
    'A mandate has ended',
    '{holder} no longer acts for {principal}; the mandate has ended. What was done is at “Me · Mandates”.',
  ],
  mandate_revoked: [
    'A mandate is taken back',
    '{principal} has taken back the mandate to act for them; you can no longer act in their name. What was not handed in is theirs to keep or remove.',
  ],
}
