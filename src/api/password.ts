import {readRecord} from './http/decode.js';
import {type Client, request} from './http/request.js';
import {elevatedHeaders} from './identity.js';

/** Whether the user may have a password and has none. */
export async function lacksPassword(client: Client): Promise<boolean> {
  const body = await request(client, 'get', '/_widgets/UserProfile/authentication-information');
  const {verificationMethods} = readRecord(readRecord(body).data);
  return readRecord(readRecord(verificationMethods).Password).isSetUp === false;
}

/** Sets the first password of the user. Returns the user's ID. */
export async function createPassword(client: Client, password: string, elevated: string): Promise<void> {
  const options = {body: {password}, headers: elevatedHeaders(elevated)};
  await request(client, 'post', '/_widgets/UserProfile/create-password', options);
}
