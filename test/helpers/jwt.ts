/** A token with these claims and no signature that anybody checks. */
export function jwt(claims: unknown) {
  return `${base64url('{"alg":"RS256"}')}.${base64url(JSON.stringify(claims))}.c2ln`;
}

/** A text as a part of a token. */
export function base64url(text: string) {
  const bytes = new TextEncoder().encode(text);
  let binary = '';
  // By pieces, since a call takes no more than some ten thousand arguments.
  for (let at = 0; at < bytes.length; at += 8_192) binary += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
