import type { Draft } from '@tongban/contracts/drafts.ts'
import type { EvidencePlan } from '@tongban/contracts/evidence.ts'
import { formatInstant } from '@tongban/i18n/format.ts'
import { Button } from '@tongban/ui/components/button.tsx'
import { Disclosure } from '@tongban/ui/components/disclosure.tsx'
import { Notice } from '@tongban/ui/components/notice.tsx'
import { Status } from '@tongban/ui/components/status.tsx'
import { Table } from '@tongban/ui/components/table.tsx'
import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'
import { PostForm } from '../../post-form.tsx'
import { draftPath } from './draft-path.ts'

const TONES = { answered: 'good', no_record: 'idle', down: 'caution' } as const

/** Which sources were asked, how long each took, and what became of those that did not answer. */
export function Sources({ plan, draft }: { plan: EvidencePlan; draft: Draft }) {
  const { t, language } = usePage()
  const { sources } = plan
  if (sources.length === 0) return null
  const isAnyDown = sources.some(({ outcome }) => outcome === 'down')
  // They are asked side by side: the slowest is how long it took.
  const seconds = Math.max(0.1, ...sources.map(({ tookMs }) => tookMs / 1000)).toFixed(1)
  return (
    <div class="sources">
      {isAnyDown && (
        <Notice tone="caution">
          <p>{t('materials.down_text')}</p>
        </Notice>
      )}
      <Disclosure summary={t('materials.sources', { count: sources.length, seconds })} open={isAnyDown}>
        <Table
          caption={t('materials.sources_caption')}
          rows={sources}
          id={({ check }) => check}
          columns={[
            { label: t('materials.source'), heading: true, cell: ({ source }) => <Zh>{source}</Zh> },
            {
              label: t('materials.outcome'),
              cell: ({ outcome }) => <Status tone={TONES[outcome]}>{t(`materials.${outcome}`)}</Status>,
            },
            {
              label: t('materials.took'),
              number: true,
              cell: ({ tookMs }) => t('materials.took_ms', { ms: tookMs }),
            },
          ]}
        />
        <p class="tb-soft tb-small">
          {t('materials.planned_at', { at: formatInstant(plan.plannedAt, language) })}
        </p>
        <PostForm action={draftPath(draft, '/materials')}>
          <Button kind="quiet" name="replan" value="yes" icon="swap">
            {t('materials.replan')}
          </Button>
        </PostForm>
      </Disclosure>
    </div>
  )
}
