/** The day and serial of a 43-character case number, which is what tells cases apart; the rest names item and authority. */
export function CaseNumber({ number }: { number: string }) {
  return (
    <span className="case-number figures" title={number}>
      <span className="visually-hidden">{number}</span>
      <span aria-hidden="true">
        {number.length === 43 ? `${number.slice(31, 37)}-${number.slice(37)}` : number}
      </span>
    </span>
  )
}
