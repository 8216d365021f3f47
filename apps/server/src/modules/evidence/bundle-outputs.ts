import type { ExpectedOutput } from '@tongban/law/evidence/situation.ts'
import { holds } from '@tongban/law/forms/condition.ts'
import { own } from '@tongban/law/forms/prepared-form.ts'
import type { CompiledMember } from '../catalog/index.ts'

/** What the members chosen by the answers will issue to each other. */
export function bundleOutputs(
  members: readonly CompiledMember[],
  scenario: Readonly<Record<string, string>>,
  answers: Readonly<Record<string, unknown>> = {},
): ExpectedOutput[] {
  const lookup = (name: string) => own(scenario, name) ?? own(answers, name) ?? null
  return members.filter(({ when }) => holds(when, lookup)).flatMap(({ outputs }) => outputs)
}
