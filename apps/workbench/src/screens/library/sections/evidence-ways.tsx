import { codeWordAt } from '@tongban/i18n/definition.ts'
import { Button } from 'antd'
import { useLanguage } from '../../../app/language.tsx'
import { ConditionText } from '../controls/condition-text.tsx'
import { Field } from '../controls/field.tsx'
import { CheckField, LicenceTypeField } from '../controls/licence-type-field.tsx'
import { PlaceNotes } from '../controls/place-notes.tsx'
import { useDraft } from '../editor/editor-context.tsx'
import { controlId, valueAt } from '../editor/pointer.ts'

const KINDS = ['licence', 'data_check', 'earlier_material', 'promise', 'bundle_output'] as const

/** 免提交方式: what government has already is not asked for (R49). The planner tries them in its own order. */
export function EvidenceWays({ at }: { at: string }) {
  const { language, say } = useLanguage()
  const { list, set } = useDraft()
  const ways = list(at)
  const word = (kind: unknown) => codeWordAt(language, ['evidence', 'kind'], String(kind))
  return (
    <div className="ways-editor" id={controlId(at)} tabIndex={-1}>
      <PlaceNotes at={at} />
      {ways.map((way, index) => {
        const kind = valueAt(way, '/kind')
        const pointer = `${at}/${index}`
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is what the fields are bound to
          <fieldset key={index} className="field-set">
            <legend>{word(kind)}</legend>
            <div className="field-grid">
              {(kind === 'licence' || kind === 'bundle_output') && (
                <LicenceTypeField at={`${pointer}/licenceType`} />
              )}
              {kind === 'data_check' && <CheckField at={`${pointer}/check`} />}
              {kind === 'earlier_material' && <Field at={`${pointer}/validMonths`} />}
              {kind === 'promise' && <Field at={`${pointer}/text`} rows={3} />}
              <Field at={`${pointer}/basis`} wide />
              {kind === 'data_check' && (
                <ConditionText at={`${pointer}/expects`} hint={say('library.hint_expects')} />
              )}
            </div>
            <Button
              size="small"
              aria-label={`${say('library.remove_way')} ${word(kind)}`}
              onClick={() =>
                set(
                  at,
                  ways.filter((_, position) => position !== index),
                )
              }
            >
              {say('library.remove_way')}
            </Button>
          </fieldset>
        )
      })}
      <div className="ways-add">
        {KINDS.map((kind) => (
          <Button key={kind} size="small" onClick={() => set(at, [...ways, { kind }])}>
            + {word(kind)}
          </Button>
        ))}
      </div>
    </div>
  )
}
