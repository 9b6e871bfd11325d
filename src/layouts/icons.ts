import icon192 from '../styles/icons/app-192.png?url';
import icon512 from '../styles/icons/app-512.png?url';
import file from '../styles/icons/favicon.ico?inline';

/** The theme's mark in the sizes for a web manifest. */
export const manifestIcons = [
  { src: icon192, sizes: '192x192', type: 'image/png', purpose: 'any' },
  { src: icon512, sizes: '512x512', type: 'image/png', purpose: 'any' },
  { src: icon512, sizes: '512x512', type: 'image/png', purpose: 'maskable' },
];

/** The bytes of `favicon.ico`. */
export function faviconFile(): Buffer<ArrayBuffer> {
  return Buffer.from(file.slice(file.indexOf(',') + 1), 'base64');
}
