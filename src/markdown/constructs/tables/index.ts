import type { Construct } from '../contract.ts';

export const tables: Construct = {
  name: 'tables',
  async draw() {
    const { tablesPlugin } = await import('./draw.ts');
    return ({ words }) => {
      const page = [tablesPlugin(words)];
      return () => ({ page });
    };
  },
};
