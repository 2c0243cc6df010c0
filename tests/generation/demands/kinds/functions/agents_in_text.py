"""Rows: an agent writes its calls and answers as text, in the form that its prompt describes."""

from __future__ import annotations

from demands.checkers import does_not_say, fits, is_json, one_of, says, says_any
from demands.given import MIDDLEMARCH, SUPERVISOR
from demands.rows import kind, row
from demands.shapes import JSON_OBJECT

SEARCH = """Tools: search(query: str) - web search. To use a tool, output {"name": "<tool>", "arguments": {...}}. \
Otherwise answer directly."""

SMOL = """You are an expert assistant who can solve any task using tool calls. You will be given a task to solve as best you can.
To do so, you have been given access to some tools.

The tool call you write is an action: after the tool is executed, you will get the result of the tool call as an "observation".

Action:
{
  "name": "tool_name",
  "arguments": {"arg": "value"}
}

You have these tools:
- currency_rate: Returns the rate between two currencies
    Takes inputs: {'base': {'type': 'string'}, 'quote': {'type': 'string'}}
    Returns an output of type: number
- final_answer: Provides a final answer to the given problem.
    Takes inputs: {'answer': {'type': 'any', 'description': 'The final answer to the problem'}}
    Returns an output of type: any
"""

INVOKE_ENVIRONMENT_HAVE = """In this environment you have access to a set of tools you can use to answer the user's question.

You may call them like this:
<function_calls>
<invoke>
<tool_name>$TOOL_NAME</tool_name>
<parameters>
<$PARAMETER_NAME>$PARAMETER_VALUE</$PARAMETER_NAME>
...
</parameters>
</invoke>
</function_calls>

Here are the tools available:
<tools>
<tool_description>
<tool_name>get_stock_price</tool_name>
<description>Gets the current stock price of a ticker</description>
<parameters>
<parameter>
<name>ticker</name>
<type>string</type>
<description>ticker symbol</description>
</parameter>
</parameters>
</tool_description>
</tools>"""

REACT_QUESTION_HAVE = """Answer the question. You have these tools:

lookup_city(name: str) -> str - Look up facts on a city
multiply(a: float, b: float) -> float - Multiply two numbers

Use the following format:

Question: the question
Thought: what to do
Action: one of [lookup_city, multiply]
Action Input: the input as JSON
Observation: the result
Final Answer: the answer

Begin!

Question: {}
Thought:"""

XML = """You have these tools:
<tool name="search_flights">Finds flights. Arguments: from (string), to (string), date (string)</tool>
<tool name="get_seat_map">Shows the seats of a flight. Arguments: flight (string)</tool>
To use a tool, reply with exactly:
<tool_call>{"name": "TOOL", "arguments": {...}}</tool_call>"""

CODE = '''You solve tasks step by step with Python code. Available tools:

def get_population(city: str) -> int:
    """Returns the population of a city."""

def final_answer(answer):
    """Ends the task."""

Write "Thought:" first and then the code between <code> and </code>.'''

REACT_QUESTION_HAVE_ACCESS = """Answer the question. You have access to the following tools:

get_weather(city: str) -> str - Get the weather for a city.

Use the following format:

Question: the input question you must answer
Thought: you should always think about what to do
Action: the action to take, should be one of [get_weather]
Action Input: the input to the action
Observation: the result of the action
Thought: I now know the final answer
Final Answer: the final answer to the original input question

Question: What is the weather in Paris and in Rome?
Thought: I need to use a tool.
Action: get_weather
Action Input: {"city":"Paris"}
Observation: 18 degrees
Thought:"""

CAN_THESE_TOOLS = """You can use these tools:
- get_weather(city: string): returns current weather

To use a tool, respond with JSON only: {"tool": "<tool name>", "arguments": {...}}
If no tool is needed, respond with {"tool": null, "answer": "<your answer>"}."""

HERMES_HERE_AVAILABLE = """Here are the available tools: <tools> {"type": "function", "function": {"name": "get_stock", \
"description": "Get data of a symbol", "parameters": {"type": "object", "properties": {"symbol": {"type": \
"string"}}, "required": ["symbol"]}}} </tools> For each function call return a json object within XML tags:
<tool_call>
{"arguments": <args-dict>, "name": <function-name>}
</tool_call>"""

REACT_HAVE_ACCESS = (
    "You have access to the following tools:\n\nget_weather: returns the weather of a city\nsearch: searches the web\n\n"
    "To use a tool, write:\nThought: ...\nAction: the tool's name\nAction Input: the input\n\nThen wait for the Observation. "
    "When you are done, write:\nThought: ...\nFinal Answer: ...\n"
)

MISTRAL = (
    "[AVAILABLE_TOOLS] "
    '[{"type": "function", "function": {"name": "get_stock", "description": "Stock price", "parameters": {"type": "object", "properties": {"ticker": {"type": "string"}}, "required": ["ticker"]}}}] '
    "[/AVAILABLE_TOOLS]\nCall a tool by replying with a JSON object with the keys name and arguments, for example "
    '{"name": "get_stock", "arguments": {"ticker": "ABC"}}. Otherwise reply in plain text.'
)

REACT_FOLLOWING_QUESTIONS = """Answer the following questions as best you can. You have access to the following tools:

Search: useful for when you need to answer questions about current events. Input should be a search query.
Calculator: useful for when you need to do math. Input should be an expression.

Use the following format:

Question: the input question you must answer
Thought: you should always think about what to do
Action: the action to take, should be one of [Search, Calculator]
Action Input: the input to the action
Observation: the result of the action
... (this Thought/Action/Action Input/Observation can repeat N times)
Thought: I now know the final answer
Final Answer: the final answer to the original input question

Begin!

"""

HERMES = """You are a function calling AI model. You are provided with function signatures within <tools></tools> XML tags.
<tools>
{"type": "function", "function": {"name": "get_exchange_rate", "description": "Get the exchange rate of two currencies", "parameters": {"type": "object", "properties": {"base": {"type": "string"}, "target": {"type": "string"}}, "required": ["base", "target"]}}}
</tools>
For each function call return a json object with function name and arguments within <tool_call></tool_call> XML tags:
<tool_call>
{"name": <function-name>, "arguments": <args-dict>}
</tool_call>"""

HERMES_FUNCTION_CALLING_AI = """You are a function calling AI model. You are provided with function signatures within <tools></tools> XML tags.
<tools>
{"type": "function", "function": {"name": "find_trains", "description": "Find train connections", "parameters": {"type": "object", "properties": {"from_city": {"type": "string"}, "to_city": {"type": "string"}, "date": {"type": "string"}}, "required": ["from_city", "to_city", "date"]}}}
{"type": "function", "function": {"name": "get_platform", "description": "Get the platform of a train", "parameters": {"type": "object", "properties": {"train": {"type": "string"}}, "required": ["train"]}}}
</tools>
For each function call return a json object with function name and arguments within <tool_call></tool_call> XML tags as follows:
<tool_call>
{"name": <function-name>, "arguments": <args-dict>}
</tool_call>"""

INVOKE_CAN_CALL = """You can call these functions:
<functions>
<function>{"description": "Get the current price of a share", "name": "get_share_price", "parameters": {"properties": {"symbol": {"type": "string"}}, "required": ["symbol"], "type": "object"}}</function>
</functions>
To call one write:
<function_calls>
<invoke name="$FUNCTION_NAME">
<parameter name="$PARAMETER_NAME">$PARAMETER_VALUE</parameter>
</invoke>
</function_calls>"""

CODE_EXPERT_ASSISTANT = """You are an expert assistant who can solve any task using code blobs. You have access to these tools, behaving like regular python functions:
```python
def currency_converter(amount: float, source: str, target: str) -> float:
    \"\"\"Converts an amount of money.\"\"\"
def final_answer(answer: any) -> any:
    \"\"\"Provides a final answer to the given problem.\"\"\"
```
Write 'Thought:' and then the code in <code> and </code>. Use final_answer(...) to answer."""

REACT_ASSISTANT_CAN = """Assistant can use tools: search (look things up on the web), calculator (for math).

To use a tool, answer in this format:
Thought: Do I need to use a tool? Yes
Action: the action to take, one of [search, calculator]
Action Input: the input to the action
Observation: the result of the action

When you have a response for the human, answer:
Thought: Do I need to use a tool? No
Final Answer: the response

Begin!

New input: """

REACT_QUESTION_USING = (
    "Answer the question using these tools:\n\nsearch: look things up on the web\ncalculator: do arithmetic\n\n"
    "Use this format:\nThought: what to do\nAction: one of [search, calculator]\nAction Input: the input\n"
    "Observation: the result\n... (repeat)\nThought: I know the answer\nFinal Answer: the answer\n\nBegin!\n\n"
)

HERMES_FUNCTION_CALLING = (
    "You are a function calling AI model. You are provided with function signatures within <tools></tools> XML tags. "
    "<tools>\n"
    '{"type": "function", "function": {"name": "get_stock_price", "description": "Get a stock price", '
    '"parameters": {"type": "object", "properties": {"symbol": {"type": "string"}}, "required": ["symbol"]}}}\n'
    "</tools>\nFor each function call return a json object with function name and arguments within "
    '<tool_call></tool_call> XML tags as follows:\n<tool_call>\n{"name": <function-name>, "arguments": <args-dict>}\n</tool_call>'
)

XML_CAN_TOOLS = (
    "You can use tools by writing XML.\n\n## read_file\nParameters:\n- path: (required) the file's path\nUsage:\n"
    "<read_file>\n<path>path here</path>\n</read_file>\n\n## list_files\nParameters:\n- path: (required) the folder\n"
    "Usage:\n<list_files>\n<path>folder here</path>\n</list_files>"
)

LISTED = """You have access to the following functions:

get_weather(city: str) - returns the weather
add(a: int, b: int) - adds two numbers
get_stock(symbol: str) - returns the stock price

If you decide to invoke any of the functions, you MUST put it in the format of [func_name1(params_name1=params_value1), \
func_name2(params)]. You SHOULD NOT include any other text in the response."""

PLAIN = """You have these functions:
1. get_weather(city) - Get the weather for a city
2. convert_currency(amount, from_currency, to_currency) - Convert money

Respond ONLY with a function call like get_weather(city="Paris")."""

TAGGED = """Use the function 'get_weather' to: Get current weather
{"name": "get_weather", "description": "Get current weather", "parameters": {"city": {"param_type": "string", \
"description": "City name", "required": true}}}

If you choose to call a function ONLY reply in the following format:
<function=example_function_name>{"example_name": "example_value"}</function>"""

LINES = """You can call these tools by replying with JSON like {"tool": "tool_name", "args": {...}}:
- search_flights(origin, destination, date)
- book_hotel(city, nights)
- none: when no tool is needed
Reply with JSON only."""

REACT_QUESTION_TOOLS_SEARCH = """Answer the question. Tools:

Search: A search engine.
Weather: Returns the current weather for a city.

Question: the input question you must answer
Thought: you should always think about what to do
Action: the action to take, should be one of [Search, Weather]
Action Input: the input to the action

Question: What is the weather in Berlin?
Thought:"""

TOOLS_ROUTER_AVAILABLE = """You are a router. Available tools: ["weather", "calculator", "news", "none"]. \
Given the user's message return JSON like {"tool": "weather"}."""

REACT_FOLLOWING_QUESTIONS_BEST = (
    "Answer the following questions as best you can. You have access to the following tools:\n\n"
    "Search: A search engine. Input should be a search query.\nCalculator: Useful for math. Input should be an expression.\n\n"
    "Use the following format:\n\nQuestion: the input question\nThought: think\nAction: the action, one of [Search, Calculator]\n"
    "Action Input: the input\nObservation: the result\n... (repeat)\nThought: I now know the final answer\nFinal Answer: the answer\n\nBegin!\n\nQuestion: "
)

XML_HAVE_TOOLS = 'You have the tools <tools>[{"name": "get_time", "description": "Current time in a city", "parameters": {"type": "object", "properties": {"city": {"type": "string"}}}}]</tools>. Call with <tool_call>{"name": "...", "arguments": {...}}</tool_call>.'

TOOLS = """Decide which tool is best for the query. Tools:
1. calculator - for math
2. web_search - for current events
3. calendar - for dates and meetings
Answer in JSON: {"tool": "<name>"}"""

ACTIONS = """You are a helpful assistant with tools.
Tools:
1. search_flights(origin, destination, date) - finds flights
2. get_weather(city) - weather of a city

When you want to use a tool, output ONLY this JSON:
{"action": "tool_name", "action_input": {"param": "value"}}
When you know the answer, output:
{"action": "final_answer", "action_input": "your answer"}"""

KEYS = (
    'You can use these tools: calculator (evaluates math), search (web search). Always reply with a JSON object with \
the keys "action" and "action_input".'
)

CHAT = """Assistant has access to the following tools:

> get_weather: Get the weather in a city
> word_length: Returns the length of a word

To use a tool, please use the following format:

```
Thought: Do I need to use a tool? Yes
Action: the action to take, should be one of [get_weather, word_length]
Action Input: the input to the action
Observation: the result of the action
```

When you do not need to use a tool, you MUST use the format:

```
Thought: Do I need to use a tool? No
AI: [your response here]
```

New input: """

PLAN = (
    "For the given objective, come up with a simple step by step plan. It should involve individual tasks, that if \
executed correctly will yield the correct answer. Output a numbered list."
)

REACT_CHAT = """You run in a loop of Thought, Action, PAUSE, Observation.
At the end of the loop you output an Answer.
Use Action to run one of the actions available to you, then return PAUSE.

Your available actions are:

exchange_rate:
e.g. exchange_rate: EUR
Returns the rate of a currency to the dollar

population:
e.g. population: Peru
Returns how many people live in a country

Example session:

Question: How many people live in Peru?
Thought: I should look up the population of Peru
Action: population: Peru
PAUSE"""

JSON_TOOLS_CAN_TOOLS = """You can use tools. Answer ONLY with JSON: {"tool": "<name>", "args": {...}} to use one, or {"tool": null, "answer": "..."}.
Tools:
{"name": "lights", "description": "Switch lights", "args": {"room": "string", "state": "on|off"}}
{"name": "door", "description": "Lock or unlock a door", "args": {"which": "string", "locked": "boolean"}}"""

INVOKE = """In this environment you have access to a set of tools.
<tools>
<tool_description>
<tool_name>get_flight_status</tool_name>
<description>Status of a flight</description>
<parameters>
<parameter><name>flight_number</name><type>string</type><description>e.g. BA117</description></parameter>
<parameter><name>date</name><type>string</type><description>YYYY-MM-DD</description></parameter>
</parameters>
</tool_description>
</tools>
Call them like this:
<function_calls><invoke><tool_name>$TOOL_NAME</tool_name><parameters><$NAME>$VALUE</$NAME></parameters></invoke></function_calls>"""

REACT_RUN_LOOP = (
    "You run in a loop of Thought, Action, PAUSE, Observation.\nAt the end of the loop you output an Answer.\n"
    "Your available actions are:\n\ncalculate:\ne.g. calculate: 4 * 7 / 3\nRuns a calculation and returns the number\n\n"
    "planet_mass:\ne.g. planet_mass: Earth\nReturns the mass of a planet\n\nExample session:\n\nQuestion: What is the mass of Earth?\n"
    "Thought: I should find the mass of Earth\nAction: planet_mass: Earth\nPAUSE"
)

CLAUDE = (
    "In this environment you have access to a set of tools.\n\n<tools>\n<tool_description>\n<tool_name>get_time</tool_name>\n"
    "<description>Get the time in a city</description>\n<parameters>\n<parameter>\n<name>city</name>\n<type>string</type>\n</parameter>\n</parameters>\n"
    "</tool_description>\n</tools>\n\nCall them like this:\n<function_calls>\n<invoke>\n<tool_name>$TOOL_NAME</tool_name>\n<parameters>\n"
    "<$PARAMETER_NAME>$PARAMETER_VALUE</$PARAMETER_NAME>\n</parameters>\n</invoke>\n</function_calls>"
)

JSON_TOOLS = (
    "You have these functions:\n\n"
    '[{"name": "get_weather", "description": "Get the weather", "parameters": {"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]}},\n'
    '{"name": "send_message", "description": "Send a message to a person", "parameters": {"type": "object", "properties": {"to": {"type": "string"}, "text": {"type": "string"}}, "required": ["to", "text"]}}]\n\n'
    'To call a function answer with {"name": "function_name", "parameters": {"arg": "value"}} and nothing else. If none is needed, answer normally.'
)

BLOBS = """Respond to the human as helpfully and accurately as possible. You have access to the following tools:

get_weather: get_weather(city: str) -> str - Get the weather in a city., args: {"city": {"type": "string"}}
multiply: multiply(a: int, b: int) -> int - Multiply., args: {"a": {"type": "integer"}, "b": {"type": "integer"}}

Use a json blob to specify a tool by providing an action key (tool name) and an action_input key (tool input).

Valid "action" values: "Final Answer" or get_weather, multiply

Provide only ONE action per $JSON_BLOB, as shown:

```
{
  "action": $TOOL_NAME,
  "action_input": $INPUT
}
```

Follow this format:

Question: input question to answer
Thought: consider previous and subsequent steps
Action:
```
$JSON_BLOB
```
Observation: action result
... (repeat Thought/Action/Observation N times)
Thought: I know what to respond
Action:
```
{
  "action": "Final Answer",
  "action_input": "Final response to human"
}
```

Begin! Reminder to ALWAYS respond with a valid json blob of a single action."""

TAKEN = '\n\nThis was your previous work:\nThought: multiply\nAction:\n```\n{"action": "multiply", \
"action_input": {"a": 12, "b": 13}}\n```\nObservation: 156\nThought:'

REACT_QUESTION_TOOLS = """Answer the question with the tools below.

get_tides: High and low tide. Input: {"beach": "string", "date": "YYYY-MM-DD"}
calculator: Evaluates an expression. Input: the expression

Question: the question
Thought: your reasoning
Action: the tool, one of [get_tides, calculator]
Action Input: the input
Observation: the result
Thought: I know the answer
Final Answer: the answer

Question: {}
"""

TOOLS_CAN_THESE = """You can use these tools: search(query), calculator(expression), weather(city). To use a tool \
respond with JSON: {"tool": "<name>", "args": {...}}. If no tool is needed respond with {"answer": "<text>"}."""

REACT = """Answer the question using this format:
Thought: ...
Action: <tool>
Action Input: <input>
Tools: wikipedia, calculator, weather.

Question: """

CREW = """You are Researcher. You find facts.
You ONLY have access to the following tools, and should NEVER make up tools that are not listed here:

Tool Name: search_internet
Tool Arguments: {'query': {'description': 'the query', 'type': 'str'}}
Tool Description: Search the internet

IMPORTANT: Use the following format in your response:

```
Thought: you should always think about what to do
Action: the action to take, only one name of [search_internet], just the name, exactly as it's written.
Action Input: the input to the action, just a simple JSON object.
Observation: the result of the action
```

Once all necessary information is gathered, return the following format:

```
Thought: I now know the final answer
Final Answer: the final answer to the original input question
```"""

NAMED_TOOLS = """You have these tools:
- lookup_order(order_id: str): Looks up an order
- refund(order_id: str, amount: float): Refunds an order

Reply with a JSON object like {"tool": "<name>", "args": {...}} to call a tool, or {"answer": "<text>"} to answer."""

REACT_QUESTION_BEST = """Answer the question as best you can. You have access to these tools:

search(query: str) - searches the web
calculator(expression: str) - evaluates an expression

Use this format:

Question: the input question
Thought: what to do
Action: one of [search, calculator]
Action Input: the input to the action
Observation: the result of the action
... (this can repeat)
Thought: I now know the final answer
Final Answer: the answer

Begin!

Question: {question}"""

AGENTS_THAT_CALL_IN_TEXT = kind(
    "agents that call in text",
    row(
        "Where is Lisbon? Use the search tool.",
        fits(r'\{"name": "search", "arguments": \{"query": ".*Lisbon.*"\}\}'),
        system=SEARCH,
    ),
    row(
        "New task: how many yen is one dollar?",
        fits(r'.*"name": ?"currency_rate",\s*"arguments": ?\{\s*"base": ?"USD",\s*"quote": ?"JPY"\s*\}.*'),
        system=SMOL,
    ),
    row(
        "What is the price of Apple stock right now?",
        fits(
            r".*<function_calls>\s*<invoke>\s*<tool_name>get_stock_price</tool_name>\s*<parameters>\s*<ticker>AAPL</ticker>\s*</parameters>\s*</invoke>\s*</function_calls>.*"
        ),
        system=INVOKE_ENVIRONMENT_HAVE,
    ),
    row(
        REACT_QUESTION_HAVE.replace("{}", "What is 12.5 times 8?"),
        fits(r'.*Action: multiply\s*\nAction Input: \{"a": ?12\.5, ?"b": ?8(\.0)?\}.*'),
    ),
    row(
        REACT_QUESTION_HAVE.replace("{}", "Tell me about the population of Turin."),
        fits(r'.*Action: lookup_city\s*\nAction Input: \{"name": ?"Turin"\}.*'),
    ),
    row(
        "Flights from Lyon to Tunis on 2026-03-08",
        fits(
            r'.*<tool_call>\s*\{"name": ?"search_flights", ?"arguments": ?\{"from": ?"Lyon", ?"to": ?"Tunis", ?"date": ?"2026-03-08"\}\}\s*</tool_call>.*'
        ),
        system=XML,
    ),
    row("New task: What is the population of Graz?", fits(r".*get_population\(city='Graz'\).*"), system=CODE),
    row(
        "New task: What is the population of Graz?",
        "Thought: I call it.\n<code>\nprint(get_population(city='Graz'))\n</code>",
        "Observation:\nExecution logs:\n303270\nLast output from code snippet:\nNone",
        fits(r".*final_answer\(.*303270.*\).*"),
        system=CODE,
    ),
    row(REACT_QUESTION_HAVE_ACCESS, fits(r'.*Action: get_weather\s+Action Input: \{"city": ?"Rome"\}')),
    row(
        f'{REACT_QUESTION_HAVE_ACCESS} I go on.\nAction: get_weather\nAction Input: {{"city":"Rome"}}\nObservation: 24 degrees\nThought:',
        fits(r".*Final Answer: .*18 degrees.*24 degrees.*"),
    ),
    row("Who wrote Hamlet?", fits(r'\{"tool": ?null, "answer": ".*Shakespeare.*"\}'), system=CAN_THESE_TOOLS),
    row(
        "Get the data of TSLA",
        fits(r'<tool_call>\s*\{"arguments": \{"symbol": "TSLA"\}, "name": "get_stock"\}\s*</tool_call>'),
        system=HERMES_HERE_AVAILABLE,
    ),
    row(
        "What's the weather in Malaga?",
        fits(r".*Action: get_weather\s*\nAction Input: .*Malaga.*"),
        system=REACT_HAVE_ACCESS,
    ),
    row(
        "What's the weather in Malaga?",
        "Thought: I check.\nAction: get_weather\nAction Input: Malaga",
        "Observation: 25 degrees, sunny",
        fits(r".*Final Answer: .*25.*"),
        system=REACT_HAVE_ACCESS,
    ),
    row(
        "How much is NVDA?",
        fits(r'\{"name": ?"get_stock", ?"arguments": ?\{"ticker": ?"NVDA"\}\}'),
        system=MISTRAL,
    ),
    row(
        "Thanks!",
        does_not_say("get_stock", "{") & says_any("welcome", "glad", "happy", "pleasure", "anytime"),
        system=MISTRAL,
    ),
    row(
        REACT_FOLLOWING_QUESTIONS + "Question: What is 23 * 19?\nThought:",
        fits(r".*Action: Calculator\s*\nAction Input: .*23 ?\* ?19.*") & does_not_say("Final Answer:"),
    ),
    row(
        REACT_FOLLOWING_QUESTIONS
        + "Question: What is 23 * 19?\nThought: I need to multiply.\nAction: Calculator\nAction Input: 23 * 19\nObservation: 437\nThought:",
        fits(r".*Final Answer:.*437.*") & does_not_say("Action:"),
    ),
    row(
        "What is the exchange rate from USD to JPY?",
        fits(
            r'.*<tool_call>\s*\{"name": "get_exchange_rate", "arguments": \{"base": "USD", "target": "JPY"\}\}\s*</tool_call>'
        ),
        system=HERMES,
    ),
    row(
        "What is the exchange rate from USD to JPY?",
        '<tool_call>\n{"name": "get_exchange_rate", "arguments": {"base": "USD", "target": "JPY"}}\n</tool_call>',
        '<tool_response>\n{"rate": 151.2}\n</tool_response>',
        says("151.2") & does_not_say("<tool_call>"),
        system=HERMES,
    ),
    row(
        "What is the weather in Nairobi?",
        fits(r'\s*\{\s*"tool":\s*"weather",\s*"args":\s*\{\s*"city":\s*"Nairobi"\s*\}\s*\}\s*'),
        system='You can use one tool: weather(city). To use it, answer only with JSON like {"tool": "weather", "args": {"city": "..."}}.',
    ),
    row(
        "Find me a train from Basel to Lugano on 2026-01-05",
        fits(
            r'.*<tool_call>\s*\{"name": ?"find_trains", ?"arguments": ?\{"from_city": ?"Basel", ?"to_city": ?"Lugano", ?"date": ?"2026-01-05"\}\}\s*</tool_call>.*'
        ),
        system=HERMES_FUNCTION_CALLING_AI,
    ),
    row(
        "What's Tesla trading at?",
        fits(r'.*<invoke name="get_share_price">\s*<parameter name="symbol">TSLA</parameter>\s*</invoke>.*'),
        system=INVOKE_CAN_CALL,
    ),
    row(
        "New task: How much is 250 USD in EUR?",
        fits(r".*currency_converter\(amount=250(\.0)?, source='USD', target='EUR'\).*"),
        system=CODE_EXPERT_ASSISTANT,
    ),
    row(
        REACT_ASSISTANT_CAN + "What is 18 % of 350?\n",
        fits(r".*Action: calculator\s*\nAction Input: .*(18|0\.18).*350.*"),
        stop=["\nObservation"],
    ),
    row(
        REACT_QUESTION_USING + "Question: What is 17 * 23?",
        fits(r".*Action: calculator\nAction Input: .*17 ?\* ?23.*"),
    ),
    row(
        REACT_QUESTION_USING
        + "Question: What is 17 * 23?\nThought: I should calculate.\nAction: calculator\nAction Input: 17 * 23\n"
        "Observation: 391\nThought:",
        fits(r".*Final Answer: .*391.*"),
    ),
    row(
        "What is the price of AMZN?",
        fits(
            r'.*<tool_call>\s*\{"name": "get_stock_price", "arguments": \{"symbol": "AMZN"\}\}\s*</tool_call>.*'
        ),
        system=HERMES_FUNCTION_CALLING,
    ),
    row(
        "Hello, how are you?",
        does_not_say("tool_call") & says_any("well", "great", "fine", "good"),
        system=HERMES_FUNCTION_CALLING,
    ),
    row(
        "Show me what is in src/main.py",
        fits(r".*<read_file>\s*<path>src/main.py</path>\s*</read_file>.*"),
        system=XML_CAN_TOOLS,
    ),
    row(
        'Tools: {"name": "get_time", "args": {"zone": "string"}}. To call one, reply only with JSON '
        '{"tool": name, "args": {...}}.\n\nWhat time is it in Tokyo?',
        fits(r'\{"tool": ?"get_time", ?"args": ?\{"zone": ?"[^"]*Tokyo"\}\}'),
    ),
    row(
        "Weather in Rome and the stock price of AAPL?",
        one_of("[get_weather(city='Rome'), get_stock(symbol='AAPL')]"),
        system=LISTED,
    ),
    row("What is 3 plus 4?", one_of("[add(a=3, b=4)]"), system=LISTED),
    row("What's the weather in Oslo?", one_of('get_weather(city="Oslo")'), system=PLAIN),
    row(
        "What's the weather in Tokyo?",
        one_of('<function=get_weather>{"city": "Tokyo"}</function>'),
        system=TAGGED,
    ),
    row(
        "Book me a hotel in Vienna for 3 nights",
        is_json({"tool": "book_hotel", "args": {"city": "Vienna", "nights": 3}}),
        system=LINES,
    ),
    row("Hi, how are you?", is_json({"tool": "none"}), system=LINES),
    row(REACT_QUESTION_TOOLS_SEARCH, fits(r".*Action: Weather\nAction Input: Berlin")),
    row("Good morning!", is_json({"tool": "none"}), system=TOOLS_ROUTER_AVAILABLE),
    row(
        REACT_FOLLOWING_QUESTIONS_BEST + "What is 2 to the power of 8?\nThought:",
        fits(r".*Action: Calculator\s*\nAction Input: .*2 ?(\^|\*\*) ?8.*"),
    ),
    row(
        REACT_FOLLOWING_QUESTIONS_BEST + "Who is the president of Chile?\nThought:",
        fits(r"(?s).*Action: Search\s*\nAction Input: .*president of Chile.*"),
    ),
    row(
        "What time is it in Lima?",
        fits(r'.*<tool_call>\s*\{"name": "get_time", "arguments": \{"city": "Lima"\}\}\s*</tool_call>'),
        system=XML_HAVE_TOOLS,
    ),
    row("What is 88 / 4?", is_json({"tool": "calculator"}), system=TOOLS),
    row("When is my next meeting?", is_json({"tool": "calendar"}), system=TOOLS),
    row(
        "Find flights from Oslo to Rome on 2025-05-01",
        is_json(
            {
                "action": "search_flights",
                "action_input": {"origin": "Oslo", "destination": "Rome", "date": "2025-05-01"},
            }
        ),
        system=ACTIONS,
    ),
    row(
        "What's the weather in Rome?",
        '{"action": "get_weather", "action_input": {"city": "Rome"}}',
        "Observation: 25 degrees, sunny",
        fits(r'\{"action": "final_answer", "action_input": ".*25 degrees.*"\}'),
        system=ACTIONS,
    ),
    row("What's 5 + 7?", is_json({"action": "calculator", "action_input": "5 + 7"}), system=KEYS),
    row(f"{CHAT}What's the weather in Rome?", fits(r".*Action: get_weather\s+Action Input: Rome")),
    row(f"{CHAT}hi, how are you?", fits(r".*\nAI: .+")),
    row("Build a to-do app", fits(r".*1\. .*2\. .*3\. .*"), system=PLAN),
    row(
        "Question: How many people live in Chile?",
        fits(r"Thought: .*\nAction: population: Chile\s*\nPAUSE.*"),
        system=REACT_CHAT,
    ),
    row(
        "Turn off the light in the bathroom",
        fits(r'\{"tool": ?"lights", ?"args": ?\{"room": ?"bathroom", ?"state": ?"off"\}\}'),
        system=JSON_TOOLS_CAN_TOOLS,
    ),
    row(
        "Is BA117 on 2026-01-20 delayed?",
        fits(
            r".*<invoke>\s*<tool_name>get_flight_status</tool_name>\s*<parameters>\s*<flight_number>BA117</flight_number>\s*<date>2026-01-20</date>\s*</parameters>\s*</invoke>.*"
        ),
        system=INVOKE,
    ),
    row(
        "Is BA117 on 2026-01-20 delayed?",
        "<function_calls><invoke><tool_name>get_flight_status</tool_name><parameters><flight_number>BA117</flight_number><date>2026-01-20</date></parameters></invoke></function_calls>",
        "<function_results><result><tool_name>get_flight_status</tool_name><stdout>BA117 departs 35 minutes late</stdout></result></function_results>",
        says("35 minutes late") & does_not_say("<stdout>", "tool_name"),
        system=INVOKE,
    ),
    row("What is 25 * 14?", fits(r".*Action: calculate: 25 \* 14.*"), system=REACT_RUN_LOOP),
    row(
        "What time is it in Cairo?",
        fits(r".*<invoke>\s*<tool_name>get_time</tool_name>\s*<parameters>\s*<city>Cairo</city>.*"),
        system=CLAUDE,
    ),
    row(
        "How is the weather in Quito?",
        fits(r'\{"name": ?"get_weather", ?"parameters": ?\{"city": ?"Quito"\}\}'),
        system=JSON_TOOLS,
    ),
    row(
        "Send Lena a message saying I'll be there at six",
        fits(
            r'\{"name": ?"send_message", ?"parameters": ?\{"to": ?"Lena", ?"text": ?"I\'ll be there at six"\}\}'
        ),
        system=JSON_TOOLS,
    ),
    row(
        "Tell me a joke",
        does_not_say('"name"', "parameters")
        & says_any("why", "what", "because", "said", "how do", "asked", "told"),
        system=JSON_TOOLS,
    ),
    row(
        "How is the weather in Quito?",
        '{"name": "get_weather", "parameters": {"city": "Quito"}}',
        "Function result: 17 degrees and rain",
        says("17", "rain"),
        system=JSON_TOOLS,
    ),
    row(
        "What's the weather in Madrid?",
        fits(
            r'.*Action:\s*```\s*\{\s*"action": "get_weather",\s*"action_input": \{\s*"city": "Madrid"\s*\}\s*\}\s*```'
        ),
        system=BLOBS,
    ),
    row("hello!", fits(r'.*"action": "Final Answer",\s*"action_input": ".+'), system=BLOBS),
    row(
        f"What is 12 * 13?{TAKEN}",
        fits(r'.*"action": "Final Answer",\s*"action_input": ".*156.*'),
        system=BLOBS,
    ),
    row(
        "Find out when the Eiffel Tower was built. Who should act next? "
        "Answer with one of: researcher, coder, writer, FINISH",
        one_of("researcher"),
        system=SUPERVISOR,
    ),
    row(
        REACT_QUESTION_TOOLS.replace("{}", "What is (48 - 6) / 7?"),
        fits(r".*Action: calculator\s*\nAction Input: .*\(48 ?- ?6\) ?/ ?7.*"),
    ),
    row(
        REACT_QUESTION_TOOLS.replace("{}", "What is (48 - 6) / 7?")
        + "Thought: I use the calculator.\nAction: calculator\nAction Input: (48 - 6) / 7\nObservation: 6.0\nThought:",
        fits(r".*Final Answer: .*\b6(\.0)?\b.*"),
    ),
    row(
        "What's the weather in Lima?",
        is_json({"tool": "weather", "args": {"city": "Lima"}}),
        system=TOOLS_CAN_THESE,
    ),
    row(
        "What is 45 * 12?",
        is_json({"tool": "calculator", "args": {"expression": "45 * 12"}}),
        system=TOOLS_CAN_THESE,
    ),
    row(f"{REACT}What is the weather in Madrid?", fits(r"(?s).*Action: weather\s*\nAction Input: .*Madrid")),
    row(f"{REACT}What is 144 / 12?", fits(r"(?s).*Action: calculator\s*\nAction Input: .*144 / 12")),
    row(
        f"{REACT}When was Albert Einstein born?",
        fits(r"(?s).*Action: wikipedia\s*\nAction Input: .*Einstein.*"),
    ),
    row(
        "\nCurrent Task: What is the population of Iceland?\n\nBegin! Use the tools available and give your best "
        "Final Answer!\n\nThought:",
        fits(r'.*Action: search_internet\s*\nAction Input: \{"query": ?"[^"]*Iceland.*'),
        system=CREW,
    ),
    row(
        "Refund 20 euros for order 8812",
        is_json({"tool": "refund", "args": {"order_id": "8812", "amount": 20}}),
        system=NAMED_TOOLS,
    ),
    row(
        f"[[ ## text ## ]]\n{MIDDLEMARCH}\n\nRespond with a JSON object in the following order of fields: "
        "`title`, then `author`, then `pages` (must be formatted as a valid Python int).",
        is_json({"title": "Middlemarch", "author": "George Eliot", "pages": 880}),
        system="Your input fields are:\n1. `text` (str):\nYour output fields are:\n1. `title` (str):\n"
        "2. `author` (str):\n3. `pages` (int):\nAll interactions will be structured in the following way, "
        "with the appropriate values filled in.\n\nInputs will have the following structure:\n\n"
        "[[ ## text ## ]]\n{text}\n\nOutputs will be a JSON object with the following fields.\n\n"
        '{\n  "title": "{title}",\n  "author": "{author}",\n  "pages": "{pages}        # note: the value you '
        'produce must be a single int value"\n}\nIn adhering to this structure, your objective is: \n'
        "        Extract the book.",
        response_format=JSON_OBJECT,
    ),
    row(
        REACT_QUESTION_BEST.format(question="What is 12 * 31?"),
        fits(r"(?s)Thought:.*\nAction: calculator\nAction Input: .*12 ?\* ?31.*"),
    ),
    row(
        REACT_QUESTION_BEST.format(question="Who wrote the novel Dune?"),
        fits(r"(?s)Thought:.*\nAction: search\nAction Input: .*Dune.*"),
    ),
    row(
        REACT_QUESTION_BEST.format(question="What is 12 * 31?")
        + "\nThought: I need to calculate.\nAction: calculator\nAction Input: 12 * 31\nObservation: 372\nThought:",
        fits(r"(?s).*Final Answer:.*372.*"),
    ),
)

ROWS = [*AGENTS_THAT_CALL_IN_TEXT]
