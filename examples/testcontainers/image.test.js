// The image in a container of the test's own: certificates are read out of it, and its command scripts it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import OpenAI from 'openai';
import { GenericContainer, Wait } from 'testcontainers';
import { Agent, fetch } from 'undici';

let mock;
const said = async (...command) => (await mock.exec(command)).output;

before(async () => {
  mock = await new GenericContainer(process.env.MOCKGPT_IMAGE ?? 'mockgpt')
    .withExposedPorts(8443)
    .withWaitStrategy(Wait.forLogMessage('"event":"ready"'))
    .start();
});

after(() => mock?.stop());

const client = async (certificate = {}) => {
  const dispatcher = new Agent({ connect: { ca: await said('cat', 'certs/ca.crt'), ...certificate } });
  const baseURL = `https://localhost:${mock.getMappedPort(8443)}/v1`;
  return new OpenAI({ baseURL, apiKey: 'sk-mockgpt', fetch, fetchOptions: { dispatcher }, maxRetries: 1 });
};

test('it tries again after an error', async () => {
  const openai = await client({ cert: await said('cat', 'certs/client.crt'), key: await said('cat', 'certs/client.key') });
  await said('mockgpt', 'expect', '--error', '503', '--times', '1');
  const messages = [{ role: 'user', content: 'How is the weather in Oslo?' }];
  const answer = await openai.chat.completions.create({ model: 'gpt-4o-mini', messages });
  assert.ok(answer.choices[0].message.content);
  assert.match(await said('mockgpt', 'tail'), / 503 /);
});

test('without a certificate it is refused', async () => {
  const nobody = await client();
  await assert.rejects(nobody.models.list(), OpenAI.APIConnectionError);
  assert.match(await said('mockgpt', 'refused'), /no_certificate/);
});
