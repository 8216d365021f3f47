import { conditionWords, namesIn } from '@tongban/i18n/definition-names.ts'
import { useLanguage } from '../../app/language.tsx'
import type { ManagedItem } from './managed-item.ts'

export function Materials({ item: { guide } }: { item: ManagedItem }) {
  const { say } = useLanguage()
  const { materials } = guide.definition
  const names = namesIn(guide.definition)
  if (materials.length === 0) return <p className="soft">{say('item.no_materials')}</p>
  return (
    <ol className="item-list" lang="zh-CN">
      {materials.map((material) => (
        <li key={material.id}>
          <b>{material.name}</b> <span className="soft">{say(`necessity.${material.necessity}`)}</span>
          <p>
            {[
              say(`material_kind.${material.kind}`),
              say(`medium.${material.medium}`),
              say('item.copies', { count: material.copies }),
              material.size,
              say(`material_source.${material.source}`),
              material.sourceExplain,
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <p>{say('item.accept_standard', { text: material.acceptStandard })}</p>
          {material.fillGuide && <p>{say('item.fill_guide', { text: material.fillGuide })}</p>}
          {material.commonMistakes && (
            <p className="soft">{say('item.mistakes', { text: material.commonMistakes.join('；') })}</p>
          )}
          {material.neededWhen && (
            <small>
              {say('item.needed_when')} {conditionWords(names, material.neededWhen)}
            </small>
          )}
          <small>{say('evidence.basis', { basis: material.basis })}</small>
          {material.evidence.length > 0 && (
            <ul className="ways">
              {material.evidence.map((way) => (
                <li key={`${way.kind}-${way.basis}`}>
                  ✓ {say(`way.${way.kind}`)}
                  {'licenceType' in way && ` ${way.licenceType}`}
                  {'check' in way && ` ${way.check}`}
                  {'validMonths' in way && ` ${say('unit.month', { count: way.validMonths })}`}
                  <small>{way.basis}</small>
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  )
}
