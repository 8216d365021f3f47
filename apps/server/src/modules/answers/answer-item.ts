import type { AskContext, Intent, Reply, ReplySentence, Slot } from '@tongban/contracts/answers.ts'
import { composeAnswer } from '@tongban/law/answers/compose.ts'
import { byScenario, composeChecklist, feeFacts, timeFacts } from '@tongban/law/answers/compose-demands.ts'
import { nextQuestion } from '@tongban/law/answers/decisive-questions.ts'
import type { Fact } from '@tongban/law/answers/fact.ts'
import { hearScenario } from '@tongban/law/answers/hear-scenario.ts'
import { planChecklist } from '@tongban/law/catalog/checklist.ts'
import { promisedLimit } from '@tongban/law/catalog/promised-limit.ts'
import { relevantAnswers, type ScenarioAnswers } from '@tongban/law/catalog/scenario.ts'
import { holds } from '@tongban/law/forms/condition.ts'
import { own } from '@tongban/law/forms/prepared-form.ts'
import type { PublishedItem } from '../catalog/index.ts'
import { bundleOutputs } from '../evidence/index.ts'
import type { ItemQuestion } from './item-question.ts'
import { askedItem, linksOf, reply, saying, told } from './reply.ts'

/** 常见问题: answered as it is published. */
export function answerFaq(item: PublishedItem, index: number, asked: ItemQuestion): Reply {
  const text = item.definition.faqs[index]?.answer ?? ''
  return answered(
    item,
    asked,
    ['faq'],
    told(asked.language, 'faq', [{ code: 'text', text, field: `faqs.${index}` }]),
  )
}

/** The one sentence of the guide that says something to the question. */
export const answerFact = (
  item: PublishedItem,
  { slot, fact }: { readonly slot: Slot; readonly fact: Fact },
  asked: ItemQuestion,
): Reply => answered(item, asked, [slot], told(asked.language, slot, [fact]))

/** The parts of the guide that were asked for; asks back where the reader's case decides. */
export function answerSlots(item: PublishedItem, asked: ItemQuestion): Reply {
  const { definition } = item
  const { slots, language, question } = asked
  const known = { ...hearScenario(question, definition.scenarios), ...asked.context.scenario }
  const scenario = relevantAnswers(definition.scenarios, known)
  const context = { ...asked.context, ...(Object.keys(scenario).length > 0 && { scenario }) }
  const open = slots.flatMap((slot) => nextQuestion(definition, slot, scenario) ?? [])[0]
  if (open)
    return reply('choose_scenario', contextOf(item, { ...asked, context }), {
      intents: [...slots],
      sentences: [
        ...asked.remarks.map(saying),
        ...told(language, slots[0] ?? 'about', byScenario(definition, scenario)),
        { text: open.text, listed: false, slot: null, source: { field: 'scenarios', anchor: 'questions' } },
      ],
      item: askedItem(item),
      topic: asked.topic,
      choices: open.options.map(({ value, label }) => ({
        label,
        detail: null,
        context: {
          ...contextOf(item, { ...asked, context }),
          scenario: { ...scenario, [open.id]: value },
          chosen: true,
        },
      })),
      links: ['guide'],
    })
  const sentences = slots.flatMap((slot) => told(language, slot, factsOf(item, slot, scenario)))
  return answered(item, { ...asked, context }, slots, sentences)
}

function factsOf(item: PublishedItem, slot: Slot, scenario: ScenarioAnswers): Fact[] {
  const { definition, compiled } = item
  const lookup = (name: string) => own(scenario, name) ?? null
  const said = byScenario(definition, scenario)
  switch (slot) {
    case 'faq':
      return []
    case 'materials': {
      if (definition.materials.length === 0) return composeAnswer(definition, slot)
      const bundle = { materials: compiled.materials, outputs: bundleOutputs(compiled.members, scenario) }
      // Names of licences and sources stand in the reasons, which are left to the guide.
      const plan = planChecklist(
        definition,
        scenario,
        { licence: (key) => key, source: (key) => key },
        bundle,
      )
      return composeChecklist(definition, plan, scenario, compiled.materials)
    }
    case 'fee':
      return definition.fees.some(({ when }) => when !== undefined)
        ? [...said, ...feeFacts(definition, ({ index }) => holds(compiled.feeWhen[index], lookup))]
        : composeAnswer(definition, slot)
    case 'time':
      return definition.promisedWhen?.length
        ? [...said, ...timeFacts(definition, promisedLimit(definition, lookup))]
        : composeAnswer(definition, slot)
    default:
      return composeAnswer(definition, slot)
  }
}

function answered(
  item: PublishedItem,
  asked: ItemQuestion,
  intents: readonly Intent[],
  sentences: readonly ReplySentence[],
): Reply {
  return reply('answer', contextOf(item, asked), {
    intents: [...intents],
    sentences: [...asked.remarks.map(saying), ...sentences],
    item: askedItem(item),
    topic: asked.topic,
    links: [...linksOf(item), 'consult'],
  })
}

/** What the next question starts from. */
function contextOf(item: PublishedItem, { context, slots }: ItemQuestion): AskContext {
  const { chosen: _, ...kept } = context
  const [slot] = slots
  return { ...kept, item: item.code, ...(slot && slot !== 'faq' && { slot }) }
}
