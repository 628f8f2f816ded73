import {type Client, request} from './http/request.js';
import {unlessGone} from './http/unless-gone.js';
import {type Domain, toDomain} from './domains.js';

/** Starts verification anew. Answers the domain as it is then, whose record may be another. */
export async function reverifyDomain(client: Client, domain: Domain): Promise<Domain> {
  const body = await request(client, 'post', '/_widgets/admin-portal/organization-domains/{domainId}/reverify', {
    path: {domainId: domain.id},
  });
  const answer = toDomain(body);
  return answer.id === domain.id ? answer : {...domain, state: 'Pending'};
}

/** Removes a domain; one that is gone already is as good as removed. */
export async function removeDomain(client: Client, domain: Domain): Promise<Domain> {
  const options = {path: {domainId: domain.id}};
  await unlessGone(request(client, 'delete', '/_widgets/admin-portal/organization-domains/{domainId}', options));
  return domain;
}
