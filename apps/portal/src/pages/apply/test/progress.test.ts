import { expect, it } from 'vitest'
import { draft } from '../../../test/sample-applications.ts'
import { openMaterials, progressOf } from '../progress.ts'

const entries = draft.plan?.entries ?? []
const names = (left: ReturnType<typeof openMaterials>) => left.map(({ status }) => status)

it('counts as open what is required and neither spared, nor handed in, nor promised', () => {
  expect(names(openMaterials({ materials: {}, promises: [] }, entries))).toEqual(['hand_in', 'promise'])
})

it('takes a file or a promise as settled', () => {
  const promised = entries.filter(({ status }) => status === 'promise').map(({ materialId }) => materialId)
  expect(openMaterials({ materials: draft.materials, promises: promised }, entries)).toEqual([])
})

it('knows nothing of materials before the sources were asked', () => {
  expect(progressOf({ ...draft, plan: null }, 'zh').openMaterials).toBeNull()
})
