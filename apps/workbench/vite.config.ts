import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Served by the platform below /workbench; a single page whose screens load when they are opened. */
export default defineConfig({
  base: '/workbench/',
  publicDir: false,
  plugins: [react()],
  build: {
    outDir: 'dist',
    // Cascade layers are the youngest thing that is needed.
    target: ['chrome99', 'firefox97', 'safari15.4'],
    // A data: script would need a looser content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
  },
})
