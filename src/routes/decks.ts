import type { APIRoute } from 'astro';
import { printableJson } from '../config/printable.ts';
import { decksOf } from '../data/decks.ts';
import { getBlog } from '../data/posts.ts';
import { textFile } from './text-file.ts';

export const GET: APIRoute = async () =>
  textFile(printableJson(decksOf((await getBlog()).posts)), 'application/json');
