"""What one replica has stored is read, listed, changed and removed on every other."""

from __future__ import annotations

import asyncio
import json
from typing import Any

from replicas import QUIET, AwayStore, Replica, run, settled
from requests_answered import HELLO, delivery_of, request_for

from mockgpt.config import BatchesSettings, Tenant
from mockgpt.wire.messages import Delivery, Exchange, Request

RESPONSES = "/v1/responses"


async def sent(
    replica: Replica, method: str, path: str, body: Any = None, form: bytes | None = None, key: str = "sk-1"
) -> tuple[int, Any]:
    """Return status and value of an answer."""
    request = request_for(method, path, body, authorization=f"Bearer {key}")
    if form is not None:
        of_form = [(b"content-type", b"multipart/form-data; boundary=xyz")]
        request = Request("req_1", method, path, of_form, request.connection)
        request.body = form
    exchange = Exchange(request)
    decided = replica.application.admit(exchange)
    exchange.delivery = decided if isinstance(decided, Delivery) else await decided()
    delivery = delivery_of(exchange)
    body_bytes = delivery.body
    return delivery.status, json.loads(body_bytes) if body_bytes[:1] == b"{" else body_bytes


def form_of(**fields: bytes) -> bytes:
    """Return a form in which `file` and `data` are files."""
    parts = []
    for name, value in fields.items():
        filename = b'; filename="a.jsonl"' if name in ("file", "data") else b""
        disposition = b'content-disposition: form-data; name="%s"%s' % (name.encode(), filename)
        parts.append(b"--xyz\r\n" + disposition + b"\r\n\r\n" + value + b"\r\n")
    return b"".join(parts) + b"--xyz--\r\n"


async def stored_completion(replica: Replica, text: str = "Hello") -> str:
    body = HELLO | {"messages": [{"role": "user", "content": text}], "store": True, "metadata": {"a": "1"}}
    status, made = await sent(replica, "POST", "/v1/chat/completions", body)
    assert status == 200
    name: str = made["id"]
    return name


async def responded(replica: Replica, text: Any, **more: Any) -> dict[str, Any]:
    body = {"model": "gpt-4o-mini", "input": text, **more}
    status, made = await sent(replica, "POST", RESPONSES, body)
    assert status == 200, made
    return dict(made)


def test_completions_are_read_listed_changed_and_removed_on_any_replica() -> None:
    async def check(fleet: list[Replica], _: AwayStore) -> None:
        assert (await sent(fleet[1], "GET", "/v1/chat/completions"))[0] == 405, "nothing was stored yet"
        made = [await stored_completion(fleet[number], f"Hello {number}") for number in (2, 0, 1)]
        for each in fleet:
            listed = (await sent(each, "GET", "/v1/chat/completions"))[1]["data"]
            assert [one["id"] for one in listed] == made
            _, messages = await sent(each, "GET", f"/v1/chat/completions/{made[0]}/messages")
            assert [one["content"] for one in messages["data"]] == ["Hello 2"]
        path = f"/v1/chat/completions/{made[0]}"
        assert (await sent(fleet[0], "POST", path, {"metadata": {"b": "2"}}))[0] == 200
        assert (await sent(fleet[1], "GET", path))[1]["metadata"] == {"b": "2"}
        assert (await sent(fleet[1], "DELETE", path))[1]["deleted"]
        assert [(await sent(each, "GET", path))[0] for each in fleet] == [404] * 3
        assert len((await sent(fleet[2], "GET", "/v1/chat/completions"))[1]["data"]) == 2

    run(check)


def test_a_response_continues_one_of_another_replica() -> None:
    async def check(fleet: list[Replica], _: AwayStore) -> None:
        first = await responded(fleet[0], "My name is Ada.")
        second = await responded(fleet[1], "What is my name?", previous_response_id=first["id"])
        assert "Ada" in second["output"][0]["content"][0]["text"]
        item = {"type": "item_reference", "id": first["output"][0]["id"]}
        await responded(fleet[2], [item, {"role": "user", "content": "Go on."}])
        _, items = await sent(fleet[2], "GET", f"{RESPONSES}/{second['id']}/input_items")
        assert items["data"][0]["content"][0]["text"] == "What is my name?"
        status, refused = await sent(
            fleet[2],
            "POST",
            RESPONSES,
            {"model": "gpt-4o-mini", "input": "?", "previous_response_id": "resp_1"},
        )
        assert (status, refused["error"]["code"]) == (400, "previous_response_not_found")
        assert (await sent(fleet[2], "DELETE", f"{RESPONSES}/{first['id']}"))[0] == 200
        assert (await sent(fleet[0], "GET", f"{RESPONSES}/{first['id']}"))[0] == 404

    run(check)


def test_a_response_in_the_background_gets_on_wherever_it_is_read() -> None:
    async def check(fleet: list[Replica], _: AwayStore) -> None:
        path = f"{RESPONSES}/{(await responded(fleet[0], 'Hello', background=True))['id']}"
        seen = [(await sent(fleet[number % 3], "GET", path))[1]["status"] for number in range(3)]
        assert seen == ["in_progress", "completed", "completed"]

    run(check)


def test_a_conversation_goes_on_over_all_replicas() -> None:
    async def check(fleet: list[Replica], _: AwayStore) -> None:
        _, made = await sent(fleet[0], "POST", "/v1/conversations", {"metadata": {"a": "1"}})
        path, named = f"/v1/conversations/{made['id']}", made["id"]
        await responded(fleet[1], "My name is Ada.", conversation=named)
        answer = await responded(fleet[2], "What is my name?", conversation=named)
        assert "Ada" in answer["output"][0]["content"][0]["text"]
        items = [(await sent(each, "GET", f"{path}/items"))[1]["data"] for each in fleet]
        assert len(items[0]) == 4
        assert items[0] == items[1] == items[2]
        assert (await sent(fleet[0], "DELETE", f"{path}/items/{items[0][0]['id']}"))[0] == 200
        assert len((await sent(fleet[1], "GET", f"{path}/items"))[1]["data"]) == 3
        assert (await sent(fleet[1], "POST", path, {"metadata": {"b": "2"}}))[0] == 200
        assert (await sent(fleet[2], "GET", path))[1]["metadata"] == {"b": "2"}
        assert (await sent(fleet[2], "DELETE", path))[0] == 200
        assert (await sent(fleet[0], "GET", path))[0] == 404

    run(check)


def test_files_and_the_parts_of_an_upload_come_together() -> None:
    async def check(fleet: list[Replica], _: AwayStore) -> None:
        form = form_of(file=b"Ada was here", purpose=b"user_data")
        _, file = await sent(fleet[0], "POST", "/v1/files", form=form)
        announced = {"purpose": "vision", "filename": "a", "bytes": 6, "mime_type": "text/plain"}
        _, upload = await sent(fleet[1], "POST", "/v1/uploads", announced)
        path = f"/v1/uploads/{upload['id']}"
        added = await asyncio.gather(
            *(
                sent(each, "POST", f"{path}/parts", form=form_of(data=data))
                for each, data in zip(fleet, (b"ab", b"cd", b"ef"), strict=True)
            )
        )
        assert [status for status, _ in added] == [200] * 3, added
        parts = [part["id"] for _, part in added]
        status, done = await sent(fleet[2], "POST", f"{path}/complete", {"part_ids": parts})
        assert (status, done["status"]) == (200, "completed"), done
        assert (await sent(fleet[0], "POST", f"{path}/complete", {"part_ids": parts}))[0] == 400
        listed = [(await sent(each, "GET", "/v1/files"))[1]["data"] for each in fleet]
        assert [one["id"] for one in listed[0]] == [done["file"]["id"], file["id"]]
        assert listed[0] == listed[1] == listed[2]
        found = await responded(
            fleet[2], "Search", tools=[{"type": "file_search", "vector_store_ids": ["vs"]}]
        )
        assert found["output"]
        assert (await sent(fleet[1], "DELETE", f"/v1/files/{file['id']}"))[0] == 200
        assert (await sent(fleet[0], "GET", f"/v1/files/{file['id']}"))[0] == 404

    run(check)


BATCH = QUIET._replace(batches=BatchesSettings(validating_ms=0, in_progress_ms=0, finalizing_ms=0))
LINE = json.dumps({"custom_id": "1", "method": "POST", "url": "/v1/chat/completions", "body": HELLO}).encode()


async def batch_of(replica: Replica, file_id: str) -> str:
    asked = {"input_file_id": file_id, "endpoint": "/v1/chat/completions", "completion_window": "24h"}
    _, batch = await sent(replica, "POST", "/v1/batches", asked)
    path: str = f"/v1/batches/{batch['id']}"
    return path


async def ended(replica: Replica, path: str) -> dict[str, Any]:
    while True:
        _, batch = await sent(replica, "GET", path)
        if batch["status"] in ("completed", "cancelled", "failed"):
            return dict(batch)
        await asyncio.sleep(0.01)


def test_a_batch_takes_its_input_from_and_shows_its_results_on_any_replica() -> None:
    async def check(fleet: list[Replica], _: AwayStore) -> None:
        form = form_of(file=LINE, purpose=b"batch")
        _, file = await sent(fleet[0], "POST", "/v1/files", form=form)
        batch = await ended(fleet[2], await batch_of(fleet[1], file["id"]))
        assert (batch["status"], batch["request_counts"]["completed"]) == ("completed", 1)
        _, output = await sent(fleet[0], "GET", f"/v1/files/{batch['output_file_id']}/content")
        assert output["custom_id"] == "1"

    run(check, BATCH)


def test_a_batch_is_cancelled_from_any_replica() -> None:
    async def check(fleet: list[Replica], _: AwayStore) -> None:
        _, file = await sent(fleet[0], "POST", "/v1/files", form=form_of(file=LINE, purpose=b"batch"))
        path = await batch_of(fleet[1], file["id"])
        assert (await sent(fleet[2], "POST", f"{path}/cancel"))[1]["status"] == "cancelling"
        assert (await ended(fleet[0], path))["status"] == "cancelled"

    run(check, BATCH._replace(batches=BatchesSettings(20, 3_600_000, 0)))


def test_a_request_that_stores_and_names_nothing_asks_the_store_nothing() -> None:
    async def check(fleet: list[Replica], store: AwayStore) -> None:
        asked: list[str] = []
        for name in ("put", "objects"):
            setattr(store, name, lambda *_, name=name: asked.append(name))
        assert (await sent(fleet[0], "POST", "/v1/chat/completions", HELLO))[0] == 200
        await responded(fleet[0], [{"role": "user", "content": "Hello"}], store=False)
        assert asked == []

    run(check)


def test_those_who_look_at_once_share_what_the_store_is_asked() -> None:
    async def check(fleet: list[Replica], store: AwayStore) -> None:
        made = [await stored_completion(fleet[0]) for _ in range(20)]
        asked: list[int] = []
        asks = store.objects

        begun, may_end = asyncio.Event(), asyncio.Event()

        async def objects(kind: str, since: int) -> Any:
            asked.append(since)
            begun.set()
            await may_end.wait()
            return await asks(kind, since)

        store.objects = objects  # type: ignore[method-assign]
        looks = [sent(fleet[1], "GET", f"/v1/chat/completions/{name}") for name in made]
        first = asyncio.ensure_future(looks[0])
        await begun.wait()
        others = [asyncio.ensure_future(look) for look in looks[1:]]
        await asyncio.sleep(0)
        may_end.set()
        assert {status for status, _ in await asyncio.gather(first, *others)} == {200}
        assert asked == [0, 20], "who comes while one asks may have to see more than its answer"

    run(check)


def test_while_the_store_is_away_each_has_its_own_and_tells_of_it_later() -> None:
    async def check(fleet: list[Replica], store: AwayStore) -> None:
        shared = await stored_completion(fleet[0])
        assert (await sent(fleet[1], "GET", f"/v1/chat/completions/{shared}"))[0] == 200
        type(store).away = True
        own = await stored_completion(fleet[0])
        assert (await sent(fleet[1], "DELETE", f"/v1/chat/completions/{shared}"))[0] == 200
        assert (await sent(fleet[0], "GET", f"/v1/chat/completions/{own}"))[0] == 200
        assert (await sent(fleet[1], "GET", f"/v1/chat/completions/{own}"))[0] == 404
        type(store).away = False
        for each in fleet:
            await each.sharing.look()
        assert (await sent(fleet[1], "GET", f"/v1/chat/completions/{own}"))[0] == 200
        assert (await sent(fleet[0], "GET", f"/v1/chat/completions/{shared}"))[0] == 404

    run(check)


def test_a_store_without_its_memory_is_told_again_what_any_replica_knows() -> None:
    async def check(fleet: list[Replica], store: AwayStore) -> None:
        made = [await stored_completion(each) for each in fleet]
        for each in fleet[:2]:
            await sent(each, "GET", "/v1/chat/completions")
        store.__init__()  # type: ignore[misc] # as after a restart without its data
        assert len((await sent(fleet[0], "GET", "/v1/chat/completions"))[1]["data"]) == 3
        for name in made:
            assert (await sent(fleet[2], "GET", f"/v1/chat/completions/{name}"))[0] == 200

    run(check)


def test_a_reset_forgets_what_all_have_stored() -> None:
    async def check(fleet: list[Replica], _: AwayStore) -> None:
        old = await stored_completion(fleet[0])
        await sent(fleet[1], "GET", f"/v1/chat/completions/{old}")
        fleet[2].control.reset()
        await settled(fleet)
        new = await stored_completion(fleet[2])
        for each in fleet:
            listed = (await sent(each, "GET", "/v1/chat/completions"))[1]["data"]
            assert [one["id"] for one in listed] == [new]

    run(check)


def test_each_tenant_has_its_own_on_all_replicas() -> None:
    tenants = {name: Tenant(api_keys=(f"sk-{name}",)) for name in ("blue", "green")}

    async def check(fleet: list[Replica], _: AwayStore) -> None:
        body = {"model": "gpt-4o-mini", "input": "Hello"}
        paths = {}
        for number, key in enumerate(("sk-blue", "sk-green", "sk-1")):
            _, made = await sent(fleet[number], "POST", RESPONSES, body, key=key)
            paths[key] = f"{RESPONSES}/{made['id']}"
        for each in fleet:
            for key, path in paths.items():
                seen = {other: (await sent(each, "GET", path, key=other))[0] for other in paths}
                assert seen == {other: 200 if other == key else 404 for other in paths}
        fleet[0].control.tenants["blue"].reset()
        await settled(fleet)
        left = [(await sent(each, "GET", path, key=key))[0] for each in fleet for key, path in paths.items()]
        assert left == [404, 200, 200] * 3

    run(check, QUIET._replace(tenants=tenants))


def test_others_hear_of_every_object_also_where_its_client_leaves_meanwhile() -> None:
    async def check(fleet: list[Replica], store: AwayStore) -> None:
        share = fleet[0].sharing.of(fleet[0].control)
        type(store).away = True
        await fleet[0].sharing.look()
        made = [await stored_completion(fleet[0], f"Hello {number}") for number in range(3)]
        type(store).away = False
        share.circuit.close()
        telling = asyncio.ensure_future(share.objects.told())
        await asyncio.sleep(0)
        telling.cancel()
        await asyncio.wait((telling,))
        await share.circuit.settled()
        found = [(await sent(fleet[1], "GET", f"/v1/chat/completions/{id}"))[0] for id in made]
        assert found == [200] * 3

    run(check)
