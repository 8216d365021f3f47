import type { OfficerCase } from '@tongban/contracts/officer-cases.ts'
import { useLanguage } from '../../../app/language.tsx'
import { ProcessPicture } from '../../../process/process-picture.tsx'
import { Clocks } from './clocks.tsx'
import { Progress } from './progress.tsx'
import { SiteVisits } from './site-visits.tsx'
import { SpecialProcedure } from './special-procedure.tsx'

/** How the case goes: steps, clocks with their proof, the process, what happened on site. */
export function Course({ file }: { file: OfficerCase }) {
  const { say } = useLanguage()
  return (
    <>
      <section className="panel">
        <h2>{say('course.progress')}</h2>
        <Progress steps={file.progress} />
      </section>
      {file.specialProcedure && <SpecialProcedure procedure={file.specialProcedure} />}
      <Clocks clocks={file.clocks} />
      {file.siteVisits.length > 0 && <SiteVisits visits={file.siteVisits} />}
      <section className="panel">
        <h2>{say('course.process')}</h2>
        <ProcessPicture xml={file.process} active={file.activeNodes} done={file.doneNodes} />
      </section>
    </>
  )
}
