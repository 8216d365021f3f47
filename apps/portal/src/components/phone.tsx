/** A telephone number that can be dialled by touching it. */
export function Phone({ number }: { number: string }) {
  const first = number.match(/[\d-]{5,}/)?.[0]
  return first ? (
    <a class="tb-figures" href={`tel:${first}`}>
      {number}
    </a>
  ) : (
    <span class="tb-figures">{number}</span>
  )
}
