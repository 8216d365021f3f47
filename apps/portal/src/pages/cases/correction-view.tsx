import type { Defect, MyCase } from '@tongban/contracts/cases.ts'
import type { Answers, FieldProblem } from '@tongban/contracts/forms.ts'
import { FormErrorSummary, FormFields } from '@tongban/forms/form-fields.tsx'
import { formatDay } from '@tongban/i18n/format.ts'
import { Button } from '@tongban/ui/components/button.tsx'
import { ErrorSummary } from '@tongban/ui/components/error-summary.tsx'
import { Notice } from '@tongban/ui/components/notice.tsx'
import { FieldFiles } from '../../components/field-files.tsx'
import { FileList } from '../../components/file-list.tsx'
import { TickField } from '../../components/tick-field.tsx'
import { UploadForm } from '../../components/upload-form.tsx'
import { uploadRefusal } from '../../components/upload-refusal.ts'
import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'
import { PostForm } from '../../post-form.tsx'
import type { OpenCorrection } from './correction.tsx'
import { DefectList, DefectText } from './correction-notice.tsx'
import { defectiveForm } from './defective-form.ts'
import { type FileDefect, fileDefects } from './file-defects.ts'
import { casePath } from './open-case.ts'

function Head({ open: { found, correction } }: { open: OpenCorrection }) {
  const { t, language } = usePage()
  return (
    <>
      <p class="caption">
        <Zh>{found.itemName}</Zh>
      </p>
      <h1>{t('case.correction_title', { count: correction.defects.length })}</h1>
      <p class="lead">
        {t('correction.lead')} {t('case.correction_due', { day: formatDay(correction.dueOn, language) })}
      </p>
    </>
  )
}

/** The files that the notice asks for; each is stored as soon as it is chosen. */
export function CorrectionMaterials(props: {
  open: OpenCorrection
  missing: readonly Defect[]
  problem: string | undefined
  /** Where the refused file was handed in. */
  at: string | undefined
}) {
  const { t } = usePage()
  const { open, missing, problem, at } = props
  const { found, correction } = open
  const refusal = uploadRefusal(problem, usePage().language)
  const asked = fileDefects(found, correction.defects)
  const isMissing = ({ defect }: FileDefect) => missing.includes(defect)
  const demand = ({ label }: Defect) => t('correction.new_file_needed', { name: label })
  const errorOf = (entry: FileDefect): string | undefined => {
    if (refusal && at === entry.block) return refusal
    return isMissing(entry) ? demand(entry.defect) : undefined
  }
  return (
    <div class="wrap narrow">
      {missing.length > 0 && (
        <ErrorSummary
          title={t('materials.left_title', { count: missing.length })}
          entries={asked.filter(isMissing).map(({ block, defect }) => ({
            fieldId: block,
            message: demand(defect),
          }))}
        />
      )}
      <Head open={open} />
      <h2 class="correction-step">{t('correction.step_materials')}</h2>
      <p class="tb-soft">{t('correction.materials_hint')}</p>
      <ul class="material-cards">
        {asked.map((entry) => (
          <li key={entry.block} class="material-card" id={entry.block} tabIndex={-1}>
            <DefectText defect={entry.defect} />
            <DefectFiles found={found} entry={entry} error={errorOf(entry)} />
          </li>
        ))}
      </ul>
      <PostForm action={casePath(found, '/correction')} class="tb-form-actions">
        <Button large>{t('correction.next')}</Button>
      </PostForm>
    </div>
  )
}

/** What was handed in before and now, and the way to hand in more. */
function DefectFiles(props: { found: MyCase; entry: FileDefect; error: string | undefined }) {
  const { found, entry, error } = props
  const { defect, field, files, block } = entry
  const shared = { back: casePath(found, `/correction?at=${block}`), block, error }
  if (field)
    return (
      <FieldFiles
        field={field}
        files={files}
        action={`/cases/${found.id}/fields/${field.id}/files`}
        page={casePath(found, '/correction')}
        {...shared}
      />
    )
  return (
    <>
      <FileList files={files} />
      <UploadForm
        id={`file-${defect.targetId}`}
        name={defect.label}
        action={`/cases/${found.id}/materials/${defect.targetId}/files`}
        {...shared}
      />
    </>
  )
}

/** The fields that the notice names, each with what is wrong with it, and the declaration. */
export function CorrectionAnswers(props: {
  open: OpenCorrection
  answers: Answers
  problems: readonly FieldProblem[]
  undeclared: boolean
  notice: string | null
}) {
  const { t, language } = usePage()
  const { open, answers, problems, undeclared, notice } = props
  const { found, correction } = open
  const form = defectiveForm(found.form, correction.defects)
  const others = correction.defects.filter(({ target }) => target === 'other')
  return (
    <div class="wrap narrow">
      {problems.length > 0 && <FormErrorSummary data={{ problems, language }} />}
      <Head open={open} />
      {notice && (
        <Notice tone="caution" live>
          <p>{notice}</p>
        </Notice>
      )}
      <h2 class="correction-step">{t('correction.step_answers')}</h2>
      {others.length > 0 && (
        <section class="correction">
          <h3>{t('correction.other')}</h3>
          <DefectList defects={others} />
        </section>
      )}
      <PostForm action={casePath(found, '/correction/answers')} class="application-form">
        <input type="hidden" name="_version" value={found.version} />
        {form.sections.length === 0 && <p>{t('correction.no_fields')}</p>}
        <FormFields
          data={{
            form,
            answers,
            scenario: {},
            provenance: found.provenance,
            problems: [...problems, ...instructions(correction.defects, problems)],
            language,
          }}
        />
        <TickField
          id="declared"
          name="declared"
          label={t('correction.declare')}
          error={undeclared ? t('correction.declare_first') : undefined}
        />
        <div class="tb-form-actions">
          <Button large>{t('correction.submit')}</Button>
        </div>
      </PostForm>
    </div>
  )
}

/** What the officer wrote stands at the field, until the answer is wrong in another way. */
function instructions(defects: readonly Defect[], problems: readonly FieldProblem[]): FieldProblem[] {
  return defects
    .filter(
      ({ target, targetId }) => target === 'field' && !problems.some(({ path }) => path === `/${targetId}`),
    )
    .map(({ targetId, problem, instruction }) => ({
      path: `/${targetId}`,
      code: problem,
      message: instruction,
    }))
}
