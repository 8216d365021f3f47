import type { Translation } from '../translator.ts'
import type {
  answerWords as zhAnswers,
  fieldFaults as zhFaults,
  reviewReasons as zhReasons,
} from '../zh/forms.ts'

export const fieldFaults = {
  unknown_field: 'The form has no field “{label}”. Reload the page and try again',
  wrong_type: '{label} is not in the right format. Enter it again',
  not_a_number: '{label} must be a number',
  not_yes_or_no: '{label}: choose yes or no',
  required: 'Enter: {label}',
  required_choice: 'Choose: {label}',
  required_upload: 'Upload: {label}',
  required_group: 'Fill in at least one entry: {label}',
  control_characters: '{label} contains characters that cannot be read. Delete them and type again',
  too_short: '{label} must have at least {min} characters',
  too_long: '{label} must have at most {max} characters; it has {length}',
  pattern: '{label} is not in the right format. Check it',
  pattern_example: '{label} is not in the right format. Check it, for example {example}',
  too_small: '{label} must be at least {min}{unit}',
  too_large: '{label} must be at most {max}{unit}',
  more_than_fen: '{label} can have at most two decimal places',
  not_a_date: '{label} must be a real date, like 2026-01-31',
  after_today: '{label} must not be after today',
  before_today: '{label} must not be before today',
  not_an_option: 'Choose one of the options: {label}',
  not_a_region: 'Choose from the list: {label}',
  repeated: '{label} has the same entry twice. Remove one',
  too_few: '{label} needs at least {min} entries; it has {count}',
  too_many: '{label} can have at most {max} entries; it has {count}',
  unknown_file:
    '{label} names a file that was not uploaded here for this application. Remove it and upload it again',
  'id_number.length': '{label} must have 18 characters; you entered {length}',
  'id_number.alphabet': '{label} must be digits; only the last character may be X',
  'id_number.region': '{label}: the first two digits are no province code. Check them',
  'id_number.date': '{label}: digits 7 to 14 are not a valid date of birth. Check them',
  'id_number.check_digit': '{label}: the 18th character (check digit) does not fit. Check the number',
  'credit_code.length': '{label} must have 18 characters; you entered {length}',
  'credit_code.alphabet':
    '{label} must be digits and capital letters (not I, O, S, V or Z; characters 3 to 8 are digits)',
  'credit_code.authority': '{label}: the first two characters name no registering authority. Check them',
  'credit_code.region': '{label}: characters 3 and 4 are no province code. Check them',
  'credit_code.organization_check_digit':
    '{label}: the 17th character (organization check digit) does not fit. Check the code',
  'credit_code.check_digit': '{label}: the 18th character (check digit) does not fit. Check the code',
  'phone.length': '{label} must be an 11-digit mobile number; you entered {length}',
  'phone.alphabet': '{label} must contain digits only',
  'phone.range': '{label} must start with 13 to 19',
} as const satisfies Translation<typeof zhFaults>

export const reviewReasons = {
  meaning_changed: 'The meaning of this question has changed. Check your answer',
  label_changed: 'This question was “{before}” and is now “{after}”. Check your answer',
  option_changed: 'The option you chose, “{before}”, is now “{after}”. Check your answer',
  no_longer_fits: 'The requirements have changed: {problem}',
} as const satisfies Translation<typeof zhReasons>

export const answerWords = {
  yes: 'Yes',
  no: 'No',
  none: 'Not given',
  files: '{count} file(s)',
  separator: ', ',
  row: '{number}: {values}',
  rowSeparator: '; ',
  money: 'CNY {amount}',
} as const satisfies Translation<typeof zhAnswers>
