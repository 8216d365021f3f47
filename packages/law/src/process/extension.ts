/** XML namespace of the attributes that Tongban adds to BPMN 2.0, usually with the prefix `tongban`. */
export const TONGBAN_NAMESPACE = 'https://tongban.org/bpmn/1'

/** Outcomes that count as negative in a join unless `tongban:negative` says otherwise. */
export const NEGATIVE_OUTCOMES = ['refuse', 'reject', 'fail'] as const

/**
 * The attributes as a moddle package, for `bpmn-moddle` (compiler) and `bpmn-js` (modeller) alike. Every
 * other namespace in a file is left alone.
 *
 * On `bpmn:userTask`, `bpmn:serviceTask` and `bpmn:callActivity`:
 *
 * | attribute | value |
 * |---|---|
 * | `tongban:kind` | what the step is in law: `intake`, `review`, `site_visit`, `expert_review`, `decision`, `issue`, or a word of the item's own |
 * | `tongban:post` | code of the post whose holders may claim the task |
 * | `tongban:organization` | whose post: `item` (the authority of the item), `parent` (its superior), `department` (where the case was received), or a FEEL expression giving an organization code; in a multi-instance it may read the element |
 * | `tongban:form` | id of the form to fill in |
 * | `tongban:limit` | limit of this step in working days, a whole number from 1 |
 * | `tongban:result` | variable that receives the outcome of the step (of a multi-instance: put it on the loop) |
 * | `tongban:action` | only service task, required: the named platform action |
 * | `tongban:calledItem` | only call activity, required unless `calledElement` is given: basic code of the item applied for |
 *
 * On `bpmn:multiInstanceLoopCharacteristics`, and on `bpmn:parallelGateway` and `bpmn:inclusiveGateway` that
 * join branches:
 *
 * | attribute | value |
 * |---|---|
 * | `tongban:join` | `all` (also without the attribute), `any`, `n-of-m`, `veto`; see `JoinRule` |
 * | `tongban:count` | the n of `n-of-m`, a whole number from 1 |
 * | `tongban:negative` | outcomes that count as negative, separated by spaces; default `refuse reject fail` |
 * | `tongban:result` | variable that receives `approve` or `refuse` |
 *
 * On `bpmn:multiInstanceLoopCharacteristics` also:
 *
 * | attribute | value |
 * |---|---|
 * | `tongban:collection` | FEEL expression for a list: one instance for each element; otherwise `loopCardinality` is read |
 * | `tongban:element` | name of the element in `tongban:organization`; default `element` |
 *
 * On events:
 *
 * | attribute | value |
 * |---|---|
 * | `tongban:outcome` | end event: outcome of the process. Boundary event: outcome of the branch that starts there, for example `accept` for the deemed acceptance after five working days |
 * | `tongban:message` | message event: name of the message; otherwise the name of its `messageRef` is read |
 *
 * A timer's `timeDuration` holds an ISO 8601 duration (`P3D`, `PT8H`) or working days (`P5WD`).
 *
 * Conditions read variables and `outcome`, which is the outcome of the last step on the same branch.
 */
export const tongbanModdle = {
  name: 'Tongban',
  uri: TONGBAN_NAMESPACE,
  prefix: 'tongban',
  xml: { tagAlias: 'lowerCase' },
  types: [
    extension(
      'Activity',
      ['bpmn:UserTask', 'bpmn:ServiceTask', 'bpmn:CallActivity'],
      ['kind', 'post', 'organization', 'form', 'limit', 'result'],
    ),
    extension('ServiceTask', ['bpmn:ServiceTask'], ['action']),
    extension('CallActivity', ['bpmn:CallActivity'], ['calledItem']),
    extension(
      'Join',
      ['bpmn:ParallelGateway', 'bpmn:InclusiveGateway', 'bpmn:MultiInstanceLoopCharacteristics'],
      ['join', 'count', 'negative', 'result'],
    ),
    extension('MultiInstance', ['bpmn:MultiInstanceLoopCharacteristics'], ['collection', 'element']),
    extension('Outcome', ['bpmn:EndEvent', 'bpmn:BoundaryEvent'], ['outcome']),
    extension('Message', ['bpmn:CatchEvent', 'bpmn:ThrowEvent', 'bpmn:MessageEventDefinition'], ['message']),
  ],
}

/** Numbers too are declared as strings, so that the compiler can show what was written. */
function extension(name: string, types: string[], attributes: string[]) {
  return {
    name,
    extends: types,
    properties: attributes.map((attribute) => ({ name: attribute, type: 'String', isAttr: true })),
  }
}
