/** A token with these claims and a dummy signature. */
export function jwt(claims: unknown) {
  return `${base64url('{"alg":"RS256"}')}.${base64url(JSON.stringify(claims))}.c2ln`;
}

/** Encodes a text as base64url of its UTF-8 bytes. */
export function base64url(text: string) {
  const bytes = new TextEncoder().encode(text);
  let binary = '';
  // In chunks: engines limit the number of arguments of a call.
  for (let at = 0; at < bytes.length; at += 8_192) binary += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
