import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { extensionScreens } from './scripts/extension-screens.ts';

// The staff app. `npm start` builds it into dist/staff, which the server serves under /app; in development the
// server's address is taken from API_URL.
export default defineConfig({
  root: 'src/apps/staff',
  base: '/app/',
  plugins: [react(), extensionScreens()],
  build: {
    outDir: '../../../dist/staff',
    emptyOutDir: true,
    target: 'es2023',
    manifest: true,
    // The server's CSP allows no inline scripts; nothing here may need one.
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    assetsInlineLimit: 0,
    rolldownOptions: {
      // Otherwise every component that two pages share is a file of its own: the first list would wait for fifty of them, the first form or
      // record after it for as many, and over a slow line each six of them take a moment.
      output: {
        codeSplitting: {
          groups: [
            { name: 'base', tags: ['$initial'] },
            { name: 'shared', minShareCount: 8 },
          ],
        },
      },
    },
  },
  server: {
    port: 5173,
    proxy: { '^/(api|readyz|metrics)(/|$)': { target: process.env['API_URL'] ?? 'http://127.0.0.1:3000', changeOrigin: false } },
  },
});
