import type { FailureWords } from '../failures.ts'

export const failures: FailureWords = {
  'request.invalid': [
    'Some of the information is not right',
    'Correct the marked places and submit again. Nothing you typed is lost.',
  ],
  'request.malformed': [
    'The request could not be read',
    'Go back, refresh the page and try again. If you use the API, check the format of the data.',
  ],
  'request.too_large': [
    'What you sent is too large',
    'Make the images smaller or upload them in several steps.',
  ],
  'request.unsupported_media': [
    'This kind of content is not accepted',
    'Use the form on the page. For the API, send application/json.',
  ],
  'request.rate_limited': ['Too many attempts', 'Wait one minute and try again. What you typed is kept.'],
  'request.not_found': [
    'Page not found',
    'Check the address, or go to the home page and search for the service.',
  ],
  'request.conflict_in_progress': [
    'Your last submission is still being processed',
    'Do not submit again. Wait a few seconds and refresh to see the result.',
  ],
  'request.idempotency_mismatch': [
    'This submission key was used before',
    'The key belongs to different content. Refresh the page and submit again.',
  ],
  'request.cross_site': [
    'The page had expired and nothing was sent',
    'To protect your account, refresh this page and submit once more.',
  ],
  'server.fault': [
    'Something went wrong on our side',
    'It was not your doing and has been recorded. Try again later; if it is urgent call 12345 or visit a service hall.',
  ],
  'server.busy': ['The service is busy', 'Wait a moment and try again. What you saved is kept.'],
  'token.invalid': [
    'The token is not valid, or has ended',
    'A person signs in again; a system asks for another with its client credentials. A token ends at once when it is given back, or when the registration changes.',
  ],
  'session.required': ['Sign in first', 'After signing in you come back to this page.'],
  'session.expired': [
    'You have been signed out',
    'This happens after a long pause, to protect your information. Sign in again; your drafts are kept.',
  ],
  'session.step_up_required': [
    'Please show once more that it is you',
    'This is an important act. Confirm it with a code, a passkey or by scanning; nothing you typed is lost.',
  ],
  'account.level_too_low': [
    'Your account is not yet verified far enough for this',
    'Verify your identity under "My account", or bring your ID card to any service window.',
  ],
  'permission.denied': [
    'You may not do this',
    'Check in whose name you are acting. For more rights, ask the administrator of your organization.',
  ],
  'sign_in.wrong': [
    'The account or the password is wrong',
    'Check both and try again. After 5 wrong attempts the account is locked for a while.',
  ],
  'sign_in.locked': [
    'The account is locked for now',
    'There were too many wrong attempts. Try again in 10 minutes, or have your identity checked at a service hall.',
  ],
  'sign_in.code_wrong': [
    'The code is wrong',
    'Enter the 6 digits of the latest message, or those that your authenticator app shows now.',
  ],
  'sign_in.code_expired': ['The code has expired', 'Go back to the sign-in page to get a new one.'],
  'sign_in.not_registered': [
    'This phone has no account yet',
    'Read and accept the service agreement to register; the code you have still serves.',
  ],
  'registration.agreement_changed': [
    'The service agreement has changed',
    'Please read the latest agreement and accept it to register.',
  ],
  'password.weak': [
    'The password is not safe enough',
    'At least 8 characters of three kinds (upper case, lower case, digits, signs), without your phone or name.',
  ],
  'password.reused': ['This password was used lately', 'It must differ from your last 5 passwords.'],
  'passkey.refused': ['The passkey was not accepted', 'Try again, or sign in with password and code.'],
  'passkey.not_found': ['There is no such passkey', 'It may have been removed; reload the page.'],
  'account.factor_needed': [
    'Your post needs an authenticator or a passkey',
    'This is the last second factor. Add another one before you remove it.',
  ],
  'account.phone_taken': ['This phone has an account already', 'Sign in with it, or use another phone.'],
  'own_session.not_found': ['This session has ended', 'It was signed out or has expired; reload the page.'],
  'scan.over': ['This QR code is no longer valid', 'Get a new one on the computer and scan it again.'],
  'verification.identifier_wrong': [
    'This is no ID number',
    'Compare the 18 characters with your card; a typing error costs no attempt.',
  ],
  'verification.mismatch': [
    'The details could not be confirmed',
    'Check that name, number and details are as registered, or bring your ID card to any service window.',
  ],
  'verification.locked': [
    'Too many details did not fit today',
    'To protect you, try again tomorrow, or bring your ID card to any service window.',
  ],
  'verification.done': ['Your identity is verified already', 'There is no need to do it again.'],
  'verification.unavailable': [
    'The registers do not answer at the moment',
    'Please try again later; what you entered is kept. A service window can verify you too.',
  ],
  'face.none': ['Faces are not compared here', 'Enter the other details, or go to a service window.'],
  'face.agreement': [
    'Comparing your face needs your separate consent',
    'Read the note and tick the box, or enter other details instead; they serve as well.',
  ],
  'face.picture': [
    'This picture cannot be used',
    'Use a JPEG or PNG picture of at most 2 MB; where it is larger, take it with fewer pixels.',
  ],
  'provider.none': ['No unified identity service is connected', 'Sign in or verify yourself in another way.'],
  'provider.unavailable': [
    'The unified identity service does not answer',
    'Try again later, or sign in in another way.',
  ],
  'provider.refused': [
    'The unified identity service did not confirm you',
    'This attempt is over, or you refused. Begin again.',
  ],
  'provider.not_bound': [
    'This account of the unified identity service is not bound yet',
    'Sign in in another way and bind it under “Account and security”; then you can sign in with it.',
  ],
  'provider.level': [
    'Your account there is not verified',
    'Verify it there first, or verify your identity here.',
  ],
  'provider.other_person': [
    'The account there is somebody else’s',
    'Name and ID number differ from this account. Try again with your own.',
  ],
  'provider.taken': [
    'The account there is bound to another account here',
    'It can be bound once: release it in the other account first.',
  ],
  'firm.code_wrong': [
    'This is no unified social credit code',
    'It has 18 characters, none of them I, O, S, V or Z; the last one is a check character. Compare it with the business licence.',
  ],
  'firm.unknown': [
    'The legal-entity base does not know this code',
    'Compare it with the business licence. A firm that was just registered is usually in the base the next day.',
  ],
  'firm.name_wrong': [
    'The name is not the registered one',
    'Enter the full name as on the business licence, with what is in brackets. After a change of name, try again the next day.',
  ],
  'firm.day_wrong': [
    'The day of establishment is not the registered one',
    'Enter the day of establishment (of sole traders, of registration) as on the business licence.',
  ],
  'firm.cancelled': [
    'This firm has been deregistered',
    'It can no longer act. If the register is wrong, ask the office that registered it.',
  ],
  'firm.licence_revoked': [
    'The business licence of this firm has been revoked',
    'It cannot be verified online. For liquidation or deregistration, the representative goes to a window with the ID card.',
  ],
  'firm.not_representative': [
    'You are not the registered legal representative of this firm',
    'The representative signs in and verifies the firm, and can then make you its agent. After a change of representative, try again the next day.',
  ],
  'firm.registered': [
    'You have verified this firm already',
    'There is no need to do it again: choose to act in its name.',
  ],
  'capacity.not_yours': [
    'You cannot act in this name',
    'The firm has not authorised you. Ask its legal representative to add you as an agent.',
  ],
  'mandate.not_found': [
    'Mandate not found',
    'It may have ended, or belongs to another capacity of yours. Look under “Mandates”.',
  ],
  'mandate.not_representative': [
    'Only the legal representative may do this',
    'Ask the legal representative (operator) of the firm to sign in.',
  ],
  'mandate.wrong_kind': [
    'Your present capacity cannot give this mandate',
    'Firms appoint agents, people authorise family or volunteers. Switch first.',
  ],
  'mandate.holder_unknown': [
    'We did not find this person',
    'Check that the phone (or ID number) and the name belong together. They must have registered with their real name.',
  ],
  'mandate.holder_self': ['You cannot authorise yourself', 'Enter the phone and the name of somebody else.'],
  'mandate.holder_minor': [
    'The holder must be 18 or older',
    'Who acts for others must have full legal capacity.',
  ],
  'mandate.principal_minor': [
    'Guardians act for children',
    'For children under 14, a parent or guardian consents and acts.',
  ],
  'mandate.until': ['The last day is wrong', 'Choose today or later, at most three years ahead.'],
  'mandate.fields_without_items': [
    'Choose the services first',
    'Parts of a form can be named only together with its service.',
  ],
  'mandate.wrong_status': ['The mandate has changed', 'Refresh to see how it stands now.'],
  'mandate.over': [
    'The mandate by which you acted has ended',
    'It was revoked or has run out, and what you just did has no effect. Switch back to yourself to go on.',
  ],
  'mandate.item_outside': [
    'This service is outside the mandate',
    'It is for the principal to do, or to add to the mandate.',
  ],
  'mandate.field_outside': [
    'Some answers are outside the mandate',
    'What is marked is for the principal to fill in. The rest is not lost.',
  ],
  'mandate.amount_exceeded': [
    'The fee is above the amount of the mandate',
    'The fee is {fee} yuan, the mandate allows {limit}. Ask the principal (of a firm, its legal representative) to submit it, or to give a new mandate with a higher amount. Nothing that was filled in is lost.',
  ],
  'kinship.not_found': ['This declaration was not found', 'It may have been withdrawn; refresh the page.'],
  'kinship.declared': ['Already declared', 'This number is among your declarations.'],
  'window.hall': [
    'This hall is not one of your post',
    'Choose a hall of your own organization; where it has none, ask the system administrator.',
  ],
  'window.conflict': [
    'This is you, a relative, or somebody of your name',
    'A colleague at another window verifies them (Civil Servants Law, art. 76).',
  ],
  'window.identifier_wrong': [
    'This is no ID number',
    'Compare the 18 characters with the card, or read the card again.',
  ],
  'window.card_expired': [
    'The ID card has expired',
    'The person renews it with the police first; where it is urgent, a temporary ID card serves.',
  ],
  'window.minor': [
    'Under fourteen: no account of their own',
    'A parent or guardian acts for them (Personal Information Protection Law, art. 31).',
  ],
  'window.own_phone': [
    'This is your own phone',
    'It must be the person’s: only they may receive the code and the first password.',
  ],
  'window.mismatch': [
    'The card does not agree with the population base',
    'Read the card again. If it still does not agree, do not verify; the person asks at the police household register.',
  ],
  'consent.not_agency': [
    'Your post cannot act for people',
    'Only clerks of street, township and village service points can.',
  ],
  'consent.code_wrong': [
    'The code of consent is wrong',
    'Ask the person for the 6 digits of the latest message.',
  ],
  'consent.code_expired': ['The code of consent has expired', 'Send a new one and ask again.'],
  'one_code.invalid': [
    'This code cannot be read',
    'It is not one of ours, or not complete. Ask to show it anew on the page “My code”.',
  ],
  'one_code.expired': [
    'The code has expired',
    'Codes change every minute. Ask to refresh and show it again.',
  ],
  'one_code.used': [
    'The code was used before',
    'Each code serves once; screenshots and copies do not work. Ask to refresh and show it again.',
  ],
  'one_code.handle_ended': ['This identification has ended', 'Ask to show the code again.'],
  'item.not_found': ['Service not found', 'It may have been changed or withdrawn. Search for it by name.'],
  'item.not_online': [
    'This service cannot be applied for online yet',
    'Follow the guide and apply at a window, or call the enquiry line.',
  ],
  'item.wrong_subject': [
    'You cannot apply for this service in your present capacity',
    'See in the guide whom it is for, then switch to yourself or to your firm.',
  ],
  'item.not_eligible': [
    'The conditions are not met yet',
    'See which conditions are not met and why. You may apply again when things change.',
  ],
  'item.scenario_unknown': ['The questions of this service have changed', 'Answer them again in the guide.'],
  'item.invalid': ['The item cannot be published', 'Correct what is marked and publish it again.'],
  'synonym.empty': [
    'There is no word to search for in this phrase',
    'A phrase made only of words such as “how to” cannot be a synonym. Name the matter.',
  ],
  'synonym.not_found': [
    'There is no such synonym',
    'Somebody may just have removed it. Refresh and look again.',
  ],
  'item.status_conflict': [
    'The item’s status does not allow that',
    'It was cancelled, or is in that state already. Load the page again.',
  ],
  'basic_item.not_found': [
    'This entry of the basic catalogue was not found',
    'Check the basic code, or look for it by name.',
  ],
  'standard_process.not_found': [
    'This standard process was not found',
    'Choose one from the list, or upload a file.',
  ],
  'change.not_found': [
    'This change was not found',
    'It may belong to another authority or region. Enter from the list of changes.',
  ],
  'change.incomplete': [
    'Something is missing to begin the change',
    'Choose the item, the basic item and the authority as shown.',
  ],
  'change.already_open': [
    'There is already a change of this item under way',
    'Finish or withdraw that change first.',
  ],
  'change.stale': [
    'Somebody else has changed this',
    'It was saved elsewhere since you opened it. Compare both; nothing of yours is lost.',
  ],
  'change.wrong_status': ['This cannot be done with the change now', 'Refresh to see how it stands.'],
  'change.not_ready': ['The check still finds faults', 'Mend what is listed, then submit again.'],
  'change.self_review': [
    'You cannot review what you prepared or submitted',
    'Somebody who took no part must review; the two reviews are given by different people.',
  ],
  'change.already_reviewed': ['This review has been given', 'Refresh to see the opinion.'],
  'notice.not_found': ['This notice was not found', 'Enter from the list of notices.'],
  'draft.not_found': ['Draft not found', 'It may have been submitted or deleted. See “My applications”.'],
  'draft.stale': [
    'The draft was changed elsewhere',
    'It was saved in another window or device. Refresh, compare both and continue.',
  ],
  'draft.moved_on': [
    'The service has changed meanwhile',
    'A new version was published while you were filling in. Check the marked places; the rest is kept.',
  ],
  'form.invalid': [
    'Some answers need correcting',
    'Follow the note at each place. Nothing you typed is lost.',
  ],
  'material.missing': [
    'Required documents are missing',
    'Add every document marked “hand in” and submit again.',
  ],
  'material.unknown': ['This document is not on the list', 'Refresh the page and follow the latest list.'],
  'field.takes_no_files': [
    'The form does not ask for files here',
    'Refresh the page and follow the latest form.',
  ],
  'file.not_found': ['File not found', 'It may have been deleted. Upload it again or go back.'],
  'file.too_large': [
    'The file is too large',
    'A file may have up to 20 MB. Scan at a lower resolution or split it.',
  ],
  'file.empty': ['The file is empty', 'Check that it opens on your device, then upload it again.'],
  'file.type_not_allowed': ['This kind of file is not accepted', 'Upload PDF, OFD, JPG or PNG.'],
  'file.disguised': [
    'The content does not match the file name',
    'Export it again as PDF or image. Do not just rename it.',
  ],
  'file.active_content': [
    'The file contains macros or scripts',
    'For safety it cannot be accepted. Save it as a plain PDF and upload that.',
  ],
  'file.image_too_large': [
    'The image has too many pixels',
    'Reduce its width and height to at most 10,000 pixels.',
  ],
  'permission.network': [
    'Administrators cannot work from here',
    'Administrators sign in and work from the networks set for them only. Go back to the management network, or ask those who run the platform to add this one.',
  ],
  'file.infected': [
    'The file holds a virus and was not taken',
    'Clean your device, then scan or export the original again and upload that. What you typed is kept.',
  ],
  'file.unchecked': [
    'Files cannot be checked for viruses just now',
    'The file was not taken. Upload it again in a few minutes; what you typed is kept.',
  ],
  'file.too_many': ['Too many files', 'Remove some, or combine them in one PDF.'],
  'delivery.address_missing': [
    'The delivery address is missing',
    'For courier delivery give the recipient, phone and full address.',
  ],
  'delivery.fee_at_hand_over': [
    'There is a fee to pay',
    'It is paid when the result is handed over: choose collection at the window or delivery by courier.',
  ],
  'delivery.tracking_missing': ['The tracking number is missing', 'Record the courier’s tracking number.'],
  'fee.receipt_missing': [
    'The payment receipt is missing',
    'This service has a fee. Record the receipt number before delivery.',
  ],
  'case.not_found': [
    'Application not found',
    'With a query number: check it and the last four characters of the identifier. Signed in: open it from your own list.',
  ],
  'case.stale': [
    'The application has just changed',
    'Somebody else worked on it. Refresh and act again; your opinion is kept.',
  ],
  'case.wrong_status': [
    'This cannot be done at the present stage',
    'Refresh to see the progress and choose an action that is offered.',
  ],
  'case.self_approval': [
    'The reviewer cannot also decide',
    'Another person with the right to decide must do it.',
  ],
  'case.conflict': [
    'You have a conflict of interest and may neither see nor handle this',
    'It concerns you, a relative you declared or a firm with an interest (Civil Servants Law, art. 76). A colleague must handle it; if the declaration is wrong, correct it.',
  ],
  'correction.already_given': [
    'A correction notice was already given',
    'By law there is only one. Accept or refuse on the present documents.',
  ],
  'correction.too_late': [
    'It is too late for a correction notice',
    'After five working days without notice the application counts as accepted by law.',
  ],
  'site_visit.two_officers': [
    'A site visit needs at least two officers',
    'Administrative Licensing Law, article 34. Add another officer.',
  ],
  'site_visit.date': [
    'The date of the site visit is wrong',
    'It must be after acceptance and not later than today.',
  ],
  'special_procedure.not_in_item': [
    'This service has no such special procedure',
    'Choose one that the service lists.',
  ],
  'special_procedure.open': ['A special procedure is still running', 'End it first.'],
  'special_procedure.none': ['No special procedure is running', 'Refresh the case to see where it stands.'],
  'extension.not_allowed': [
    'The time limit cannot be extended',
    'An extension needs the head’s approval, once, and within the statutory days.',
  ],
  'task.not_found': ['Task not found', 'It may be finished or withdrawn. Refresh the worklist.'],
  'task.taken': ['Someone else has taken this task', 'Refresh the worklist and take another.'],
  'task.not_yours': ['This task is not yours', 'The person who took it must do it, or release it first.'],
  'licence.not_found': ['Licence not found', 'See “My licences” for those in your name.'],
  'licence.not_valid': [
    'The licence is not valid now',
    'It has expired, was revoked or replaced. See the note on its status.',
  ],
  'licence.unknown': [
    'No such licence is on record',
    'Check that the identifier is complete. If it still fails, beware of forgery and ask the issuing authority.',
  ],
  'licence.identifier_invalid': [
    'The licence identifier is wrong',
    'Its check character does not match. Type it again, or scan the QR code on the licence.',
  ],
  'presentation.expired': [
    'The code has expired',
    'A code is valid for 60 seconds. Ask the holder to show a new one.',
  ],
  'presentation.used': [
    'The code has been used',
    'Each code can be checked once. Ask the holder to show a new one.',
  ],
  'presentation.invalid': [
    'The code cannot be read',
    'Scan the whole QR code that the holder is showing now.',
  ],
  'purpose.required': [
    'Say what for',
    'Who looks at personal data for no case, or takes a list away, must state a purpose; the person concerned will see it.',
  ],
  'datum.unknown': ['No such masked datum', 'Reload the page and try again.'],
  'objection.not_found': ['Objection not found', 'It may be for others to answer. Go back to the list.'],
  'objection.decided': ['Already answered', 'Reload to see the answer.'],
  'objection.wanted_missing': ['Say what is right', 'To have a datum corrected, write what it should be.'],
  'account.cases_open': [
    'There are cases under way',
    'Wait until they are closed, or withdraw them; then close the account.',
  ],
  'alert.not_found': ['Alert not found', 'Go back to the list and reload it.'],
  'alert.acknowledged': ['Already dealt with', 'Reload to see the note.'],
  'alert.own': ['This alert is about yourself', 'Another security administrator has to deal with it.'],
  'message.not_found': ['Message not found', 'It may have been deleted. Go back to the list.'],
  'consultation.not_found': [
    'Question not found',
    'Check the number and the code; if you had signed in, use the same account.',
  ],
  'consultation.stale': [
    'The question has changed',
    'Somebody else has just dealt with it. Look at it again.',
  ],
  'consultation.wrong_status': ['Not possible now', 'Refresh the page to see how this question stands.'],
  'consultation.followed_up': [
    'There was a further question already',
    'One further question is possible; please ask a new one.',
  ],
  'consultation.quote_unknown': [
    'The quoted part of the guide does not exist',
    'The guide may have changed; please choose again.',
  ],
  'consultation.no_office': ['No office answers questions here yet', 'Choose another place, or call 12345.'],
  'faq.not_found': ['Candidate not found', 'It may belong to another region; refresh the list.'],
  'faq.already': ['Already dealt with', 'Refresh the page to see the outcome.'],
  'rating.not_yet': ['It is too early to rate', 'You can rate once a decision is made. We will tell you.'],
  'rating.already': [
    'You have already rated',
    'Each application is rated once. For further remarks call 12345.',
  ],
  'comparison.not_found': ['Nothing to compare', 'Check the basic code, or choose again from the list.'],
  'report.not_found': [
    'There is no such report',
    'You see reports of your own region and those below. Choose another region or department.',
  ],
  'list.not_found': ['There is no such list', 'It may not be published yet. Choose again from the lists.'],
  'list.stale': [
    'The list has just changed',
    'An item was published or changed its status after the preview. Check the differences again, then publish.',
  ],
  'list.unchanged': ['The list is as published', 'There is nothing new to publish.'],
  'intermediary.not_found': ['Intermediary not found', 'Choose again from the directory.'],
  'intermediary.known': [
    'This body is registered already',
    'A credit code is registered once. Update the entry that is there.',
  ],
  'intermediary.code_invalid': [
    'The credit code is wrong',
    'Its check character does not match. Type it again from the business licence.',
  ],
  'intermediary.out_of_reach': [
    'This body belongs to another region',
    'You can register intermediaries of your own region and those below. Check the region.',
  ],
  'intermediary.not_used': [
    'You did not need this service',
    'Only who applied for a service that asks for it can rate who provides it.',
  ],
  'import.not_found': ['No such import', 'Choose again from the list of imports.'],
  'import.wrong_status': ['The import has moved on', 'Refresh to see how it stands.'],
  'import.not_yours': ['You cannot import for this authority', 'Choose an authority that you manage.'],
  'import.file_too_large': [
    'The file is too large',
    'A file may have {limit} MB at most; split it by department or region.',
  ],
  'import.file_refused': [
    'The file cannot be read',
    'Upload an .xlsx workbook without a password or a JSON file in UTF-8, whose content fits its extension.',
  ],
  'export.not_found': [
    'No such export',
    'Files are kept for seven days, for whoever asked for them; export again.',
  ],
  'export.wrong_status': ['The export has moved on', 'Refresh to see how it stands.'],
  'export.not_ready': ['The file is not ready yet', 'Wait until the export is finished.'],
  'hall.not_found': [
    'No such hall',
    'It may not belong to the organization of this system; check the id of the hall.',
  ],
  'organization.not_found': [
    'No such organization',
    'It may be outside your region; choose it from the list again.',
  ],
  'organization.credit_code_invalid': [
    'The unified social credit code is not right',
    'Compare all 18 characters with the certificate; mind digits and letters.',
  ],
  'organization.known': [
    'Another organization has this credit code',
    'Look the organization up by name; do not add it twice.',
  ],
  'organization.region_outside': [
    'The region is outside the one of the organization above',
    'Choose the region of the organization above, or one below it.',
  ],
  'organization.closed': [
    'This organization has been closed',
    'Nothing new can be set up there: choose the organization that has taken over its duties.',
  ],
  'organization.in_use': [
    'Something is not settled yet, so the organization cannot be closed',
    'Settle first: {list}.',
  ],
  'organization.successor': [
    'This organization cannot take over',
    'Choose another organization in use in the same administrative region that does not stand below this one. Where the duties go to another region, settle everything and close it instead.',
  ],
  'organization.closing_day': ['The day does not fit', 'Give today or a day within a year.'],
  'staff.not_found': [
    'No such member of staff',
    'Check the name or the staff number; they may also be outside your region.',
  ],
  'staff.number_taken': [
    'This staff number has an account',
    'Check the number; if it is the same person, add a post to their account.',
  ],
  'staff.own_rights': ['You cannot change your own account and rights', 'Another administrator must do it.'],
  'staff.wrong_status': [
    'The account cannot be changed like this now',
    'Refresh the page to see its present state.',
  ],
  'staff.organization_outside': [
    'No such organization',
    'Posts are in organizations of your region and below; choose again.',
  ],
  'staff.days': [
    'The days are not right',
    'The last day is neither before the first nor before today; a secondment lasts three years at most.',
  ],
  'staff.post_held': [
    'They hold this post in that time already',
    'Check organization, post and days; proposals that wait count too.',
  ],
  'staff.post_over': ['This post has ended', 'Refresh the page to see the posts held now.'],
  'staff.secondment_home': [
    'A secondment leads to another organization',
    'For the own organization, add a post instead.',
  ],
  'staff.administrators_apart': [
    'One person cannot be two administrators',
    'System, security and audit administrators are different people; end the other administrator’s post first.',
  ],
  'staff.last_administrator': [
    'This is the last administrator of this kind in office',
    'Appoint a successor and let them sign in before you end or suspend this one.',
  ],
  'proposal.not_found': ['No such proposal', 'It may be outside your region; choose it from the list again.'],
  'proposal.decided': ['This proposal has been decided', 'Refresh the page to see its present state.'],
  'proposal.waits': [
    'The same proposal waits already',
    'Wait for the security administrator, or withdraw the earlier one.',
  ],
  'proposal.own': ['You cannot confirm your own proposal', 'Another security administrator must do it.'],
  'substitution.not_found': [
    'No such post or substitution',
    'You name a substitute for your own posts, or for those of the organization that you head.',
  ],
  'substitution.unfit': [
    'This colleague cannot stand in',
    'A substitute is of the same organization, with an account in use, neither the holder nor an administrator.',
  ],
  'substitution.days': [
    'The days are not right',
    'The first day is not before today, the last not before the first; 180 days at most.',
  ],
  'substitution.taken': [
    'Somebody stands in for this post in that time',
    'End the earlier substitution first, or choose other days.',
  ],
  'substitution.over': ['This substitution has ended', 'Refresh the page to see how it stands.'],
  'client.not_found': [
    'This system was not found',
    'It may lie outside your region. Choose again from the list.',
  ],
  'client.stale': ['The registration has just changed', 'Reload the page and check what it says now.'],
  'client.wrong_status': [
    'This cannot be done in its present state',
    'Reload the page to see the latest state.',
  ],
  'client.nothing_waits': [
    'Nothing waits for approval',
    'Somebody may have decided already. Reload the page.',
  ],
  'client.own_proposal': [
    'You cannot approve what you proposed',
    'Another security administrator has to decide.',
  ],
  'client.organization_unknown': [
    'This department was not found',
    'You can register systems of departments in your region and below.',
  ],
  'client.key_needed': [
    'A public key is needed',
    'This system signs with a private key: paste its public key as a JWK, never the private one.',
  ],
  'authorization.not_found': [
    'This sign-in is over',
    'It took too long or is done already. Go back to the system you came from and sign in again.',
  ],
  'consent.not_found': ['This consent was not found', 'It may have been withdrawn already. Reload the page.'],
}
