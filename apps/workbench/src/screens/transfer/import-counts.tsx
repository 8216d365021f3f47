import type { ImportRun } from '@tongban/contracts/transfer.ts'
import { useLanguage } from '../../app/language.tsx'

const COUNTS = ['rows', 'added', 'changed', 'unchanged', 'drafted', 'refused'] as const
const TONES: Partial<Record<(typeof COUNTS)[number], string>> = { drafted: 'caution', refused: 'bad' }

export function ImportCounts({ run: { counts, status } }: { run: Pick<ImportRun, 'counts' | 'status'> }) {
  const { say } = useLanguage()
  return (
    <dl className="import-counts">
      {COUNTS.map((name) => (
        <div key={name}>
          <dt>{say(name === 'drafted' && status === 'finished' ? 'import.drafts' : `import.${name}`)}</dt>
          <dd className={`figures ${counts[name] > 0 ? (TONES[name] ?? '') : 'soft'}`}>{counts[name]}</dd>
        </div>
      ))}
    </dl>
  )
}
