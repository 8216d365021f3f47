import { readdirSync } from 'node:fs'
import { basename } from 'node:path'
import { defineConfig } from 'vite'

/** Every file of src/islands is one browser entry; its name is what a page asks for. */
const islands = Object.fromEntries(
  readdirSync(new URL('src/islands', import.meta.url))
    .filter((file) => /^[a-z-]+\.tsx?$/.test(file))
    .map((file) => [basename(file).replace(/\.tsx?$/, ''), `src/islands/${file}`]),
)

/** First the browser's part with its manifest, then the server's part that reads the manifest when it starts. */
export default defineConfig({
  base: '/assets/',
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: { target: ['chrome88', 'firefox90', 'safari14'], cssMinify: 'lightningcss', emptyOutDir: true },
  builder: {
    async buildApp(builder) {
      for (const part of ['client', 'ssr']) {
        const environment = builder.environments[part]
        if (environment) await builder.build(environment)
      }
    },
  },
  environments: {
    client: {
      build: {
        outDir: 'dist/client',
        assetsDir: '',
        manifest: true,
        modulePreload: false,
        rolldownOptions: { input: { ...islands, styles: 'src/styles/portal.css' } },
      },
    },
    ssr: {
      // One file that starts fast. What the server also holds is shared with it, not copied: a contract is itself.
      resolve: { noExternal: true, external: ['@tongban/contracts', '@tongban/law'] },
      build: {
        outDir: 'dist/server',
        ssr: true,
        target: 'node26',
        minify: false,
        rolldownOptions: {
          input: 'src/portal.ts',
          external: /^@tongban\/(contracts|law)\//,
          output: { entryFileNames: 'portal.js' },
        },
      },
    },
  },
})
