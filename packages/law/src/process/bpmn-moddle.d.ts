/** The package ships types of the BPMN elements only, not of its entry. */
declare module 'bpmn-moddle' {
  export interface ModdleElement {
    readonly $type: string
    readonly $parent?: ModdleElement
    readonly $attrs: Readonly<Record<string, unknown>>
    get(name: string): unknown
    $instanceOf(type: string): boolean
  }

  export class BpmnModdle {
    constructor(packages?: Readonly<Record<string, unknown>>)
    fromXML(xml: string): Promise<{
      readonly rootElement: ModdleElement
      readonly warnings: readonly { readonly message: string }[]
    }>
  }
}
