export type SummaryEntry = { fieldId: string | null; message: string }

/** All that is wrong, above the form, each line leading to its field. It takes the focus when the page opens, as it must be read first. */
export function ErrorSummary({ title, entries }: { title: string; entries: readonly SummaryEntry[] }) {
  return (
    <div class="tb-error-summary" role="alert" tabIndex={-1} autofocus>
      <h2>{title}</h2>
      <ul>
        {entries.map(({ fieldId, message }) => (
          <li key={`${fieldId}${message}`}>{fieldId ? <a href={`#${fieldId}`}>{message}</a> : message}</li>
        ))}
      </ul>
    </div>
  )
}
