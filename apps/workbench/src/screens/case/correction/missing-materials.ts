import type { Defect, OfficerCase } from '@tongban/contracts/cases.ts'
import { isSame } from './marking.ts'

type Target = Pick<Defect, 'target' | 'targetId' | 'label'>

/** Materials that had to be handed in, have no file, and are not in the notice yet. */
export function missingMaterials(
  { evidence, materials }: OfficerCase,
  defects: readonly Defect[],
): readonly Target[] {
  return (evidence?.entries ?? [])
    .filter(({ status, materialId }) => status === 'hand_in' && (materials[materialId]?.length ?? 0) === 0)
    .map(({ materialId, name }) => ({ target: 'material' as const, targetId: materialId, label: name }))
    .filter((target) => !defects.some((defect) => isSame(defect, target)))
}
