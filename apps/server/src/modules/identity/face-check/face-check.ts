import type { Settings } from '../../../kernel/settings.ts'

/** What is compared, and for whom; docs/face-check.md is the protocol. */
export type FaceRequest = {
  /** Made for this comparison alone; the answer repeats it. */
  readonly id: string
  readonly at: string
  readonly name: string
  readonly identifier: string
  readonly picture: Buffer
  readonly pictureType: 'image/jpeg' | 'image/png'
}

export type FaceAnswer = {
  readonly match: boolean
  /** Taken of a living person in front of the camera, and not of a picture or a screen. */
  readonly alive: boolean
  /** Likeness, 0 to 1; null where the provider tells none. */
  readonly score: number | null
  /** The provider's own number of the comparison. */
  readonly reference: string
}

/** Who compares a face with the picture of the ID card. */
export type FaceCheck = {
  readonly name: string
  readonly isDemonstration: boolean
  /** `down`: no answer in five seconds, or none that can be trusted. Never throws. */
  compare(request: FaceRequest): Promise<FaceAnswer | 'down'>
}

/** Labelled 演示, since it knows no faces: it takes every picture and reads none. Only where the platform demonstrates. */
const demonstration: FaceCheck = {
  name: '演示',
  isDemonstration: true,
  compare: async ({ id }) => ({ match: true, alive: true, score: null, reference: `demo-${id}` }),
}

export const demonstrationFor = ({
  demonstration: isOn,
}: Pick<Settings, 'demonstration'>): FaceCheck | null => (isOn ? demonstration : null)
