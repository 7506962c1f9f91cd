import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { fontFiles } from './vite-fonts.ts';

// A server that runs beside `npm run dev`.
const server = process.env['REEVE_ENDPOINT'] ?? 'http://127.0.0.1:8400';

export default defineConfig({
  base: '/console/',
  plugins: [react(), fontFiles()],
  build: {
    target: 'es2022',
    sourcemap: false,
    // An asset inside a style sheet or script would be a data: URL, which the server's policy keeps to images and fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
  },
  server: {
    proxy: {
      '^/$': { target: server, changeOrigin: true },
      '/signin': { target: server, changeOrigin: true, headers: { Origin: server, 'Sec-Fetch-Site': 'same-origin' } },
      '/reeve': { target: server, changeOrigin: true },
    },
  },
});
