"""Rows: the steps of agent loops, as frameworks send them.

`recorded.json` holds the requests that the loops of tests/agents sent, one after another, to a mock that gave
the right answers. All ask for the weather in Oslo with a tool that says 4.7 degrees.
"""

from __future__ import annotations

import json
from pathlib import Path

from demands.checkers import Demand, calls, calls_saying, fits, is_json
from demands.rows import Row

REQUESTS = json.loads(Path(__file__).with_name("recorded.json").read_text("utf-8"))
OSLO = {"city": "Oslo"}
REPORT = {"city": "Oslo", "temperature": 4.7}


def marked(**fields: str) -> Demand:
    """Return the demand of dspy's fields, each with a pattern of its value."""
    parts = [rf"\[\[ ## {name} ## \]\]\n{value}\n+" for name, value in fields.items()]
    return fits("".join(parts) + r"\[\[ ## completed ## \]\]")


DEMANDS = {
    "dspy ChatAdapter": [
        marked(next_thought=".+", next_tool_name="get_weather", next_tool_args=r'\{"city": ?"Oslo"\}'),
        marked(next_thought=".+", next_tool_name="finish", next_tool_args=r"\{\}"),
        marked(reasoning=".+", answer=r".*4\.7.*"),
    ],
    "dspy JSONAdapter": [
        is_json({"next_tool_name": "get_weather", "next_tool_args": OSLO}),
        is_json({"next_tool_name": "finish", "next_tool_args": {}}),
        fits(r'\{\s*"reasoning":.+"answer":.*4\.7.*\}'),
    ],
    "LlamaIndex ReActAgent": [
        fits(r'Thought: .*\nAction: get_weather\nAction Input: \{"city": ?"Oslo"\}\s*'),
        fits(r"Thought: .*\nAnswer: .*4\.7.*"),
    ],
    "smolagents CodeAgent": [
        fits(r".*<code>\n.*get_weather\(.*['\"]Oslo['\"].*"),
        fits(r".*<code>\n.*final_answer\(.*4\.7.*\)\s*"),
    ],
    "smolagents ToolCallingAgent": [calls("get_weather", OSLO), calls_saying("final_answer", "4.7")],
    "LangChain ToolStrategy": [calls("get_weather", OSLO), calls("Report", REPORT)],
    "pydantic-ai PromptedOutput": [calls("get_weather", OSLO), is_json(REPORT, keys=("city", "temperature"))],
    "pydantic-ai": [calls("get_weather", OSLO), calls("final_result", REPORT)],
}

ROWS = [
    Row(body, demand, f"steps of {name}")
    for name, demands in DEMANDS.items()
    for body, demand in zip(REQUESTS[name], demands, strict=True)
]
