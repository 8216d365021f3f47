import type { MyCase } from '@tongban/contracts/cases.ts'
import { formatInstant } from '@tongban/i18n/format.ts'
import { Steps } from '@tongban/ui/components/steps.tsx'
import { usePage } from '../page.tsx'
import { Zh } from './zh.tsx'

/** Where a case stands, as a line of stations; parallel reviews stand side by side. */
export function ProgressPicture({ progress }: { progress: MyCase['progress'] }) {
  const { t, language } = usePage()
  return (
    <Steps
      steps={progress.map((step) => ({
        id: step.id,
        label: step.label,
        state: step.status,
        stateWord: t(`progress.${step.status}`),
        group: step.group,
        detail: (
          <>
            {step.organization && <Zh>{step.organization}</Zh>}
            {step.organization && step.at && ' · '}
            {step.at && <time dateTime={step.at}>{formatInstant(step.at, language)}</time>}
            {step.note && (
              <p>
                <Zh>{step.note}</Zh>
              </p>
            )}
          </>
        ),
      }))}
    />
  )
}
