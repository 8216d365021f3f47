import type { ItemDefinition } from '@tongban/contracts/items.ts'
import { compileCondition } from '../forms/compile-condition.ts'
import { namesIn } from '../forms/condition.ts'
import { readExpression } from '../process/expression.ts'
import { comparedWith, compiledConditions, isNever, isRead } from './condition-analysis.ts'
import {
  type Asking,
  calledIn,
  conditionsOf,
  fieldsOf,
  formConditionsOf,
  OF_CONDITIONS,
  possibleValues,
} from './condition-places.ts'
import { type LintPlace, type LintRule, place, rule } from './lint-rule.ts'
import { conditionWords, outcomeWords, unknownNameWords, unknownPathWords } from './lint-words.ts'
import { type ExampleFault, exampleFaults, runExample } from './run-example.ts'
import { scenarioFaults } from './scenario.ts'

/** Conditions, questions, rules and examples: what the platform computes with. */
export const LOGIC_RULES: readonly LintRule[] = [
  rule('condition.invalid', 'error', OF_CONDITIONS, (definition) =>
    conditionsOf(definition).flatMap(({ path, source }): LintPlace[] => {
      const compiled = compileCondition(source)
      return compiled.ok ? [] : [[path, conditionWords(compiled.problem)]]
    }),
  ),
  rule('condition.unknown_name', 'error', [...OF_CONDITIONS, 'form'], (definition) => {
    const known = new Set([...definition.scenarios, ...fieldsOf(definition)].map(({ id }) => id))
    // The fields of a bundle are those of its members.
    if (definition.bundle) return []
    return compiledConditions(conditionsOf(definition)).flatMap(({ path, condition }) =>
      namesIn(condition)
        .filter((name) => !known.has(name))
        .map((name): LintPlace => [path, unknownNameWords(name, definition)]),
    )
  }),
  rule('condition.unknown_option', 'error', [...OF_CONDITIONS, 'form'], (definition) =>
    everyCondition(definition).flatMap(({ path, condition }) =>
      comparedWith(condition)
        .filter(
          ([name, value]) => value !== null && possibleValues(definition, name)?.includes(value) === false,
        )
        .map(
          ([name, value]): LintPlace => [
            path,
            `“${calledIn(definition, name)}”没有“${String(value)}”这个选项，条件不会按预期成立`,
          ],
        ),
    ),
  ),
  rule('condition.never', 'error', [...OF_CONDITIONS, 'form'], (definition) =>
    everyCondition(definition)
      .filter(({ condition }) => isNever(definition, condition))
      .map(({ path }): LintPlace => [path, '这个条件在任何情形下都不成立，请检查']),
  ),
  rule('scenario.order', 'error', ['scenarios', 'form'], (definition) =>
    definition.scenarios.flatMap(({ askedWhen }, index): LintPlace[] => {
      const compiled = askedWhen === undefined ? undefined : compileCondition(askedWhen)
      if (!compiled?.ok) return []
      const before = definition.scenarios.slice(0, index).map(({ id }) => id)
      return namesIn(compiled.condition)
        .filter((name) => !before.includes(name))
        .map((name) => [
          `/scenarios/${index}/askedWhen`,
          `只能依据前面的问题决定是否提问，“${calledIn(definition, name)}”不在前面（避免循环提问）`,
        ])
    }),
  ),
  rule(
    'scenario.no_effect',
    'warning',
    [...OF_CONDITIONS, 'form', 'eligibility', 'licenceFields', 'process'],
    (definition) =>
      definition.scenarios.flatMap(({ id }, index) =>
        place(
          !isRead(definition, id),
          `/scenarios/${index}`,
          `“${calledIn(definition, id)}”的回答不影响材料、费用、表单和办理流程，请去掉或者补充条件`,
        ),
      ),
  ),
  rule('evidence.expects', 'error', ['materials'], ({ materials }) =>
    materials.flatMap(({ evidence }, index) =>
      evidence.flatMap((way, at): LintPlace[] => {
        if (way.kind !== 'data_check' || way.expects === undefined) return []
        const reading = readExpression(way.expects)
        const path = `/materials/${index}/evidence/${at}/expects`
        return reading.ok ? [] : [[path, `核验条件有误：${reading.reason}`]]
      }),
    ),
  ),
  rule('rule.invalid', 'error', ['eligibility'], ({ eligibility }) =>
    eligibility.flatMap(({ holds: source }, index): LintPlace[] => {
      const reading = readExpression(source)
      return reading.ok ? [] : [[`/eligibility/${index}/holds`, `规则表达式有误：${reading.reason}`]]
    }),
  ),
  rule('rule.unknown_name', 'error', ['eligibility', 'scenarios', 'form', 'bundle', 'checks'], (definition) =>
    definition.eligibility.flatMap(({ holds: source }, index) => {
      const reading = readExpression(source)
      return (reading.ok ? reading.reads : []).flatMap((path) =>
        place(
          !isKnownPath(definition, path),
          `/eligibility/${index}/holds`,
          unknownPathWords(path, definition),
        ),
      )
    }),
  ),
  rule('licence_fields.invalid', 'error', ['licenceFields'], ({ licenceFields }) =>
    Object.entries(licenceFields ?? {}).flatMap(([field, source]): LintPlace[] => {
      const reading = readExpression(source)
      return reading.ok ? [] : [[`/licenceFields/${field}`, `证照字段表达式有误：${reading.reason}`]]
    }),
  ),
  rule('example.scenario', 'error', ['scenarios', 'examples'], ({ scenarios, examples }) =>
    isLogical(scenarios)
      ? examples.flatMap(({ name, scenario }, index) =>
          place(
            scenarioFaults(scenarios, scenario).length > 0,
            `/examples/${index}/scenario`,
            `示例“${name}”的情形回答不完整或者不存在`,
          ),
        )
      : [],
  ),
  rule(
    'example.outcome',
    'error',
    [...OF_CONDITIONS, 'name', 'promised', 'visits', 'eligibility', 'examples'],
    (definition) => {
      // The checklist of a bundle is that of its members, which are checked when the bundle is published.
      if (definition.bundle || definition.examples.length === 0) return []
      if (conditionsOf(definition).some(({ source }) => !compileCondition(source).ok)) return []
      return definition.examples.flatMap((example, index): LintPlace[] => {
        const outcome = runExample(definition, example)
        return exampleFaults(example, outcome).map((fault) => [
          `/examples/${index}/${EXPECTATIONS[fault]}`,
          `示例“${example.name}”的${outcomeWords(definition, fault, outcome)}`,
        ])
      })
    },
  ),
]

const EXPECTATIONS: Readonly<Record<ExampleFault, string>> = {
  materials: 'expectsMaterials',
  fee: 'expectsFee',
  days: 'expectsDays',
  eligible: 'expectsEligible',
}

const everyCondition = (definition: Asking & Parameters<typeof conditionsOf>[0]) =>
  compiledConditions([...conditionsOf(definition), ...formConditionsOf(definition)])

const isLogical = (scenarios: ItemDefinition['scenarios']): boolean =>
  scenarios.every(({ askedWhen }) => askedWhen === undefined || compileCondition(askedWhen).ok)

function isKnownPath(definition: Asking & Pick<ItemDefinition, 'bundle' | 'checks'>, path: string): boolean {
  const [kind = '', name = ''] = path.split('.')
  switch (kind) {
    case 'answers':
      return definition.bundle !== undefined || fieldsOf(definition).some(({ id }) => id === name)
    case 'scenario':
      return definition.scenarios.some(({ id }) => id === name)
    case 'facts':
      return definition.checks.some((check) => check.replaceAll('.', '_') === name)
    default:
      return kind === 'applicant' || kind === 'case'
  }
}
