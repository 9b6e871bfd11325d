import type { Construct } from '../contract.ts';
import { uncommented } from './find.ts';

/** `<!-- hidden from readers -->` */
export const comments: Construct = {
  name: 'comments',
  settleAll: (nodes, settling) =>
    settling.source.includes('<') ? uncommented(nodes, settling) : nodes,
};
