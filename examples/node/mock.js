// The mock of `mockgpt exec`: a dispatcher with the client's certificate, and the calls of the admin plane.

import { readFileSync } from 'node:fs';

import { Agent, fetch } from 'undici';

const { MOCKGPT_ADMIN_URL, MOCKGPT_CA_CERT, MOCKGPT_CLIENT_CERT, MOCKGPT_CLIENT_KEY } = process.env;
const ca = readFileSync(MOCKGPT_CA_CERT);
const pair = { cert: readFileSync(MOCKGPT_CLIENT_CERT), key: readFileSync(MOCKGPT_CLIENT_KEY) };

// undici's own fetch: the one in Node is of another version than the agent.
export const fetchOptions = { dispatcher: new Agent({ connect: { ca, ...pair } }) };
export const withoutCertificate = { dispatcher: new Agent({ connect: { ca } }) };
export const mutualTls = (url, options) => fetch(url, { ...options, ...fetchOptions });
export { fetch };

async function admin(method, path, body) {
  const answer = await fetch(`${MOCKGPT_ADMIN_URL}/_mock/${path}`, { method, body: body && JSON.stringify(body) });
  if (!answer.ok && answer.status !== 422) throw new Error(await answer.text());
  return answer.status === 204 ? null : answer.json();
}

export const mock = {
  reset: () => admin('POST', 'reset'),
  expect: (reply, options = {}) => admin('POST', 'expectations', { reply, ...options }),
  exchanges: async () => (await admin('GET', 'exchanges')).exchanges.reverse(),
  connections: async () => (await admin('GET', 'connections')).connections.reverse(),
  verify: (match, count) => admin('POST', 'verify', { match, count }),
};
