import { useLanguage } from '../../app/language.tsx'
import type { ManagedItem } from './managed-item.ts'

export function Bases({ item: { guide } }: { item: ManagedItem }) {
  const { say } = useLanguage()
  return (
    <ol className="item-list" lang="zh-CN">
      {guide.definition.legalBases.map(({ name, article, documentNumber, content }) => (
        <li key={`${name}-${article}`}>
          <b>
            {name} {article}
          </b>
          <small>{documentNumber ?? say('item.no_document_number')}</small>
          <p>{content}</p>
        </li>
      ))}
    </ol>
  )
}
