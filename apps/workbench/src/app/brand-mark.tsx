/** A covered bridge of the Wenzhou hills: a roof for people, an arch from one side to the other. */
export function BrandMark() {
  return (
    <svg className="brand-mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path d="M5 23c2-9 20-9 22 0M4 13 16 7l12 6M9 13v7M16 11v6M23 13v7" />
    </svg>
  )
}
