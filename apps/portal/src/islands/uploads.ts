import { islandProps, islandsNamed } from '../browser/island-props.ts'
import type { UploadProps } from '../components/upload-form.tsx'

for (const island of islandsNamed('uploads')) improve(island)

/** Files are sent as soon as they are chosen, one after the other, each with its progress. */
function improve(island: HTMLElement): void {
  const { block, words } = islandProps<UploadProps>(island)
  const form = island.querySelector('form')
  const input = island.querySelector<HTMLInputElement>('input[type="file"]')
  const list = island.querySelector<HTMLElement>('.upload-progress')
  if (!form || !input || !list || !block || !words) return
  // Without `return` the API answers in JSON.
  const address = form.action.replace(/\?.*/, '')
  input.multiple = true
  form.classList.add('upload-form-live')
  input.addEventListener('change', async () => {
    const files = [...(input.files ?? [])]
    input.value = ''
    const results = []
    for (const file of files) results.push(await sendShown(address, file, list, words))
    if (results.includes(true)) await refresh(block, results.every(Boolean) ? null : list)
  })
}

async function sendShown(
  address: string,
  file: File,
  list: HTMLElement,
  words: UploadProps['words'],
): Promise<boolean> {
  const line = document.createElement('li')
  const text = document.createElement('span')
  const bar = document.createElement('progress')
  const say = (sentence: string) => {
    text.textContent = sentence.replace('{name}', file.name)
  }
  say(words.sending)
  bar.max = 1
  bar.setAttribute('aria-label', file.name)
  line.append(text, bar)
  list.append(line)
  const failure = await send(address, file, (share) => {
    bar.value = share
  })
  bar.remove()
  if (failure === null) say(words.sent)
  else {
    line.className = 'upload-failed'
    say(failure ? `${words.failed}：${failure}` : words.lost)
  }
  return failure === null
}

/** Null when the file is stored; else what the server says against it, empty when it could not be reached. */
function send(address: string, file: File, progress: (share: number) => void): Promise<string | null> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    const content = new FormData()
    content.append('file', file)
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) progress(event.loaded / event.total)
    })
    request.addEventListener('load', () =>
      resolve(request.status < 300 ? null : problemOf(request.responseText)),
    )
    request.addEventListener('error', () => resolve(''))
    request.addEventListener('timeout', () => resolve(''))
    request.open('POST', address)
    request.setRequestHeader('accept', 'application/json')
    request.send(content)
  })
}

function problemOf(text: string): string {
  try {
    const problem: { title?: string; detail?: string } = JSON.parse(text)
    return [problem.title, problem.detail].filter(Boolean).join(' ')
  } catch {
    return ''
  }
}

/** Takes one element of the page anew from the server; what is typed elsewhere stays. `keep` stays in it. */
async function refresh(id: string, keep: HTMLElement | null): Promise<void> {
  const page = await fetch(location.pathname, { headers: { accept: 'text/html' } })
  const fresh = new DOMParser().parseFromString(await page.text(), 'text/html').getElementById(id)
  const old = document.getElementById(id)
  if (!fresh || !old) return location.reload()
  old.replaceWith(fresh)
  const island = fresh.querySelector<HTMLElement>('[data-island="uploads"]')
  if (!island) return
  if (keep) island.querySelector('.upload-progress')?.replaceWith(keep)
  improve(island)
  island.querySelector<HTMLInputElement>('input[type="file"]')?.focus()
}
