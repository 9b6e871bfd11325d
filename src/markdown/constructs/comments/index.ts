import type { Construct } from '../contract.ts';
import { uncommented } from './find.ts';

/** `<!-- what no reader sees -->` */
export const comments: Construct = {
  name: 'comments',
  settleAll: (nodes, settling) =>
    settling.source.includes('<') ? uncommented(nodes, settling) : nodes,
};
