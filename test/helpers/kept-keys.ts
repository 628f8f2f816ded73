import {makeKeys} from '../../src/sandbox/tokens.js';

/** Keys for the tokens of a sandbox. Making them takes a fifth of a second, so that one test file leaves them to the next. */
export async function keptKeys(): Promise<CryptoKeyPair> {
  const opening = indexedDB.open('tests');
  opening.onupgradeneeded = () => opening.result.createObjectStore('keys');
  const database = await resultOf(opening);
  const store = () => database.transaction('keys', 'readwrite').objectStore('keys');
  const kept = await resultOf<CryptoKeyPair | undefined>(store().get('pair'));
  const keys = kept ?? (await makeKeys());
  if (!kept) await resultOf(store().put(keys, 'pair'));
  database.close();
  return keys;
}

function resultOf<Result>(request: IDBRequest<Result>) {
  return new Promise<Result>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The database fails.'));
  });
}
