import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'jsdom',
    include: ['test/unit/**/*.test.{ts,tsx}'],
    restoreMocks: true,
    setupFiles: ['test/unit/setup.ts'],
    // It ends a test that hangs, and measures nothing: a machine with two cores may have other work.
    testTimeout: 60_000,
    // Cloudscape's modules import style sheets, which Node.js cannot read by itself.
    server: { deps: { inline: [/@cloudscape-design/] } },
  },
});
