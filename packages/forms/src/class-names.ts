/**
 * Every class the form uses; the styles are in packages/ui. A form needs no other markup, and nothing here is styled
 * by element or by position, so that portal, kiosk and window can dress it differently.
 */
export const CLASS_NAMES = [
  /** One question with label, hint, error and control. */
  'tb-field',
  /** Added to a field that has a problem. */
  'tb-field-wrong',
  'tb-label',
  'tb-hint',
  'tb-error',
  'tb-input',
  'tb-select',
  'tb-textarea',
  /** One radio button or checkbox with its label. */
  'tb-choice',
  'tb-choice-label',
  /** A section of the form, or a row of a repeating group. */
  'tb-group',
  /** Where a value came from. */
  'tb-source',
  /** A value that is shown and cannot be changed. */
  'tb-locked',
  /** Unit behind a number. */
  'tb-unit',
  /** List of uploaded files. */
  'tb-files',
  'tb-error-summary',
  /** State of the automatic saving. */
  'tb-save-state',
  /** Two answers to the same question, one to be chosen. */
  'tb-conflict',
  'tb-button',
  'tb-button-secondary',
  'tb-button-quiet',
  /** For screen readers only. */
  'tb-hidden',
] as const

type ClassName = (typeof CLASS_NAMES)[number]

export const classes = (...names: (ClassName | false | undefined)[]): string =>
  names.filter(Boolean).join(' ')
