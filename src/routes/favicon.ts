import type { APIRoute } from 'astro';
import { faviconFile } from '../layouts/icons.ts';

/** The icon that programs request without having read a page. */
export const GET: APIRoute = () =>
  new Response(faviconFile(), { headers: { 'content-type': 'image/x-icon' } });
