import { designs } from 'tradeoff/collections';

export const collections = { designs: designs() };
