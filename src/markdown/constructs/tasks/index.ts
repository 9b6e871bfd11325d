import type { Construct } from '../contract.ts';

/** Lists with boxes to tick. */
export const tasks: Construct = {
  name: 'tasks',
  async draw() {
    const { taskListsPlugin } = await import('./draw.ts');
    const page = [taskListsPlugin()];
    return () => () => ({ page });
  },
};
