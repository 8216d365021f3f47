import { readdirSync } from 'node:fs'
import { basename } from 'node:path'
import { defineConfig } from 'vite'

/** Every file of src/islands is one browser entry; its name is what a page asks for. */
const islands = Object.fromEntries(
  readdirSync(new URL('src/islands', import.meta.url))
    .filter((file) => /^[a-z-]+\.tsx?$/.test(file))
    .map((file) => [basename(file).replace(/\.tsx?$/, ''), `src/islands/${file}`]),
)

/** The browser's part, with the manifest that the server reads; the pages are built with the server, see apps/server. */
export default defineConfig({
  base: '/assets/',
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    target: ['chrome88', 'firefox90', 'safari14'],
    cssMinify: 'lightningcss',
    outDir: 'dist',
    assetsDir: '',
    manifest: true,
    modulePreload: false,
    rolldownOptions: { input: { ...islands, styles: 'src/styles/portal.css' } },
  },
})
