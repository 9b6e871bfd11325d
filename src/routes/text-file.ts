import { printable } from '../config/printable.ts';

/** The answer of a route that is a file of text for programs. */
export function textFile(text: string, type: string): Response {
  return new Response(printable(text), { headers: { 'content-type': type } });
}
