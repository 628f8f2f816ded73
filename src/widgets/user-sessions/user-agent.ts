/** What a user agent says of itself. Unknown parts are undefined. Names are product names, the same in all languages. */
export interface Device {
  readonly browser: string | undefined;
  readonly system: string | undefined;
  /** Undefined for what is neither known as a computer nor as a phone or tablet, such as a script. */
  readonly kind: 'computer' | 'phone' | 'tablet' | undefined;
}

/** The first match counts: most browsers also name those that they imitate. */
const browsers: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['Edge', /\bEdg(?:e|A|iOS)?\//],
  ['Opera', /\b(?:OPR|OPT|OPiOS|Opera)[/ ]/],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Vivaldi', /\bVivaldi\//],
  ['Yandex Browser', /\bYaBrowser\//],
  ['DuckDuckGo', /\b(?:DuckDuckGo|Ddg)\//],
  ['UC Browser', /\bUCBrowser\//],
  ['Silk', /\bSilk\//],
  ['Firefox', /\b(?:Firefox|FxiOS)\//],
  ['Electron', /\bElectron\//],
  ['Chrome', /\b(?:Chrome|CriOS)\//],
  ['Internet Explorer', /\bTrident\//],
  ['Safari', /\bSafari\//],
  ['Safari', /\b(?:iPhone|iPad)\b.*\bAppleWebKit\//], // A web view, which does not say so.
];

const systems: readonly (readonly [name: string, pattern: RegExp, kind: Device['kind']])[] = [
  ['iOS', /\b(?:iPhone|iPod)\b/, 'phone'],
  ['iPadOS', /\biPad\b/, 'tablet'],
  ['Android', /\bAndroid\b.*\bMobile\b/, 'phone'],
  ['Android', /\bAndroid\b/, 'tablet'],
  ['ChromeOS', /\bCrOS\b/, 'computer'],
  ['Windows', /\bWindows\b/, 'computer'],
  ['macOS', /\bMac OS X\b|\bMacintosh\b/, 'computer'], // An iPad that asks for desktop pages says so too.
  ['Linux', /\bLinux\b|\bX11\b/, 'computer'],
];

const robot = /\b([A-Z][a-z]+bot)\b/;

/**
 * Reads the browser and the system from a user agent, if they are among the usual ones. Versions are left out: browsers
 * send frozen ones.
 *
 * A package that knows them all is 10 to 36 kB; most people use one of these.
 */
export function readUserAgent(text: string | undefined): Device {
  const given = text ?? '';
  const [, bot] = robot.exec(given) ?? [];
  if (bot) return {browser: bot, system: undefined, kind: undefined};
  const [browser] = browsers.find(([, pattern]) => pattern.test(given)) ?? [];
  const [system, , kind] = systems.find(([, pattern]) => pattern.test(given)) ?? [];
  return {browser, system, kind};
}
