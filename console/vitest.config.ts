import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'jsdom',
    include: ['test/unit/**/*.test.{ts,tsx}'],
    restoreMocks: true,
    // Cloudscape's modules import style sheets, which Node.js cannot read by itself.
    server: { deps: { inline: [/@cloudscape-design/] } },
  },
});
