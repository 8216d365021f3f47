import { LANGUAGE_TAGS, type Language } from '@tongban/i18n/translator.ts'

/** 1.4 MB. */
export function sizeWords(bytes: number, language: Language): string {
  const [value, unit] =
    bytes >= 1_048_576 ? [bytes / 1_048_576, 'megabyte'] : [Math.max(bytes / 1024, 0.1), 'kilobyte']
  return new Intl.NumberFormat(LANGUAGE_TAGS[language], {
    style: 'unit',
    unit: String(unit),
    unitDisplay: 'short',
    maximumFractionDigits: 1,
  }).format(Number(value))
}
