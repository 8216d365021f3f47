import type { AskedItem, Reply, ReplySentence } from '@tongban/contracts/answers.ts'
import { formatDay } from '@tongban/i18n/format.ts'
import { Disclosure } from '@tongban/ui/components/disclosure.tsx'
import { Icon } from '@tongban/ui/components/icon.tsx'
import { Tag } from '@tongban/ui/components/status.tsx'
import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'

/** What was answered: whose item, the sentences with where each stands in the guide, numbers to dial. */
export function AnswerView({ reply }: { reply: Reply }) {
  const { t } = usePage()
  const { item, phrased, numbers, found } = reply
  return (
    <>
      {item && (
        <p class="answer-item">
          <a href={`/items/${item.code}`}>
            <Zh>{item.name}</Zh>
          </a>
          <span class="tb-soft tb-small">
            <Zh>{`${item.organizationName} · ${item.regionName}`}</Zh>
          </span>
        </p>
      )}
      {phrased ? (
        <>
          <p>
            <Zh>{phrased}</Zh>
          </p>
          <p>
            <Tag>{t('ask.by_model')}</Tag>
          </p>
          <Disclosure summary={t('ask.as_published')}>
            <Sentences reply={reply} />
          </Disclosure>
        </>
      ) : (
        <Sentences reply={reply} />
      )}
      {numbers.length > 0 && (
        <ul class="dial">
          {numbers.map(({ number, label }) => (
            <li key={number}>
              <a href={`tel:${number}`}>
                <Icon name="phone" />
                <strong class="tb-figures">{number}</strong>
                <span>{label}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
      {found.length > 0 && (
        <ul class="tb-list">
          {found.map(({ code, name, organizationName }) => (
            <li key={code}>
              <a href={`/items/${code}`}>
                <Zh>{name}</Zh>
              </a>{' '}
              <span class="tb-soft tb-small">
                <Zh>{organizationName}</Zh>
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** Sentences of one part of the guide stand together, with its source once. */
function Sentences({ reply: { sentences, item } }: { reply: Reply }) {
  const { t } = usePage()
  const parts = partsOf(sentences)
  const slots = new Set(parts.flatMap(({ slot }) => slot ?? []))
  return (
    <>
      {parts.map(({ slot, anchor, plain, listed }, index) => (
        <div key={`${index}${anchor}`} class="answer-part">
          {slot && slots.size > 1 && parts[index - 1]?.slot !== slot && <h2>{t(`ask.slot_${slot}`)}</h2>}
          {plain.map((text) => (
            <p key={text}>
              <Zh>{text}</Zh>
            </p>
          ))}
          {listed.length > 0 && (
            <ul class="tb-list">
              {listed.map((text) => (
                <li key={text}>
                  <Zh>{text}</Zh>
                </li>
              ))}
            </ul>
          )}
          {anchor && item && <Source item={item} anchor={anchor} isLast={index === parts.length - 1} />}
        </div>
      ))}
    </>
  )
}

type Anchor = NonNullable<ReplySentence['source']>['anchor']

/** The version is that of the whole answer, and said once. */
function Source({ item, anchor, isLast }: { item: AskedItem; anchor: Anchor; isLast: boolean }) {
  const { t, language } = usePage()
  return (
    <p class="answer-source">
      <a href={`/items/${item.code}#${anchor}`}>
        {t('ask.source')}
        <Zh>{`《${item.name}》`}</Zh>
        {t(`ask.part_${anchor}`)}
      </a>{' '}
      {isLast && t('ask.version', { version: item.version, day: formatDay(item.publishedOn, language) })}
    </p>
  )
}

type Part = {
  readonly slot: ReplySentence['slot']
  readonly anchor: Anchor | null
  readonly plain: string[]
  readonly listed: string[]
}

function partsOf(sentences: readonly ReplySentence[]): Part[] {
  const parts: Part[] = []
  for (const { text, listed, slot, source } of sentences) {
    const anchor = source?.anchor ?? null
    const last = parts.at(-1)
    // A plain sentence after a list begins a new part, so that the order stays.
    const fits = last?.slot === slot && last.anchor === anchor && (listed || last.listed.length === 0)
    const part = fits && last ? last : { slot, anchor, plain: [], listed: [] }
    if (part !== last) parts.push(part)
    ;(listed ? part.listed : part.plain).push(text)
  }
  return parts
}
