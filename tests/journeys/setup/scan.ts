import type { Locator } from 'playwright-core'
import { decodeQR } from 'qr/decode.js'

/** What a camera reads from a QR code on the screen of another. */
export async function scan(code: Locator): Promise<string> {
  const png = (await code.screenshot()).toString('base64')
  const camera = await code.page().context().newPage()
  const [width, height, ...data] = await camera.evaluate<[number, number, ...number[]]>(pixels(png))
  await camera.close()
  return decodeQR({ width, height, data: Uint8Array.from(data) })
}

/** A script of the browser: width, height, and four bytes for each pixel. */
const pixels = (png: string): string => `(async () => {
  const picture = new Image()
  picture.src = 'data:image/png;base64,${png}'
  await picture.decode()
  const { width, height } = picture
  const canvas = new OffscreenCanvas(width, height).getContext('2d')
  canvas.drawImage(picture, 0, 0)
  return [width, height, ...canvas.getImageData(0, 0, width, height).data]
})()`
