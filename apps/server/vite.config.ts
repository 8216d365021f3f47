import { basename, dirname, relative, resolve } from 'node:path'
import { defineConfig, type Plugin } from 'vite'

const DIST = resolve(import.meta.dirname, 'dist')

/** Programs beside main.ts; those that it forks are found by the plugin below. */
const PROGRAMS = {
  main: 'src/main.ts',
  'bench-platform': '../../bench/servers/platform.ts',
}

/**
 * What stays in node_modules: native parts and files of their own (fonts, pages, workers). The rest is many small files,
 * which cost more to open than to run.
 */
const EXTERNAL = [
  '@fastify/swagger-ui',
  '@node-rs/argon2',
  '@node-rs/jieba',
  'fontkit',
  'pdfkit',
  'pg',
  'pino',
]

/**
 * What lies beside a source file is found there from the build too, so that there is one copy of it. A program named by
 * `new URL('./name.ts', import.meta.url)` is built, and found in the build.
 */
const besideItsSource: Plugin = {
  name: 'beside-its-source',
  enforce: 'pre',
  transform: {
    filter: { id: { include: /\.tsx?$/, exclude: /node_modules/ }, code: /import\.meta/ },
    handler(code, id) {
      const folder = relative(DIST, dirname(id))
      const built = code
        .replace(/new URL\('([^']+)\.ts', import\.meta\.url\)/g, (_, path) => {
          const fileName = `${basename(path)}.js`
          this.emitFile({ type: 'chunk', id: resolve(dirname(id), `${path}.ts`), fileName })
          return `new URL('./${fileName}', import.meta.here)`
        })
        .replaceAll('import.meta.url', `new URL('${folder}/', import.meta.url)`)
        .replaceAll('import.meta.dirname', `new URL('${folder}', import.meta.url).pathname`)
        .replaceAll('import.meta.here', 'import.meta.url')
      return { code: built, map: null }
    },
  },
}

export default defineConfig({
  publicDir: false,
  plugins: [besideItsSource],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  ssr: { noExternal: true, external: EXTERNAL },
  build: {
    ssr: true,
    target: 'node26',
    minify: false,
    sourcemap: true,
    reportCompressedSize: false,
    rolldownOptions: {
      input: PROGRAMS,
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].js', sourcemapExcludeSources: true },
    },
  },
})
