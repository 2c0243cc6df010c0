// LangChain: `configuration` goes to the openai SDK as it is.

import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

import { ChatOpenAI } from '@langchain/openai';

import { fetch, fetchOptions, mock, withoutCertificate } from './mock.js';

const chat = (fetchOptions, maxRetries) =>
  new ChatOpenAI({
    model: 'gpt-4o-mini',
    maxRetries,
    configuration: { baseURL: process.env.OPENAI_BASE_URL, fetch, fetchOptions },
  });

beforeEach(() => mock.reset());

test('it tries again after an error', async () => {
  await mock.expect({ error: 503 }, { times: 1 });
  await mock.expect({ content: 'Rain.' });
  assert.equal((await chat(fetchOptions, 2).invoke('How is the weather in Oslo?')).content, 'Rain.');
  assert.equal((await mock.exchanges()).at(-1).client.common_name, 'client');
});

test('without a certificate it is refused', async () => {
  await assert.rejects(chat(withoutCertificate, 0).invoke('How is the weather in Oslo?'));
  assert.equal((await mock.connections()).at(-1).reason, 'no_certificate');
});
