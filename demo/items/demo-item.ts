import type { Answers } from '@tongban/contracts/forms.ts'
import type { ItemDefinition } from '@tongban/contracts/items.ts'
import { buildHandlingCode, buildImplementationCode } from '@tongban/law/identifiers/item-code.ts'
import { organizationOf } from '../organizations.ts'

/** A service item of the demonstration, with an application that can be filed as it stands. */
export interface DemoItem {
  /** Stable short name, also the member key in bundles. */
  readonly key: string
  /** The authority, by its key in organizations.ts. */
  readonly organizationKey: string
  readonly regionCode: string
  /** Of the handling items under one implementation code, 1–99. */
  readonly sequence: number
  readonly definition: ItemDefinition
  /** Who files the sample: key of a person (people.ts) or of a firm (firms.ts). */
  readonly sampleApplicant: { readonly person: string } | { readonly firm: string }
  readonly sampleScenario: Record<string, string>
  /** Everything the form asks under that scenario, also what is prefilled. */
  readonly sampleAnswers: Answers
}

/** 业务办理项编码 (33 characters) of an item. */
export function itemCodeOf({
  organizationKey,
  sequence,
  definition,
}: Pick<DemoItem, 'organizationKey' | 'sequence' | 'definition'>): string {
  const implementation = buildImplementationCode({
    authority: organizationOf(organizationKey).creditCode,
    level: Number(definition.level),
    basic: definition.basicCode,
  })
  return buildHandlingCode({ implementation, sequence })
}
