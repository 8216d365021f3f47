import type { Defect } from '@tongban/contracts/cases.ts'
import type { OfficerCase } from '@tongban/contracts/officer-cases.ts'
import { isSame, type Markable } from './marking.ts'

/** Materials that had to be handed in, have no file, and are not in the notice yet. */
export function missingMaterials(
  { evidence, materials }: Pick<OfficerCase, 'evidence' | 'materials'>,
  defects: readonly Defect[],
): readonly Markable[] {
  return (evidence?.entries ?? [])
    .filter(({ status, materialId }) => status === 'hand_in' && (materials[materialId]?.length ?? 0) === 0)
    .map(({ materialId, name }) => ({
      target: 'material' as const,
      targetId: materialId,
      label: name,
      problem: 'missing' as const,
    }))
    .filter((target) => !defects.some((defect) => isSame(defect, target)))
}
