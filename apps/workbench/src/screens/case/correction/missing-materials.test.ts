import type { EvidenceEntry } from '@tongban/contracts/evidence.ts'
import type { OfficerCase } from '@tongban/contracts/officer-cases.ts'
import { describe, expect, it } from 'vitest'
import { missingMaterials } from './missing-materials.ts'

const entry = (materialId: string, status: EvidenceEntry['status']): EvidenceEntry => ({
  materialId,
  name: materialId,
  necessity: 'required',
  status,
  way: null,
  explanation: '',
  basis: null,
  proof: null,
  demandedBy: [],
})
const upload = { id: 'f', name: 'a.pdf', size: 1, mime: 'application/pdf', sha256: '', uploadedAt: '' }

const file: Pick<OfficerCase, 'evidence' | 'materials'> = {
  evidence: {
    entries: [
      entry('plan', 'hand_in'),
      entry('report', 'hand_in'),
      entry('licence', 'waived'),
      entry('rules', 'promise'),
    ],
    sources: [],
    plannedAt: '',
  },
  materials: { report: [upload] },
}

describe('materials that a correction notice should not forget', () => {
  it('are those that had to be handed in and have no file', () => {
    expect(missingMaterials(file, []).map(({ targetId }) => targetId)).toEqual(['plan'])
  })

  it('are no longer reminded of once they are in the notice', () => {
    const listed = {
      target: 'material',
      targetId: 'plan',
      label: 'plan',
      problem: 'missing',
      instruction: '请补充。',
    } as const
    expect(missingMaterials(file, [listed])).toEqual([])
  })

  it('are not known where no evidence was planned', () => {
    expect(missingMaterials({ ...file, evidence: null }, [])).toEqual([])
  })
})
