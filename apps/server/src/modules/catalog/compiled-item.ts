import type { ItemDefinition } from '@tongban/contracts/items.ts'
import type { ExpectedOutput } from '@tongban/law/evidence/situation.ts'
import type { Condition } from '@tongban/law/forms/condition.ts'
import type { DemandedMaterial } from '@tongban/law/forms/merge-materials.ts'
import type { PreparedForm } from '@tongban/law/forms/prepared-form.ts'
import type { ProcessGraph } from '@tongban/law/process/graph.ts'

/** A member of a bundle, resolved to the published item it stands for. */
export type CompiledMember = {
  readonly key: string
  readonly itemCode: string
  /** The version that was merged: the member's own case runs this one, whatever is published later. */
  readonly versionId: string
  readonly name: string
  readonly when?: Condition
  /** The member's own field and material ids → those of the merged form and list. */
  readonly fields: Readonly<Record<string, string>>
  readonly materials: Readonly<Record<string, string>>
  /** Licences that the member issues and that other members may need. */
  readonly outputs: readonly ExpectedOutput[]
}

/** What publishing makes once of a definition, as plain JSON. */
export type CompiledItem = {
  readonly form: PreparedForm
  readonly graph: ProcessGraph
  /** Of a bundle: the members' materials merged; otherwise the item's own. */
  readonly materials: readonly DemandedMaterial[]
  /** `neededWhen` of the materials, by material id. */
  readonly neededWhen: Readonly<Record<string, Condition>>
  /** `when` of the fees, by position. */
  readonly feeWhen: Readonly<Record<string, Condition>>
  /** `askedWhen` of the scenario questions, by question id. */
  readonly askedWhen: Readonly<Record<string, Condition>>
  readonly members: readonly CompiledMember[]
  /** Of a bundle: as it was written, before its members were filled in. */
  readonly authored?: ItemDefinition
}
