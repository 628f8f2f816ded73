/** Other origins whose responses an HTTP cache may keep. */
const cachedOrigins = new Set<string>();

/**
 * Returns how to send a request past HTTP caches: they don't compare tokens, so a kept response may be another user's,
 * and it may be out of date. `no-store` for every request would cost a preflight each in Chromium, so it is for the
 * page's own origin, which needs no preflights, and for origins that were seen to allow caching.
 */
export function cacheModeFor(url: string): RequestCache {
  const origin = originOf(url);
  return origin === location.origin || cachedOrigins.has(origin) ? 'no-store' : 'default';
}

/** Remembers whether an origin allows caches to keep its responses, by the headers of one. Returns whether it does. */
export function mayBeKept(url: string, headers: Headers) {
  const control = headers.get('cache-control') ?? '';
  const isKept =
    !/no-(store|cache)(?!=)/i.test(control) &&
    // Of `max-age`, `s-maxage`, `stale-while-revalidate` and `stale-if-error`.
    (/(age|date|error)="?0*[1-9]|immutable/i.test(control) ||
      Date.parse(headers.get('expires')!) > Date.now() ||
      // Without a lifetime, caches derive one from it (RFC 9111, section 4.2.2).
      (headers.has('last-modified') && !/max-age/i.test(control)));
  if (isKept) cachedOrigins.add(originOf(url));
  return isKept;
}

function originOf(url: string) {
  return new URL(url, document.baseURI).origin;
}
