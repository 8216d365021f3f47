import type { ItemDefinition } from '@tongban/contracts/items.ts'
import { sameSense } from './likeness.ts'
import { bare } from './question-text.ts'

type Faqs = Pick<ItemDefinition, 'faqs' | 'name' | 'plainNames'>

/** A published question is answered as it stands when it is this like the one that is asked. */
const LEAST = 0.52

/** Which of the published questions (常见问题) this one is, or undefined. The name of the item may be said besides. */
export function matchFaq(
  question: string,
  { faqs, name, plainNames }: Faqs,
): { readonly index: number; readonly likeness: number } | undefined {
  const names = [name, ...plainNames].map(bare).toSorted((a, b) => b.length - a.length)
  const asked = bare(question)
  const said = names.find((called) => called.length > 1 && asked.includes(called))
  const forms = said ? [asked, asked.replace(said, '')] : [asked]
  const [best] = faqs
    .map((faq, index) => ({
      index,
      likeness: Math.max(...forms.map((form) => sameSense(form, faq.question))),
    }))
    .toSorted((a, b) => b.likeness - a.likeness)
  return best && best.likeness >= LEAST ? best : undefined
}
