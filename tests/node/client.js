// The clients of the tests: certificates and address come from `mockgpt exec`.

import { readFileSync } from 'node:fs';

import OpenAI, { AzureOpenAI } from 'openai';
import { Agent, fetch } from 'undici';

const { MOCKGPT_URL, MOCKGPT_CA_CERT, MOCKGPT_CLIENT_CERT, MOCKGPT_CLIENT_KEY } = process.env;

export const MODEL = 'gpt-4o-mini';
export const API_VERSION = '2024-10-21';

const trust = { ca: readFileSync(MOCKGPT_CA_CERT) };
const identity = { cert: readFileSync(MOCKGPT_CLIENT_CERT), key: readFileSync(MOCKGPT_CLIENT_KEY) };

function transport(connect) {
  // undici's own fetch: the one in Node is of another version than the agent.
  return { fetch, fetchOptions: { dispatcher: new Agent({ connect }) }, maxRetries: 0 };
}

// Return the SDK's client, with a certificate of the mock's CA.
export function client(options = {}) {
  return new OpenAI({ ...transport({ ...trust, ...identity }), ...options });
}

// Return one that trusts the server and shows no certificate.
export function clientWithoutCertificate() {
  return new OpenAI(transport(trust));
}

// Return the SDK's client of Azure's flavor.
export function azureClient() {
  return new AzureOpenAI({
    ...transport({ ...trust, ...identity }),
    baseURL: `${MOCKGPT_URL}/openai`, // not `endpoint`: the environment's OPENAI_BASE_URL would contradict it
    apiKey: 'azure-key',
    apiVersion: API_VERSION,
  });
}
