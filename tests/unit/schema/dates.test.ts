import { expect, test } from 'vitest';
import { parseDate } from '../../../src/schema/dates.ts';

const iso = (value: unknown, zone = 'UTC') => parseDate(value, zone)?.toISOString();

test.each([
  ['2026-03-14', '2026-03-14T00:00:00.000Z'],
  ['2026-3-4', '2026-03-04T00:00:00.000Z'],
  ['2026-03-14 09:30', '2026-03-14T09:30:00.000Z'],
  ['2026-03-14T09:30:15', '2026-03-14T09:30:15.000Z'],
  ['2026-03-14t09:30:15.25z', '2026-03-14T09:30:15.250Z'],
  ['2026-03-14 09:30:00 +05:30', '2026-03-14T04:00:00.000Z'],
  ['2026-03-14T09:30:00-0800', '2026-03-14T17:30:00.000Z'],
  ['2026-03-14 09:30:00 UTC', '2026-03-14T09:30:00.000Z'],
  ['2024-02-29', '2024-02-29T00:00:00.000Z'],
])('reads %s', (written, meant) => {
  expect(iso(written)).toBe(meant);
});

test.each([
  '2026-02-30',
  '2025-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-03-00',
  '2026-03-14 25:00',
  '2026-03-14 10:60',
  '2026-03-14T10:00:00+25:00',
  'March 14, 2026',
  '{{DATE}}',
  '',
  2026,
  true,
  null,
  new Date(Number.NaN),
])('refuses %s', (written) => {
  expect(parseDate(written, 'UTC')).toBeUndefined();
});

test('reads a date without a zone as the wall clock of the site', () => {
  expect(iso('2026-01-15', 'Europe/Berlin')).toBe('2026-01-14T23:00:00.000Z');
  expect(iso('2026-07-15', 'Europe/Berlin')).toBe('2026-07-14T22:00:00.000Z');
  expect(iso('2026-01-15 12:00', 'America/New_York')).toBe('2026-01-15T17:00:00.000Z');
  expect(iso('2026-01-15 12:00', 'Asia/Kolkata')).toBe('2026-01-15T06:30:00.000Z');
  expect(iso('2026-01-15', 'Pacific/Kiritimati')).toBe('2026-01-14T10:00:00.000Z');
});

test('lets a written zone win over the zone of the site', () => {
  expect(iso('2026-07-15T12:00Z', 'Europe/Berlin')).toBe('2026-07-15T12:00:00.000Z');
});

test('moves a time that a clock change skips forward', () => {
  expect(iso('2026-03-29 02:30', 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z');
});

test('takes the first of two equal wall clocks', () => {
  expect(iso('2026-10-25 02:30', 'Europe/Berlin')).toBe('2026-10-25T00:30:00.000Z');
});

test('is right on both sides of a clock change', () => {
  expect(iso('2026-03-29 01:59', 'Europe/Berlin')).toBe('2026-03-29T00:59:00.000Z');
  expect(iso('2026-03-29 03:00', 'Europe/Berlin')).toBe('2026-03-29T01:00:00.000Z');
});

test('throws on an unknown zone', () => {
  expect(() => parseDate('2026-01-01', 'Europe/Atlantis')).toThrow(RangeError);
});
