import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Served by our own server under /console/, with nothing from elsewhere; Chromium 86 is what county PCs still run. */
export default defineConfig({
  base: '/console/',
  plugins: [react()],
  build: {
    target: 'chrome86',
    cssTarget: 'chrome86',
    chunkSizeWarningLimit: 1500,
    rollupOptions: {
      output: {
        manualChunks: (id) =>
          /node_modules\/\.pnpm\/(react|react-dom|react-router|react-router-dom|scheduler|@remix-run\+router)@/.test(
            id,
          )
            ? 'react'
            : /node_modules/.test(id) && !/zod/.test(id)
              ? 'vendor'
              : undefined,
      },
    },
  },
  server: {
    host: '127.0.0.1',
    port: 5173,
    // The host stays ours: the server takes a write for its own page's only where origin and host agree.
    proxy: { '/api': { target: process.env.HUIYIN_API ?? 'http://127.0.0.1:8080', changeOrigin: false } },
  },
  test: { include: ['src/**/*.test.ts'] },
} as Parameters<typeof defineConfig>[0]);
