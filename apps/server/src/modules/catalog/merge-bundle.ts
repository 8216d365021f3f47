import type { ItemDefinition } from '@tongban/contracts/items.ts'
import type { ItemFault } from '@tongban/law/catalog/item-fault.ts'
import { renameInCondition } from '@tongban/law/forms/compile-condition.ts'
import { allOf } from '@tongban/law/forms/condition-source.ts'
import { mergeForms } from '@tongban/law/forms/merge-forms.ts'
import { type DemandedMaterial, demandedBy, mergeMaterials } from '@tongban/law/forms/merge-materials.ts'
import type { CompiledMember } from './compiled-item.ts'
import type { PublishedItem } from './published-item.ts'

/** A member of a bundle with the item it names, as published now. */
export type ResolvedMember = {
  readonly key: string
  readonly when?: string | undefined
  readonly item: PublishedItem
}

type Merged = {
  /** With the fields, materials and fees of the members filled in: what the guide shows and the application asks. */
  readonly definition: ItemDefinition
  readonly materials: readonly DemandedMaterial[]
  /** Without their conditions. */
  readonly members: readonly Omit<CompiledMember, 'when'>[]
}

/** What the bundle itself asks comes first, under this key. */
const BUNDLE = 'bundle'

/** 一件事: one form and one list of materials of all members (国办发〔2022〕32号). An item without members stays as it is. */
export function mergeBundle(
  definition: ItemDefinition,
  members: readonly ResolvedMember[],
): { ok: true; merged: Merged } | { ok: false; faults: ItemFault[] } {
  if (members.length === 0) {
    return {
      ok: true,
      merged: { definition, materials: demandedBy(definition.name, definition.materials), members: [] },
    }
  }
  const forms = mergeForms([
    { key: BUNDLE, form: definition.form },
    ...members.map(({ key, when, item }) => ({ key, when, form: item.definition.form })),
  ])
  if (!forms.ok) {
    return {
      ok: false,
      faults: forms.faults.map(({ code, fieldId, members }) => ({
        path: `/form/${fieldId}`,
        code,
        text: members.join('、'),
      })),
    }
  }
  const { form, fieldsOfMember } = forms.merged
  const { materials, materialsOfMember } = mergeMaterials([
    { key: BUNDLE, name: definition.name, materials: definition.materials },
    ...members.map(({ key, when, item }) => ({
      key,
      when,
      name: item.name,
      materials: item.definition.materials,
      places: fieldsOfMember[key],
    })),
  ])
  const fees = members.flatMap(({ key, when, item }) =>
    item.definition.fees.map(({ when: own, ...fee }) => {
      const due = allOf([
        when,
        own && renameInCondition(own, new Map(Object.entries(fieldsOfMember[key] ?? {}))),
      ])
      return { ...fee, ...(due !== undefined && { when: due }) }
    }),
  )
  return {
    ok: true,
    merged: {
      definition: {
        ...definition,
        form,
        fees: [...definition.fees, ...fees],
        materials: materials.map(({ demandedBy: _, ...material }) => material),
      },
      materials,
      members: members.map(({ key, item }) => ({
        key,
        itemCode: item.code,
        versionId: item.versionId,
        name: item.name,
        fields: fieldsOfMember[key] ?? {},
        materials: materialsOfMember[key] ?? {},
        outputs: item.definition.results.flatMap(({ name, licenceType }) =>
          licenceType ? [{ licenceType, licenceName: name, memberName: item.name }] : [],
        ),
      })),
    },
  }
}
