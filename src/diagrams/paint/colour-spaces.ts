/** Red, green and blue in sRGB from 0 to 1, and opacity. */
export interface Colour {
  red: number;
  green: number;
  blue: number;
  alpha: number;
}

/** Lightness 0 to 1, chroma 0 to about 0.4, hue in degrees. */
export interface Oklch {
  lightness: number;
  chroma: number;
  hue: number;
}

function toLinear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
function fromLinear(channel: number): number {
  return channel <= 0.0031308 ? channel * 12.92 : 1.055 * channel ** (1 / 2.4) - 0.055;
}

/** @see https://bottosson.github.io/posts/oklab/ */
export function toOklch({ red, green, blue }: Colour): Oklch {
  const [r, g, b] = [toLinear(red), toLinear(green), toLinear(blue)];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const y = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return {
    lightness: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    chroma: Math.hypot(a, y),
    hue: (Math.atan2(y, a) * 180) / Math.PI,
  };
}

function linear({ lightness, chroma, hue }: Oklch): [number, number, number] {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

/** Reduces chroma that sRGB cannot show; lightness and hue stay. */
export function fromOklch(colour: Oklch, alpha: number): Colour {
  let chroma = colour.chroma;
  let channels = linear(colour);
  while (chroma > 0.002 && channels.some((channel) => channel < -0.001 || channel > 1.001)) {
    chroma *= 0.95;
    channels = linear({ ...colour, chroma });
  }
  const [red, green, blue] = channels.map((channel) =>
    fromLinear(Math.min(1, Math.max(0, channel))),
  ) as [number, number, number];
  return { red, green, blue, alpha };
}

/** Relative luminance as WCAG defines it. */
export function luminance({ red, green, blue }: Colour): number {
  return 0.2126 * toLinear(red) + 0.7152 * toLinear(green) + 0.0722 * toLinear(blue);
}

/** From 1 to 21; opacity is ignored. */
export function contrast(left: Colour, right: Colour): number {
  const [light, dark] = [luminance(left), luminance(right)].sort((a, b) => b - a) as [
    number,
    number,
  ];
  return (light + 0.05) / (dark + 0.05);
}

/** Hue in degrees, saturation and lightness from 0 to 1. */
export function toHsl({ red, green, blue }: Colour): [number, number, number] {
  const [max, min] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const lightness = (max + min) / 2;
  const range = max - min;
  if (range === 0) return [0, 0, lightness];
  const saturation = range / (1 - Math.abs(2 * lightness - 1));
  const sector =
    max === red
      ? ((green - blue) / range + 6) % 6
      : max === green
        ? (blue - red) / range + 2
        : (red - green) / range + 4;
  return [sector * 60, saturation, lightness];
}

export function fromHsl(hue: number, saturation: number, lightness: number, alpha = 1): Colour {
  const turn = ((hue % 360) + 360) % 360;
  const channel = (offset: number) => {
    const k = (offset + turn / 30) % 12;
    const amount = saturation * Math.min(lightness, 1 - lightness);
    return lightness - amount * Math.max(-1, Math.min(k - 3, 9 - k, 1));
  };
  return { red: channel(0), green: channel(8), blue: channel(4), alpha };
}
