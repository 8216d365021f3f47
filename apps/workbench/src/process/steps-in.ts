export type ProcessStep = { readonly id: string; readonly name: string }

const BPMN = 'http://www.omg.org/spec/BPMN/20100524/MODEL'
const STEPS = ['userTask', 'serviceTask', 'callActivity', 'intermediateCatchEvent']

/** The named steps of a BPMN file in the order they were written; none when the file cannot be read. */
export function stepsIn(xml: string): readonly ProcessStep[] {
  const parsed = new DOMParser().parseFromString(xml, 'application/xml')
  return [...parsed.getElementsByTagNameNS(BPMN, '*')]
    .filter(({ localName }) => STEPS.includes(localName))
    .map((element) => ({ id: element.getAttribute('id') ?? '', name: element.getAttribute('name') ?? '' }))
    .filter(({ name }) => name !== '')
}
