"""Replay recorded interactions with the real API against the mock, and report where the two differ.

    python tests/recorded/replay.py FILE [--verbose] [--only TEXT]

FILE has one interaction per line (JSON Lines, gzip or not): `method`, `path`, `query`, `body`, `status`,
`response`, and `source` and `cassette`, which name it. Recordings are not part of this project.
Ids of responses and of their items are made anew, so those of the recording are replaced by the mock's in
the requests that follow.
"""

from __future__ import annotations

import argparse
import gzip
import http.client
import re
import sys
from collections import Counter
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import orjson
from recorded_answers import Comparison, compare, events_of

from mockgpt import BackgroundServer, Config
from mockgpt.config import AuthSettings, ModelsSettings

SERVED = ("/chat/completions", "/completions", "/embeddings", "/responses", "/moderations")
KEY = "sk-replay"
NO_SUCH_MODEL = ("model_not_found", "DeploymentNotFound")
_DEPLOYMENT = re.compile(r"/openai/deployments/([^/]+)/")
_TIMEOUT_SECONDS = 30


class Interaction(NamedTuple):
    """One recorded request and its answer."""

    name: str
    method: str
    path: str
    query: str
    body: str
    status: int
    response: str

    @property
    def model(self) -> str:
        """The model that its path or body names."""
        deployed = _DEPLOYMENT.match(self.path)
        if deployed:
            return deployed[1]
        try:
            return str(orjson.loads(self.body).get("model") or "")
        except (ValueError, AttributeError):
            return ""

    @property
    def kind(self) -> str:
        """The endpoint, and whether it streams."""
        end = next(end for end in SERVED if self.path.endswith(end))
        flavor = "azure " if self.path.startswith("/openai/") else ""
        stream = " stream" if '"stream":true' in self.body.replace(" ", "") else ""
        return f"{flavor}{end[1:]}{stream}"


def read(path: Path) -> list[Interaction]:
    """Return the interactions with the endpoints that the mock serves."""
    opener = gzip.open if path.suffix == ".gz" else open
    found = []
    with opener(path, "rt", encoding="utf-8") as file:
        for line in file:
            row: dict[str, Any] = orjson.loads(line)
            if row["method"] == "POST" and row["path"].endswith(SERVED):
                name = f"{row.get('source', '')} {row.get('cassette', '')}".strip()
                texts = [row.get(key) or "" for key in ("query", "body")]
                found.append(
                    Interaction(
                        name,
                        row["method"],
                        row["path"],
                        *texts,
                        status=row["status"],
                        response=row["response"],
                    )
                )
    return found


class Mocks:
    """A mock whose models are those of all recordings, and one whose models are none of them."""

    def __init__(self, models: tuple[str, ...]) -> None:
        auth = AuthSettings(api_keys=(KEY,))
        self.full = BackgroundServer(Config(auth=auth, models=ModelsSettings(available=models)))
        self.empty = BackgroundServer(Config(auth=auth, models=ModelsSettings(available=("gpt-4o-mini",))))
        self._ids: dict[str, str] = {}

    def __enter__(self) -> Mocks:
        self.full.start()
        self.empty.start()
        return self

    def __exit__(self, *_exception: object) -> None:
        self.full.close()
        self.empty.close()

    def replay(self, one: Interaction) -> Comparison:
        """Send a recorded request, and compare the answers."""
        refused = any(f'"{code}"' in one.response for code in NO_SUCH_MODEL) and one.status >= 400
        server = self.empty if refused else self.full
        key = KEY if one.status != 401 else key_of(one.response)
        body = one.body
        for recorded, own in self._ids.items():
            body = body.replace(recorded, own)
        status, answer = send(server, one, body, key)
        if status == one.status == 200 and one.path.endswith("/responses"):
            self._remember(one.response, answer)
        return compare(one.status, one.response, status, answer)

    def _remember(self, recorded: str, answered: str) -> None:
        theirs, own = _ids_of(recorded), _ids_of(answered)
        self._ids.update((one, own[place]) for place, one in theirs.items() if place in own)


def key_of(refusal: str) -> str:
    """Return a key that a refusal would quote in the same way."""
    quoted = re.search(r"provided: (\S+?)\. ", refusal)
    return quoted[1].replace("*", "x") if quoted else "wrong"


def _ids_of(body: str) -> dict[tuple[str, int], str]:
    """Return the ids of a response and its items, by the kind of item and its place among its kind."""
    events = events_of(body)
    response = events[-1].get("response") or events[-1]
    found = {("response", 0): str(response.get("id"))}
    for item in response.get("output") or ():
        kind = str(item.get("type"))
        found[kind, sum(other == kind for other, _ in found)] = str(item.get("id"))
    return found


def send(server: BackgroundServer, one: Interaction, body: str, key: str) -> tuple[int, str]:
    """Send one request; return the status and the whole answer."""
    place = urlsplit(server.url)
    connection = http.client.HTTPSConnection(
        place.hostname or "", place.port, context=server.client_ssl_context(), timeout=_TIMEOUT_SECONDS
    )
    headers = {"content-type": "application/json", "authorization": f"Bearer {key}", "api-key": key}
    target = f"{one.path}?{one.query}" if one.query else one.path
    try:
        connection.request(one.method, target, body.encode(), headers)
        answer = connection.getresponse()
        return answer.status, answer.read().decode()
    finally:
        connection.close()


def report(results: list[tuple[Interaction, Comparison]], *, verbose: bool) -> None:
    """Print the figures, and what differs most."""
    answered = [(one, found) for one, found in results if one.status < 400]
    refused = [(one, found) for one, found in results if one.status >= 400]
    alike = [(one, found) for one, found in answered if found.same_status]
    whole = [pair for pair in alike if not pair[1].missing]
    print(f"answered by OpenAI: {len(answered)}")
    print(f"  same status      {len(alike)} of {len(answered)}")
    print(f"  every key        {len(whole)} of {len(alike)}")
    print(f"  order of events  {sum(found.order is None for _, found in alike)} of {len(alike)}")
    print(f"  order of keys    {sum(found.key_order is None for _, found in alike)} of {len(alike)}")
    same = sum(found.same_status and not found.refusal for _, found in refused)
    print(f"refused by OpenAI: {len(refused)}, alike {same}")
    _report_tokens(alike)
    missing = Counter(f"{one.kind}: {key}" for one, found in alike for key in found.missing)
    print("\nkeys that are missing:")
    for key, count in missing.most_common(None if verbose else 40):
        print(f"  {count:4} {key}")
    print("\nanother status or refusal:")
    for one, found in results:
        if not found.same_status or found.refusal:
            print(f"  {found.status[0]} -> {found.status[1]} {one.name} {one.kind} {one.model}")
            for name, (recorded, own) in found.refusal.items():
                print(f"      {name}: {recorded!r} -> {own!r}")
    if verbose:
        _report_each(alike)


def _report_tokens(alike: list[tuple[Interaction, Comparison]]) -> None:
    prompts: dict[str, list[float]] = {}
    for one, found in alike:
        for name in ("prompt_tokens", "input_tokens"):
            if name in found.tokens:
                recorded, own = found.tokens[name]
                prompts.setdefault(one.kind, []).append(abs(own - recorded) / max(recorded, 1))
    print("\ntokens of the prompt, difference from `usage`:")
    for kind, differences in sorted(prompts.items()):
        exact = sum(difference == 0 for difference in differences)
        print(
            f"  {kind}: median {median(differences):.1%}, largest {max(differences):.1%}, "
            f"exact {exact} of {len(differences)}"
        )


def _report_each(alike: list[tuple[Interaction, Comparison]]) -> None:
    print("\neach interaction:")
    for one, found in alike:
        lines = [f"missing {key}" for key in found.missing] + [f"extra {key}" for key in found.extra]
        lines += [f"order {found.order[0]} -> {found.order[1]}"] if found.order else []
        lines += [f"keys {found.key_order[0]} -> {found.key_order[1]}"] if found.key_order else []
        lines += [
            f"{path} {pair[0]} -> {pair[1]}" for path, pair in found.tokens.items() if pair[0] != pair[1]
        ]
        print(f"  {one.name} {one.kind} {one.model}")
        for line in lines:
            print(f"      {line}")


def main() -> int:
    """Replay a file of recordings; return 1 where it holds none."""
    parser = argparse.ArgumentParser(description="Replay recorded interactions against the mock.")
    parser.add_argument("file", type=Path, help="JSON Lines, gzip or not")
    parser.add_argument("--verbose", action="store_true", help="every difference of every interaction")
    parser.add_argument("--only", default="", help="only those whose name, endpoint or model holds this")
    arguments = parser.parse_args()
    everything = read(arguments.file)
    chosen = [one for one in everything if arguments.only in f"{one.name} {one.kind} {one.model}"]
    if not chosen:
        print("no interaction to replay", file=sys.stderr)
        return 1
    models = tuple(sorted({one.model for one in everything if one.status == 200} - {""}))
    with Mocks(models) as mocks:
        results = [(one, mocks.replay(one)) for one in chosen]
    report(results, verbose=arguments.verbose)
    return 0


if __name__ == "__main__":
    sys.exit(main())
