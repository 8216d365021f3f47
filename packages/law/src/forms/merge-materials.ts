import type { EvidenceWay, Material } from '@tongban/contracts/items.ts'
import { renameInCondition } from './compile-condition.ts'
import { allOf, anyOf, type When } from './condition-source.ts'
import { freeId } from './merge-forms.ts'

/** A member of a bundle, with where its fields are in the merged form (`MergedForm.fieldsOfMember`). */
export interface MaterialMember {
  readonly key: string
  readonly name: string
  readonly materials: readonly Material[]
  readonly when?: string | undefined
  readonly places?: Readonly<Record<string, string>> | undefined
}

/** A material with the names of those who demand it; for a single item, its own. */
export type DemandedMaterial = Material & { readonly demandedBy: readonly string[] }

export interface MergedMaterials {
  readonly materials: readonly DemandedMaterial[]
  /** For each member its material ids and where they are in the merged list. */
  readonly materialsOfMember: Readonly<Record<string, Readonly<Record<string, string>>>>
}

/** What a member issues and another may need: it passes inside the bundle and nobody is asked for it. */
export interface BundleOutput {
  readonly licenceType: string
  readonly member: string
  readonly memberName: string
}

export const demandedBy = (name: string, materials: readonly Material[]): DemandedMaterial[] =>
  materials.map((material) => ({ ...material, demandedBy: [name] }))

/** Equal standard codes are the same paper: handed in once, as strictly as the strictest member wants it. */
export function mergeMaterials(members: readonly MaterialMember[]): MergedMaterials {
  const merged: DemandedMaterial[] = []
  const materialsOfMember: Record<string, Record<string, string>> = {}
  const ids = new Set<string>()
  for (const member of members) {
    const places: Record<string, string> = {}
    materialsOfMember[member.key] = places
    for (const material of member.materials) {
      const neededWhen = neededInBundle(member, material)
      const { neededWhen: _, ...rest } = material
      const index = merged.findIndex(
        ({ standardCode }) => standardCode !== undefined && standardCode === material.standardCode,
      )
      const same = merged[index]
      if (same) {
        places[material.id] = same.id
        merged[index] = strictest(same, {
          ...rest,
          ...(neededWhen && { neededWhen }),
          demandedBy: [member.name],
        })
        continue
      }
      const id = freeId(material.id, member.key, ids)
      ids.add(id)
      places[material.id] = id
      merged.push({ ...rest, id, ...(neededWhen && { neededWhen }), demandedBy: [member.name] })
    }
  }
  return { materials: merged, materialsOfMember }
}

function neededInBundle(member: MaterialMember, material: Material): When {
  const places = new Map(Object.entries(member.places ?? {}))
  return allOf([member.when, material.neededWhen && renameInCondition(material.neededWhen, places)])
}

const NECESSITY = ['optional', 'deferrable', 'required'] as const

function strictest(first: DemandedMaterial, second: DemandedMaterial): DemandedMaterial {
  const { neededWhen: _, ...kept } = first
  const neededWhen = anyOf([first.neededWhen, second.neededWhen])
  return {
    ...kept,
    ...(neededWhen !== undefined && { neededWhen }),
    necessity:
      NECESSITY[Math.max(NECESSITY.indexOf(first.necessity), NECESSITY.indexOf(second.necessity))] ??
      'required',
    kind: first.kind === 'original' || second.kind === 'original' ? 'original' : 'copy',
    medium:
      first.medium === second.medium
        ? first.medium
        : first.medium === 'either'
          ? second.medium
          : first.medium,
    copies: Math.max(first.copies, second.copies),
    evidence: first.evidence.flatMap((way) => sharedWay(way, second.evidence)),
    demandedBy: [...new Set([...first.demandedBy, ...second.demandedBy])],
  }
}

/** A way spares the paper only if every member that wants it accepts that way. */
function sharedWay(way: EvidenceWay, others: readonly EvidenceWay[]): EvidenceWay[] {
  const other = others.find((candidate) => isSameWay(way, candidate))
  if (!other) return []
  if (way.kind === 'earlier_material' && other.kind === 'earlier_material') {
    return [{ ...way, validMonths: Math.min(way.validMonths, other.validMonths) }]
  }
  return [way]
}

function isSameWay(one: EvidenceWay, other: EvidenceWay): boolean {
  switch (one.kind) {
    case 'bundle_output':
    case 'licence':
      return other.kind === one.kind && other.licenceType === one.licenceType
    case 'data_check':
      return other.kind === one.kind && other.check === one.check && other.expects === one.expects
    default:
      return other.kind === one.kind
  }
}
