import {type Client, request} from './http/request.js';
import {ignoreNotFound} from './http/ignore-not-found.js';
import {type Domain, toDomain} from './domains.js';

/** Restarts the verification. Returns the updated domain, whose DNS record may have changed. */
export async function reverifyDomain(client: Client, domain: Domain): Promise<Domain> {
  const body = await request(client, 'post', '/_widgets/admin-portal/organization-domains/{domainId}/reverify', {
    path: {domainId: domain.id},
  });
  const updated = toDomain(body);
  return updated.id === domain.id ? updated : {...domain, state: 'Pending'};
}

/** Removes a domain. A domain that no longer exists counts as removed. */
export async function removeDomain(client: Client, domain: Domain): Promise<Domain> {
  const options = {path: {domainId: domain.id}};
  await ignoreNotFound(request(client, 'delete', '/_widgets/admin-portal/organization-domains/{domainId}', options));
  return domain;
}
