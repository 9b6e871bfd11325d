import type { APIRoute } from 'astro';
import { decksOf } from '../data/decks.ts';
import { getBlog } from '../data/posts.ts';

export const GET: APIRoute = async () => Response.json(decksOf((await getBlog()).posts));
