// The AI SDK: its provider takes a fetch, and that brings the certificate.

import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

import { createOpenAI } from '@ai-sdk/openai';
import { generateText } from 'ai';

import { fetch, mock, mutualTls, withoutCertificate } from './mock.js';

const baseURL = process.env.OPENAI_BASE_URL;
const prompt = 'How is the weather in Oslo?';
const provider = (fetch) => createOpenAI({ baseURL, fetch }).chat('gpt-4o-mini');

beforeEach(() => mock.reset());

test('it tries again after an error', async () => {
  await mock.expect({ error: 503 }, { times: 1 });
  await mock.expect({ content: 'Rain.' });
  const { text } = await generateText({ model: provider(mutualTls), prompt });
  assert.equal(text, 'Rain.');
  assert.equal((await mock.exchanges()).at(-1).client.common_name, 'client');
});

test('without a certificate it is refused', async () => {
  const model = provider((url, options) => fetch(url, { ...options, ...withoutCertificate }));
  await assert.rejects(generateText({ model, prompt, maxRetries: 0 }));
  assert.equal((await mock.connections()).at(-1).reason, 'no_certificate');
});
