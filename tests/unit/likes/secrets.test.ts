import { expect, it } from 'vitest';
import { withoutSecrets } from '../../../src/likes/secrets.ts';
import { storageFailure } from '../../../src/likes/store/failure.ts';

const token = 'eyJhbGciOi.s3cr3t-JWT_x';

it.each([
  [`http://127.0.0.1:8080/?authToken=${token}`, 'http://127.0.0.1:8080/'],
  [`libsql://likes-ada.turso.io?authToken=${token}&tls=1`, 'libsql://likes-ada.turso.io'],
  [`libsql://ada:${token}@likes.example`, 'libsql://likes.example'],
  [`wss://likes.example/db#${token}`, 'wss://likes.example/db'],
  [
    `fetch of "https://a.example/v2?jwt=${token}" failed, then 'https://b.example/?x=${token}'`,
    `fetch of "https://a.example/v2" failed, then 'https://b.example/'`,
  ],
  [`file:./likes.db?authToken=${token}`, 'file:./likes.db?authToken=…'],
  [`file:///srv/likes.db%3FauthToken=${token}`, 'file:///srv/likes.db%3FauthToken=…'],
  [`{"authToken":"${token}"}`, '{"authToken":"…"}'],
  ['SQLITE_BUSY: database is locked', 'SQLITE_BUSY: database is locked'],
  ['file:///srv/likes.db', 'file:///srv/likes.db'],
])('%s is said as %s', (text, said) => {
  expect(withoutSecrets(text)).toBe(said);
});

it('the failure of a database names no token', () => {
  const failure = storageFailure(
    new Error(`The client of libsql://likes.example?authToken=${token} is closed`),
  );
  expect(failure.message).toBe('The client of libsql://likes.example is closed');
});
