import type { EvidenceWay, ItemDefinition, Material } from '@tongban/contracts/items.ts'
import { Card } from '@tongban/ui/components/card.tsx'
import { Disclosure } from '@tongban/ui/components/disclosure.tsx'
import { Facts } from '@tongban/ui/components/facts.tsx'
import { Icon } from '@tongban/ui/components/icon.tsx'
import { Status, Tag } from '@tongban/ui/components/status.tsx'
import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'
import { CatalogFileLink } from './catalog-file.tsx'

/** 申请材料: every one with where it comes from, when it is accepted, and how it can be spared. */
export function Materials({ definition }: { definition: ItemDefinition }) {
  const { t } = usePage()
  if (definition.materials.length === 0)
    return (
      <Card id="materials" title={t('guide.materials_title')}>
        <p>{t(definition.bundle ? 'guide.materials_of_bundle' : 'guide.no_materials')}</p>
      </Card>
    )
  const someSpared = definition.materials.some((material) => material.evidence.length > 0)
  return (
    <Card id="materials" title={t('guide.materials_title')}>
      {someSpared && <p class="tb-soft">{t('guide.materials_hint')}</p>}
      <ol class="materials">
        {definition.materials.map((material) => (
          <MaterialLine key={material.id} material={material} />
        ))}
      </ol>
    </Card>
  )
}

function MaterialLine({ material }: { material: Material }) {
  const { t } = usePage()
  return (
    <li class="material">
      <div class="material-head">
        <h3>
          <Zh>{material.name}</Zh>
        </h3>
        <Spared ways={material.evidence} />
      </div>
      <p class="material-facts">
        <Tag>{t(`guide.${material.necessity}`)}</Tag>
        {material.neededWhen && <Tag>{t('guide.needed_sometimes')}</Tag>}
        <span>
          {t(`guide.${material.kind}`)} {material.copies > 0 && t('guide.copies', { count: material.copies })}
          {' · '}
          {t(`guide.${material.medium}`)}
          {material.size && (
            <>
              {' · '}
              <Zh>{material.size}</Zh>
            </>
          )}
        </span>
      </p>
      {material.blankForm && <CatalogFileLink kind={t('guide.blank_form')} file={material.blankForm} />}
      {material.sample && <CatalogFileLink kind={t('guide.sample')} file={material.sample} />}
      {material.evidence.length > 0 && (
        <ul class="ways">
          {material.evidence.map((way) => (
            <li key={`${way.kind}${way.basis}`}>
              <Icon name="waived" />
              <Way way={way} />
            </li>
          ))}
        </ul>
      )}
      <MaterialDetails material={material} />
    </li>
  )
}

function Spared({ ways }: { ways: readonly EvidenceWay[] }) {
  const { t } = usePage()
  if (ways.length === 0) return null
  return ways.every(({ kind }) => kind === 'promise') ? (
    <Status tone="info" icon="stamp">
      {t('guide.status_promise')}
    </Status>
  ) : (
    <Status tone="good">{t('guide.can_be_spared')}</Status>
  )
}

function Way({ way }: { way: EvidenceWay }) {
  const { t } = usePage()
  if (way.kind === 'earlier_material')
    return <span>{t('guide.way_earlier_material', { months: way.validMonths })}</span>
  return <span>{t(`guide.way_${way.kind}`)}</span>
}

function MaterialDetails({ material }: { material: Material }) {
  const { t } = usePage()
  const mistakes = material.commonMistakes ?? []
  return (
    <Disclosure summary={t('guide.material_details')}>
      <Facts
        facts={[
          { label: t('guide.accept_standard'), value: <Zh>{material.acceptStandard}</Zh> },
          material.fillGuide ? { label: t('guide.fill_guide'), value: <Zh>{material.fillGuide}</Zh> } : null,
          mistakes.length > 0
            ? {
                label: t('guide.common_mistakes'),
                value: (
                  <ul class="tb-list">
                    {mistakes.map((mistake) => (
                      <li key={mistake}>
                        <Zh>{mistake}</Zh>
                      </li>
                    ))}
                  </ul>
                ),
              }
            : null,
          {
            label: t('guide.source'),
            value: (
              <>
                {t(`guide.source_${material.source}`)}
                {' · '}
                <Zh>{material.sourceExplain}</Zh>
              </>
            ),
          },
          { label: t('guide.material_basis'), value: <Zh>{material.basis}</Zh> },
        ]}
      />
    </Disclosure>
  )
}
