// Six tests of an application that uses the openai SDK: `mockgpt exec -- node --test six.test.js`.

import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

import OpenAI from 'openai';

import { fetch, fetchOptions, mock, withoutCertificate } from './mock.js';

const openai = new OpenAI({ fetch, fetchOptions }); // its base URL and key come from the environment
const model = 'gpt-4o-mini';
const messages = [{ role: 'user', content: 'How is the weather in Oslo?' }];

beforeEach(() => mock.reset());

test('it tries again after 429', async () => {
  await mock.expect({ error: 'rate_limit_requests' }, { times: 1 });
  await mock.expect({ content: 'Rain.' });
  const answer = await openai.chat.completions.create({ model, messages });
  assert.equal(answer.choices[0].message.content, 'Rain.');
  assert.deepEqual((await mock.exchanges()).map((one) => one.response.status), [429, 200]);
});

test('it does not wait for ever', async () => {
  await mock.expect({ delay_ms: 60_000 });
  const impatient = openai.withOptions({ timeout: 200, maxRetries: 0 });
  await assert.rejects(impatient.chat.completions.create({ model, messages }), OpenAI.APIConnectionTimeoutError);
});

test('half a stream is no answer', async () => {
  await mock.expect({ fault: 'reset_mid_stream=3' });
  const stream = await openai.chat.completions.create({ model, messages, stream: true });
  await assert.rejects(async () => {
    for await (const _ of stream);
  });
  assert.equal((await mock.exchanges())[0].fault, 'reset_mid_stream');
});

test('the tool is called with the city', async () => {
  await mock.expect({ tool_calls: [{ name: 'get_weather', arguments: { city: 'Oslo' } }] });
  const tools = [{ type: 'function', function: { name: 'get_weather' } }];
  const answer = await openai.chat.completions.create({ model, messages, tools });
  assert.equal(answer.choices[0].message.tool_calls[0].function.arguments, '{"city":"Oslo"}');
});

test('it shows its certificate', async () => {
  await openai.models.list();
  assert.equal((await mock.exchanges())[0].client.common_name, 'client');
  const nobody = new OpenAI({ fetch, fetchOptions: withoutCertificate, maxRetries: 0 });
  await assert.rejects(nobody.models.list(), OpenAI.APIConnectionError);
  assert.equal((await mock.connections()).at(-1).reason, 'no_certificate');
});

test('the question is asked once', async () => {
  await openai.chat.completions.create({ model, messages });
  const { ok, closest } = await mock.verify({ last_user_message: 'weather', client: 'CN=client' }, { exactly: 1 });
  assert.ok(ok, JSON.stringify(closest));
});
