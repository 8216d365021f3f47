import { formatInstant } from '@tongban/i18n/format.ts'
import { useLanguage } from '../app/language.tsx'
import './history.css'

type Act = {
  readonly seq: number
  readonly at: string
  readonly actor: string
  readonly reason: string | null
  /** What was done, in words. */
  readonly what: string
  /** To what or with whom, as it is called. */
  readonly whom: string | null
}

/** Who did what, with which reason; newest first. */
export function History({ title, empty, acts }: { title: string; empty: string; acts: readonly Act[] }) {
  const { language } = useLanguage()
  return (
    <section className="panel">
      <h2>{title}</h2>
      {acts.length === 0 && <p className="soft">{empty}</p>}
      <ol className="act-history">
        {acts.toReversed().map(({ seq, at, actor, reason, what, whom }) => (
          <li key={seq}>
            <b>{what}</b> {whom && <span lang="zh-CN">{whom} · </span>}
            <span lang="zh-CN">{actor}</span>
            <small>
              <time dateTime={at}>{formatInstant(at, language)}</time>
              {reason && <span lang="zh-CN"> · {reason}</span>}
            </small>
          </li>
        ))}
      </ol>
    </section>
  )
}
