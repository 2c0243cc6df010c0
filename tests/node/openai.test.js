// The `openai` Node SDK over mutual TLS against a real mock: `make test-node`.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import OpenAI from 'openai';

import { MODEL, azureClient, client, clientWithoutCertificate } from './client.js';

const openai = client();
const messages = [{ role: 'user', content: 'hello' }];
const weather = {
  name: 'get_weather',
  description: 'Tell the weather of a city.',
  parameters: {
    type: 'object',
    properties: { city: { type: 'string' } },
    required: ['city'],
    additionalProperties: false,
  },
};
const asksWeather = [{ role: 'user', content: 'What is the weather in Oslo?' }];
const person = {
  type: 'object',
  properties: { name: { type: 'string' }, age: { type: 'integer' } },
  required: ['name', 'age'],
  additionalProperties: false,
};

test('a chat completion is answered', async () => {
  const completion = await openai.chat.completions.create({ model: MODEL, messages });
  assert.ok(completion.choices[0].message.content);
  assert.equal(completion.choices[0].finish_reason, 'stop');
  assert.equal(completion.model, 'gpt-4o-mini-2024-07-18');
  assert.equal(completion.usage.prompt_tokens, 8);
  assert.match(completion._request_id, /^req_[0-9a-f]{32}$/);
});

test('a stream says what the plain answer says', async () => {
  const plain = await openai.chat.completions.create({ model: MODEL, messages, seed: 7 });
  const stream = await openai.chat.completions.create({
    model: MODEL,
    messages,
    seed: 7,
    stream: true,
    stream_options: { include_usage: true },
  });
  let text = '';
  let usage = null;
  for await (const chunk of stream) {
    text += chunk.choices[0]?.delta.content ?? '';
    usage = chunk.usage ?? usage;
  }
  assert.equal(text, plain.choices[0].message.content);
  assert.deepEqual(usage, plain.usage);
});

test('the stream helper ends with the whole completion', async () => {
  const runner = openai.chat.completions.stream({ model: MODEL, messages });
  const deltas = [];
  runner.on('content', (delta) => deltas.push(delta));
  const completion = await runner.finalChatCompletion();
  assert.equal(deltas.join(''), completion.choices[0].message.content);
});

test('a tool is called, and its result is spoken of', async () => {
  const tools = [{ type: 'function', function: weather }];
  const asked = await openai.chat.completions.create({
    model: MODEL,
    messages: asksWeather,
    tools,
    tool_choice: 'required',
  });
  const [choice] = asked.choices;
  assert.equal(choice.finish_reason, 'tool_calls');
  assert.equal(choice.message.content, null);
  const [call] = choice.message.tool_calls;
  assert.equal(call.function.name, 'get_weather');
  assert.equal(typeof JSON.parse(call.function.arguments).city, 'string');
  const told = await openai.chat.completions.create({
    model: MODEL,
    tools,
    messages: [
      ...asksWeather,
      choice.message,
      { role: 'tool', tool_call_id: call.id, content: '{"degrees": 21}' },
    ],
  });
  assert.ok(told.choices[0].message.content);
});

test('the SDK runs tools until there is a text', async () => {
  const cities = [];
  const runner = openai.chat.completions.runTools({
    model: MODEL,
    messages: asksWeather,
    tools: [
      {
        type: 'function',
        function: {
          ...weather,
          parse: JSON.parse,
          function: ({ city }) => {
            cities.push(city);
            return '21 degrees';
          },
        },
      },
    ],
  });
  assert.ok(await runner.finalContent());
  assert.ok(cities.length > 0);
});

test('structured output follows its schema', async () => {
  const completion = await openai.chat.completions.parse({
    model: MODEL,
    messages,
    response_format: { type: 'json_schema', json_schema: { name: 'person', schema: person, strict: true } },
  });
  const value = JSON.parse(completion.choices[0].message.content);
  assert.deepEqual(Object.keys(value), ['name', 'age']);
  assert.ok(Number.isInteger(value.age));
});

test('a response is made, kept, shown, gone on from and deleted', async () => {
  const response = await openai.responses.create({ model: MODEL, input: 'hello' });
  assert.ok(response.output_text);
  assert.equal((await openai.responses.retrieve(response.id)).output_text, response.output_text);
  const items = [];
  for await (const item of openai.responses.inputItems.list(response.id)) items.push(item);
  assert.equal(items[0].content[0].text, 'hello');
  const next = await openai.responses.create({
    model: MODEL,
    input: 'and now?',
    previous_response_id: response.id,
  });
  assert.equal(next.previous_response_id, response.id);
  await openai.responses.delete(response.id);
  await assert.rejects(openai.responses.retrieve(response.id), OpenAI.NotFoundError);
});

test('a response streams, with tools and with structured output', async () => {
  const runner = openai.responses.stream({ model: MODEL, input: 'hello' });
  let text = '';
  const numbers = [];
  for await (const event of runner) {
    numbers.push(event.sequence_number);
    if (event.type === 'response.output_text.delta') text += event.delta;
  }
  assert.equal((await runner.finalResponse()).output_text, text);
  assert.deepEqual(numbers, [...numbers.keys()]);

  const called = await openai.responses.create({
    model: MODEL,
    input: 'What is the weather in Oslo?',
    tools: [{ type: 'function', strict: true, ...weather }],
    tool_choice: 'required',
  });
  assert.equal(called.output[0].type, 'function_call');
  assert.ok(JSON.parse(called.output[0].arguments).city);

  const parsed = await openai.responses.parse({
    model: MODEL,
    input: 'hello',
    text: { format: { type: 'json_schema', name: 'person', schema: person, strict: true } },
  });
  assert.deepEqual(Object.keys(JSON.parse(parsed.output_text)), ['name', 'age']);
});

test('texts are embedded, in either encoding alike', async () => {
  const model = 'text-embedding-3-small';
  const coded = await openai.embeddings.create({ model, input: ['a cat', 'a dog'] });
  const plain = await openai.embeddings.create({ model, input: 'a cat', encoding_format: 'float' });
  assert.equal(coded.data.length, 2);
  assert.equal(coded.data[0].embedding.length, 1536);
  coded.data[0].embedding.forEach((number, place) => {
    assert.ok(Math.abs(number - plain.data[0].embedding[place]) < 1e-6);
  });
});

test('texts are moderated, carried on, and models listed', async () => {
  const moderation = await openai.moderations.create({ input: 'hello' });
  assert.equal(moderation.results[0].flagged, false);
  const carriedOn = await openai.completions.create({ model: 'gpt-3.5-turbo-instruct', prompt: 'Once' });
  assert.ok(carriedOn.choices[0].text);
  const names = [];
  for await (const model of openai.models.list()) names.push(model.id);
  assert.ok(names.includes(MODEL));
});

test('a refusal is an exception with its code', async () => {
  await assert.rejects(
    openai.chat.completions.create({ model: 'gpt-9', messages }),
    (error) => error instanceof OpenAI.NotFoundError && error.code === 'model_not_found',
  );
  await assert.rejects(
    openai.chat.completions.create({ model: MODEL, messages, temperature: 9, stream: true }),
    (error) => error instanceof OpenAI.BadRequestError && error.param === 'temperature',
  );
});

test('the SDK waits as a limit tells it to, and tries again', async () => {
  const completion = await client({ maxRetries: 1 }).chat.completions.create(
    { model: MODEL, messages },
    { headers: { 'x-mockgpt-scenario': 'fails-once' } },
  );
  assert.ok(completion.choices[0].message.content);
});

test('without a certificate there is no connection', async () => {
  await assert.rejects(clientWithoutCertificate().models.list(), OpenAI.APIConnectionError);
});

test('the flavor of Azure answers and streams', async () => {
  const azure = azureClient();
  const completion = await azure.chat.completions.create({ model: MODEL, messages, seed: 1 });
  assert.equal(completion.choices[0].content_filter_results.hate.severity, 'safe');
  let text = '';
  for await (const chunk of await azure.chat.completions.create({
    model: MODEL,
    messages,
    seed: 1,
    stream: true,
  })) {
    text += chunk.choices[0]?.delta.content ?? '';
  }
  assert.equal(text, completion.choices[0].message.content);
  await assert.rejects(
    azure.chat.completions.create({ model: 'mine', messages }),
    (error) => error.status === 404 && error.code === 'DeploymentNotFound',
  );
});
