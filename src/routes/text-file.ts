import { printable } from '../config/printable.ts';

/** The response of a route for a text file. */
export function textFile(text: string, type: string): Response {
  return new Response(printable(text), { headers: { 'content-type': type } });
}
