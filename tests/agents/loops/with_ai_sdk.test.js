// The AI SDK: text, a stream, an object, and a loop that a tool without a result ends.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { createOpenAI } from '@ai-sdk/openai';
import { Output, ToolLoopAgent, generateText, isStepCount, streamText, tool } from 'ai';
import { Agent, fetch } from 'undici';
import { z } from 'zod';

const { MOCKGPT_CA_CERT, MOCKGPT_CLIENT_CERT, MOCKGPT_CLIENT_KEY, OPENAI_BASE_URL } = process.env;
const connect = {
  ca: readFileSync(MOCKGPT_CA_CERT),
  cert: readFileSync(MOCKGPT_CLIENT_CERT),
  key: readFileSync(MOCKGPT_CLIENT_KEY),
};
const dispatcher = new Agent({ connect });
const openai = createOpenAI({
  baseURL: OPENAI_BASE_URL,
  fetch: (url, options) => fetch(url, { ...options, dispatcher }),
});

const TEMPERATURE = 4.7; // no model could guess it
const getWeather = tool({
  description: 'Get the current weather of a city.',
  inputSchema: z.object({ city: z.string() }),
  execute: async ({ city }) => ({ city, temperature: TEMPERATURE, condition: 'sleet' }),
});
const prompt = 'What is the weather in Oslo?';
const report = z.object({ city: z.string(), temperature: z.number() });
const stopWhen = isStepCount(6);
const models = { chat: openai.chat('gpt-4o-mini'), responses: openai.responses('gpt-4o-mini') };

for (const [name, model] of Object.entries(models)) {
  test(`${name}: text holds the result`, async () => {
    const { text } = await generateText({ model, prompt, stopWhen, tools: { getWeather } });
    assert.match(text, /4\.7/);
  });

  test(`${name}: a stream holds the result`, async () => {
    const { text } = streamText({ model, prompt, stopWhen, tools: { getWeather } });
    assert.match(await text, /4\.7/);
  });

  test(`${name}: an object holds the result`, async () => {
    const output = Output.object({ schema: report });
    const result = await generateText({ model, prompt, stopWhen, output, tools: { getWeather } });
    assert.deepEqual(result.output, { city: 'Oslo', temperature: TEMPERATURE });
  });

  test(`${name}: a tool without a result ends the loop`, async () => {
    const answer = tool({ description: 'A tool for providing the final answer.', inputSchema: report });
    const agent = new ToolLoopAgent({ model, stopWhen, toolChoice: 'required', tools: { getWeather, answer } });
    const { steps } = await agent.generate({ prompt });
    assert.deepEqual(steps.at(-1).toolCalls.map((call) => [call.toolName, call.input]), [
      ['answer', { city: 'Oslo', temperature: TEMPERATURE }],
    ]);
    assert.ok(steps.length < 6);
  });
}
