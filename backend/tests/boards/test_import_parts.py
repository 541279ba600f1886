"""What hangs on the cards of another program: labels, people, checklists, comments and links."""

import json
from typing import Any

import pytest
from fastapi import FastAPI

from app.kernel.tools import Tools
from tests.boards.test_imports import imported
from tests.support.people import said
from tests.support.replica import Replica
from tests.support.world import Caller, World


@pytest.fixture
async def workspace(world: World, ann: Caller, bob: Caller) -> dict[str, Any]:
    """A workspace of Ann's with Bob in it."""
    return await world.workspace(ann, member=bob)


_FIELDS = [
    {"id": "f1", "name": "Priority", "type": "list", "display": {"cardFront": False}, "options": [
        {"id": "o1", "value": {"text": "High"}, "color": "red"}, {"id": "o2", "value": {"text": "Low"}},
        {"id": "o3", "value": {"text": "low"}}, 7]},
    {"id": "f2", "name": "Beds", "type": "number"},
    {"id": "f3", "name": "Watered", "type": "checkbox"},
    {"id": "f4", "name": "Since", "type": "date"},
    {"id": "f5", "name": "Mood", "type": "emoji"},
]  # fmt: skip
_CHECKLISTS = [
    {"id": "k2", "idCard": "c1", "name": "Second", "pos": 20, "checkItems": []},
    {"id": "k1", "idCard": "c1", "name": "First", "pos": 10, "checkItems": [
        {"id": "s2", "name": "Soak", "state": "incomplete", "pos": 2, "idMember": "m2",
         "due": "2027-03-01T08:00:00.000Z"},
        {"id": "s1", "name": "Buy", "state": "complete", "pos": 1}, 7]},
    {"id": "k3", "idCard": "nowhere", "name": "Lost", "checkItems": []},
]  # fmt: skip
_ACTIONS = [
    {"id": "a1", "type": "commentCard", "date": "2020-01-02T03:04:05.000Z", "idMemberCreator": "m2",
     "data": {"text": "Too early?", "card": {"id": "c1"}}, "memberCreator": {"fullName": "Bob"}},
    {"id": "a2", "type": "commentCard", "date": "2021-01-02T03:04:05.000Z", "idMemberCreator": "m3",
     "data": {"text": "<script>@ann</script>", "card": {"id": "c1"}}, "memberCreator": {"fullName": "No Body"}},
    {"id": "a3", "type": "commentCard", "date": "never", "data": {"text": "x", "card": {"id": "c1"}}},
    {"id": "a4", "type": "updateCard"},
]  # fmt: skip


def trello(ann: Caller, bob: Caller) -> dict[str, Any]:
    """An export that has all of it."""
    return {
        "id": "b1",
        "name": "Allotment",
        "labels": [
            {"id": "la", "name": "Urgent", "color": "red_dark"},
            {"id": "lb", "name": "", "color": "green"},
            {"id": "lc", "name": "urgent", "color": None},
        ],
        "members": [
            {"id": "m1", "username": ann.user["username"].upper(), "fullName": "Somebody"},
            {"id": "m2", "username": "elsewhere", "fullName": bob.user["display_name"]},
            {"id": "m3", "username": "nobody", "fullName": "No Body"},
        ],
        "lists": [{"id": "l1", "name": "Now", "pos": 1}],
        "cards": [
            {"id": "c1", "idList": "l1", "name": "Sow", "pos": 1, "idLabels": ["lb", "la", "gone"],
             "cover": {"idAttachment": "at1"}, "customFieldItems": [
                 {"id": "v1", "idCustomField": "f1", "idValue": "o2", "value": None},
                 {"id": "v2", "idCustomField": "f2", "value": {"number": "2.50"}},
                 {"id": "v3", "idCustomField": "f3", "value": {"checked": "true"}},
                 {"id": "v4", "idCustomField": "f4", "value": {"date": "2027-03-01T12:00:00.000Z"}},
                 {"id": "v5", "idCustomField": "f2", "value": {"number": "many"}},
                 {"id": "v6", "idCustomField": "f1", "idValue": "gone"}, "x"],
             "idMembers": ["m2", "m3", "m1"], "attachments": [
                 {"id": "at1", "name": "Beans", "url": "https://example.org/beans"},
                 {"id": "at2", "name": "Script", "url": "javascript:alert(1)"}]},
            {"id": "c2", "idList": "l1", "name": "Weed", "pos": 2, "idMembers": "m1"},
        ],
        "customFields": _FIELDS,
        "checklists": _CHECKLISTS,
        "actions": _ACTIONS,
    }  # fmt: skip


def all_is_accounted_for(balance: dict[str, Any]) -> None:
    """What was read has come, or is said to be left out with the reason."""
    assert balance["read"] == {
        "board": 1, "list": 1, "card": 2, "label": 3, "member": 3, "field": 5, "checklist": 3,
        "comment": 3, "attachment": 2,
    }  # fmt: skip
    assert balance["created"] == {
        "board": 1, "list": 1, "card": 2, "label": 3, "member": 1, "field": 4, "checklist": 2,
        "comment": 2, "attachment": 1,
    }  # fmt: skip
    assert {(it["kind"], it["reason"]): it["count"] for it in balance["left_out"]} == {
        ("member", "nobody_here"): 1,
        ("checklist", "card_is_missing"): 1,
        ("comment", "empty"): 1,
        ("attachment", "no_address"): 1,
        ("field", "unknown_kind"): 1,
        ("value", "does_not_fit"): 1,
        ("cover", "is_a_link"): 1,
    }


async def test_all_that_hangs_on_a_card_comes_along(
    app: FastAPI, tools: Tools, ann: Caller, bob: Caller, workspace: dict[str, Any]
) -> None:
    done = await imported(ann, workspace, tools, trello(ann, bob))

    all_is_accounted_for(done["balance"])
    picture = await ann.picture(done["board_id"])
    labels = {it["id"]: (it["name"], it["color"]) for it in picture["labels"]}
    assert sorted(labels.values()) == [("Urgent", "clay"), ("green", "moss"), ("urgent 2", "slate")]
    sow, weed = sorted(picture["cards"], key=lambda it: it["position"])
    assert [labels[it][0] for it in sow["label_ids"]] == ["green", "Urgent"]
    assert (sow["assignee_ids"], weed["assignee_ids"]) == ([bob.id, ann.id], [])
    counts = [sow[it] for it in ("checklist_done", "checklist_total", "comment_count", "attachment_count")]
    assert counts == [1, 2, 2, 1]
    fields = {it["name"]: it for it in picture["fields"]}
    low = next(it["id"] for it in fields["Priority"]["options"] if it["name"] == "Low")
    values = {"Priority": low, "Beds": 2.5, "Watered": True, "Since": "2027-03-01"}
    assert sow["fields"] == {fields[name]["id"]: value for name, value in values.items()}
    assert [fields[name]["on_card"] for name in ("Priority", "Beds")] == [False, True]
    lists = (await ann.ok("GET", f"/cards/{sow['id']}/checklists"))["items"]
    assert [(it["title"], [step["text"] for step in it["items"]]) for it in lists] == [
        ("First", ["Buy", "Soak"]),
        ("Second", []),
    ]
    assert lists[0]["items"][1]["assignee_id"] == bob.id
    late, early = (await ann.ok("GET", f"/cards/{sow['id']}/comments"))["items"]
    assert (early["author"]["user_id"], early["created_at"]) == (bob.id, "2020-01-02T03:04:05.000000Z")
    assert (late["author"], late["author_name"], late["body"]) == (None, "No Body", "<script>@ann</script>")
    (link,) = (await ann.ok("GET", f"/cards/{sow['id']}/attachments"))["items"]
    assert (link["kind"], link["url"], link["name"]) == ("link", "https://example.org/beans", "Beans")
    kinds = [kind for kind, _ in await said(app, f"board:{done['board_id']}")]
    assert "comment.created" not in kinds, "nobody is told of comments from years ago"


async def test_a_second_run_brings_what_is_new_and_doubles_nothing(
    tools: Tools, ann: Caller, bob: Caller, workspace: dict[str, Any]
) -> None:
    content = trello(ann, bob)
    first = await imported(ann, workspace, tools, content)
    board_id = first["board_id"]
    same = (await imported(ann, workspace, tools, content))["balance"]
    assert (same["created"], same["updated"]) == ({}, {})
    assert same["unchanged"] == {
        "board": 1, "list": 1, "card": 2, "label": 3, "field": 4, "checklist": 2, "comment": 2, "attachment": 1,
    }  # fmt: skip

    content["cards"][1] |= {"idMembers": ["m1"], "idLabels": ["la"]}
    content["cards"][1]["customFieldItems"] = [{"id": "v7", "idCustomField": "f2", "value": {"number": "4"}}]
    content["cards"][1]["attachments"] = [{"id": "at9", "name": "", "url": "https://example.org"}]
    content["checklists"][1]["checkItems"][0] |= {"state": "complete", "name": "Soak well"}
    content["checklists"][1]["checkItems"].append({"id": "s9", "name": "Rest", "state": "complete"})
    content["checklists"].append({"id": "k9", "idCard": "c2", "name": "New", "checkItems": [{"id": "s8", "name": "x"}]})
    comment = {"id": "a9", "type": "commentCard", "date": "2022-01-02T03:04:05Z", "idMemberCreator": "m1"}
    content["actions"].append({**comment, "data": {"text": "More", "card": {"id": "c2"}}})
    replica = Replica(await ann.picture(board_id))
    again = (await imported(ann, workspace, tools, json.loads(json.dumps(content))))["balance"]

    assert again["created"] == {"checklist": 1, "comment": 1, "attachment": 1}
    assert again["updated"] == {"card": 1, "checklist": 1}
    for item in (await ann.ok("GET", f"/boards/{board_id}/events?after={replica.seq}&limit=500"))["items"]:
        replica.apply(item["seq"], item["tag"], item["event"])
    fresh = await ann.picture(board_id)
    fresh["cards"].sort(key=lambda card: (card["list_id"], card["position"]))
    assert replica.picture() == fresh
    sow, weed = fresh["cards"]
    assert (sow["checklist_done"], sow["checklist_total"]) == (3, 3)
    assert (weed["checklist_total"], weed["comment_count"], weed["attachment_count"]) == (1, 1, 1)
    assert (len(weed["label_ids"]), weed["assignee_ids"], list(weed["fields"].values())) == (1, [ann.id], [4])


async def test_what_was_deleted_here_stays_deleted(
    tools: Tools, ann: Caller, bob: Caller, workspace: dict[str, Any]
) -> None:
    content = trello(ann, bob)
    first = await imported(ann, workspace, tools, content)
    picture = await ann.picture(first["board_id"])
    sow = min(picture["cards"], key=lambda it: it["position"])
    for checklist in (await ann.ok("GET", f"/cards/{sow['id']}/checklists"))["items"]:
        await ann.ok("DELETE", f"/checklists/{checklist['id']}")
    await ann.ok("DELETE", f"/labels/{picture['labels'][0]['id']}")

    again = (await imported(ann, workspace, tools, content))["balance"]

    left_out = {(it["kind"], it["reason"]): it["count"] for it in again["left_out"]}
    assert left_out["checklist", "deleted_here"] == 2
    assert left_out["label", "deleted_here"] == 1
    assert (await ann.ok("GET", f"/cards/{sow['id']}"))["checklist_total"] == 0
