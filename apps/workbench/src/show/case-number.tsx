import { formatCaseNumber } from '@tongban/i18n/format.ts'

/** Short to the eye, whole to the ear and under the pointer. */
export function CaseNumber({ number }: { number: string }) {
  return (
    <span className="case-number figures" title={number}>
      <span className="visually-hidden">{number}</span>
      <span aria-hidden="true">{formatCaseNumber(number)}</span>
    </span>
  )
}
