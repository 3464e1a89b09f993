"""Events of the strategy sandbox as bytes and headers; no Kafka in here.

The rules are those of docs/events/README.md: JSON in CloudEvents 1.0 binary mode. What is written is checked before it
is sent, because a broken submission would end as a dead letter. What is read is hostile until it was checked: it is
bounded, and a record that is not an event raises Unreadable and nothing else.
"""

from __future__ import annotations

import hashlib
import json
import math
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timezone
from typing import Any, NoReturn

MAX_CODE_BYTES = 64 * 1024
MAX_METADATA_BYTES = 4 * 1024
MAX_SUBMISSION_BYTES = 512 * 1024
MAX_OUTCOME_BYTES = 1024 * 1024

SUBMITTED = "strategy.submitted.v1"
CANCEL = "strategy.cancel.v1"
RESULT = "strategy.result.v1"
REJECTED = "strategy.rejected.v1"
DEAD_LETTER = "strategy.submitted.dlt.v1"

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}")
_SOURCE = re.compile(r"[a-z0-9-]{1,32}")
_KIND = re.compile(r"[a-z0-9_-]{1,64}")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_TRACE = re.compile(r"[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}")
_SURROGATE = re.compile(rb"\\u[dD][89a-fA-F]")
_MAX_DEPTH = 32
_MAX_DIGITS = 100
_MAX_HEADERS = 64
_MAX_HEADER_BYTES = 8 * 1024
_MAX_INT = 2**31 - 1

Record = tuple[bytes, bytes, list[tuple[str, bytes]]]
"""Key, value and headers of a Kafka record."""


class Unreadable(ValueError):
    """A record that is no outcome which this client understands."""


@dataclass(frozen=True)
class Outcome:
    """What came of a submission: a result, a rejection or a dead letter.

    `data` is the whole event; its members are in common/src/main/resources/schemas. For a dead letter it is what the
    headers say. Texts in it, and the feedback, hold words of the strategy: escape them before they go to a terminal
    (`printable`) or into HTML.
    """

    type: str
    submission_id: str
    replay: int
    """0, or how often an operator replayed the submission after it was a dead letter."""
    status: str
    """succeeded, failed, rejected or dead_lettered."""
    code_sha256: str | None
    offset: int
    """In its partition of its topic."""
    data: Mapping[str, Any]

    @property
    def succeeded(self) -> bool:
        return self.status == "succeeded"

    @property
    def metrics(self) -> dict[str, float]:
        """Trusted figures (docs/simulation.md): ratios are fractions, an undefined figure is absent."""
        return dict(self.data.get("metrics", {}))

    @property
    def holdout_metrics(self) -> dict[str, float]:
        """Figures of days that the strategy did not see. For you; the model that wrote it must never see them."""
        return dict(self.data.get("holdoutMetrics", {}))

    @property
    def feedback(self) -> str:
        """For the model that wrote the code. Empty for a dead letter: the code was not judged."""
        return str(self.data.get("feedback", ""))

    @property
    def kind(self) -> str:
        """Why it did not succeed: kind of failure, rule of the first violation, reason of the dead letter; else ''.

        A name of lower-case letters, digits, dashes and underscores.
        """
        if self.status == "rejected":
            return str(self.data["violations"][0]["rule"])
        return str(self.data.get("failure", {}).get("kind", ""))

    @property
    def message(self) -> str:
        """One bounded line for a person, safe to print; empty when it succeeded."""
        if self.status == "rejected":
            first = self.data["violations"][0]
            return printable(f"line {first['line']}: {first['message']}")
        return printable(str(self.data.get("failure", {}).get("message", "")))


def printable(text: str, most: int = 500) -> str:
    """The text's beginning as one line without control characters."""
    return "".join(one if one.isprintable() else ascii(one)[1:-1] for one in text[:most])


# ---- writing


def code_sha256(code: str) -> str:
    """Hash by which outcomes name the code that they are of."""
    return hashlib.sha256(code.encode("utf-8")).hexdigest()


def encode_submission(
    submission_id: str,
    source: str,
    code: str,
    *,
    created_at: datetime,
    not_after: datetime | None = None,
    dataset: str | None = None,
    simulation: Mapping[str, Any] | None = None,
    limits: Mapping[str, Any] | None = None,
    verification: Mapping[str, Any] | None = None,
    metadata: Any = None,
    traceparent: str | None = None,
) -> Record:
    """A submission as a record. `simulation`, `limits` and `verification` as in strategy.submitted.v1.json.

    Raises ValueError when a worker would not be able to read it.
    """
    _check_id(submission_id)
    check_source(source)
    if not code:
        raise ValueError("code is empty")
    if _utf8_length("code", code) > MAX_CODE_BYTES:
        raise ValueError(f"code is larger than {MAX_CODE_BYTES} bytes")
    event = {
        "schemaVersion": 1,
        "submissionId": submission_id,
        "replay": 0,
        "attempt": 0,
        "source": source,
        "createdAt": _instant(created_at),
        "notAfter": None if not_after is None else _instant(not_after),
        "code": code,
        "dataset": dataset,
        "simulation": simulation or None,
        "limits": limits or None,
        "verification": verification or None,
        "metadata": metadata,
    }
    if metadata is not None and len(_json("metadata", metadata)) > MAX_METADATA_BYTES:
        raise ValueError(f"metadata is larger than {MAX_METADATA_BYTES} bytes")
    value = _json("submission", {name: part for name, part in event.items() if part is not None})
    if len(value) > MAX_SUBMISSION_BYTES:
        raise ValueError(f"the submission is larger than {MAX_SUBMISSION_BYTES} bytes")
    headers = _cloud_event(
        SUBMITTED,
        f"{submission_id}.0.0",
        f"/strategy-sandbox/source/{source}",
        submission_id,
        event["createdAt"],
    )
    if traceparent is not None:
        if not _TRACE.fullmatch(traceparent):
            raise ValueError("traceparent is no W3C trace context")
        headers.append(("traceparent", traceparent.encode("ascii")))
    return submission_id.encode("ascii"), value, headers


def encode_cancel(submission_id: str, *, requested_at: datetime, replay: int = 0, reason: str = "") -> Record:
    """A request not to run a submission, or not to its end, up to that replay of it."""
    _check_id(submission_id)
    if not 0 <= replay <= _MAX_INT:
        raise ValueError("replay must be a number from 0 on")
    event: dict[str, Any] = {
        "schemaVersion": 1,
        "submissionId": submission_id,
        "replay": replay,
        "requestedAt": _instant(requested_at),
    }
    if len(reason) > 200:
        raise ValueError("reason is longer than 200 characters")
    if reason:
        event["reason"] = reason
    headers = _cloud_event(
        CANCEL, f"{submission_id}.{replay}", "/strategy-sandbox/client", submission_id, event["requestedAt"]
    )
    return submission_id.encode("ascii"), _json("request", event), headers


def partition_of(source: str, partitions: int) -> int:
    """The partition of strategy.submitted that a source's submissions go to: Kafka's murmur2, of the source."""
    return (_murmur2(source.encode("utf-8")) & 0x7FFFFFFF) % partitions


def _murmur2(data: bytes) -> int:
    # As Kafka's own clients compute it for keys: seed 0x9747b28c, 32 bits.
    mixer, mask = 0x5BD1E995, 0xFFFFFFFF
    hashed = 0x9747B28C ^ len(data)
    whole = len(data) & ~3
    for start in range(0, whole, 4):
        word = int.from_bytes(data[start : start + 4], "little") * mixer & mask
        word = (word ^ word >> 24) * mixer & mask
        hashed = (hashed * mixer & mask) ^ word
    if whole < len(data):
        hashed = (hashed ^ int.from_bytes(data[whole:], "little")) * mixer & mask
    hashed = (hashed ^ hashed >> 13) * mixer & mask
    return hashed ^ hashed >> 15


def check_source(source: str) -> None:
    """Raises ValueError when it is no name of a submitter."""
    if not _SOURCE.fullmatch(source):
        raise ValueError(f"source must match {_SOURCE.pattern}")


def _check_id(submission_id: str) -> None:
    if not _ID.fullmatch(submission_id):
        raise ValueError(f"submission id must match {_ID.pattern}")


def _utf8_length(name: str, text: str) -> int:
    try:
        return len(text.encode("utf-8"))
    except UnicodeEncodeError as error:
        raise ValueError(f"{name} holds a lone surrogate") from error


def _json(name: str, event: Any) -> bytes:
    try:
        text = json.dumps(event, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
        if _depth(event) > _MAX_DEPTH:
            raise ValueError(f"more than {_MAX_DEPTH} levels")
        return text.encode("utf-8")
    except (TypeError, ValueError, RecursionError) as error:
        raise ValueError(f"{name} cannot be sent as JSON: {error}") from error


def _instant(time: datetime) -> str:
    if time.tzinfo is None:
        raise ValueError("a time needs a time zone")
    return time.astimezone(timezone.utc).isoformat().replace("+00:00", "Z")


def _cloud_event(event_type: str, event_id: str, source: str, subject: str, time: Any) -> list[tuple[str, bytes]]:
    headers = {
        "ce_specversion": "1.0",
        "ce_id": event_id,
        "ce_source": source,
        "ce_type": event_type,
        "ce_subject": subject,
        "ce_time": time,
        "content-type": "application/json",
    }
    return [(name, value.encode("utf-8")) for name, value in headers.items()]


# ---- reading


def decode_outcome(
    key: bytes | None, value: bytes | None, headers: Iterable[tuple[str, bytes | None]] | None, offset: int
) -> Outcome:
    """Reads a record of an outcome topic; headers that it does not know, such as sandbox_record, are ignored.

    Raises Unreadable for everything that is no outcome, however broken it is.
    """
    texts = _texts(headers)
    if texts.get("ce_specversion") != "1.0":
        raise Unreadable("no CloudEvent in binary mode (header ce_specversion)")
    event_type = texts.get("ce_type", "")
    if event_type == DEAD_LETTER:
        return _dead_letter(key, value, texts, offset)
    if event_type not in (RESULT, REJECTED):
        raise Unreadable(f"ce_type is {_short(event_type)}, which is no outcome of this version")
    event = _object(value)
    submission_id = event.get("submissionId")
    if not isinstance(submission_id, str) or not _ID.fullmatch(submission_id):
        raise Unreadable("submissionId is missing or not in its grammar")
    if key != submission_id.encode("ascii"):
        raise Unreadable("the record's key is not the submissionId inside")
    statuses = ("succeeded", "failed") if event_type == RESULT else ("rejected",)
    status = event.get("status")
    if status not in statuses:
        raise Unreadable(f"status is none of {', '.join(statuses)}")
    _check_parts(event, str(status))
    code_hash = event.get("codeSha256")
    if code_hash is not None and not (isinstance(code_hash, str) and _SHA256.fullmatch(code_hash)):
        raise Unreadable("codeSha256 is no SHA-256")
    replay = _number("replay", event.get("replay", 0))
    return Outcome(event_type, submission_id, replay, str(status), code_hash, offset, event)


def _check_parts(event: Mapping[str, Any], status: str) -> None:
    # Whatever a property of Outcome hands out has the type that it promises.
    for name in ("metrics", "holdoutMetrics"):
        figures = event.get(name, {})
        if not isinstance(figures, dict) or not all(_is_figure(figure) for figure in figures.values()):
            raise Unreadable(f"{name} holds something else than finite numbers")
    if not isinstance(event.get("feedback", ""), str):
        raise Unreadable("feedback is no text")
    failure = event.get("failure")
    if (status == "failed") != (failure is not None):
        raise Unreadable("a failure belongs to the status failed and to no other")
    if failure is not None and not (_has_texts(failure, "kind", "message") and _KIND.fullmatch(failure["kind"])):
        raise Unreadable("failure lacks kind or message")
    if status == "rejected":
        violations = event.get("violations")
        if not isinstance(violations, list) or not violations:
            raise Unreadable("a rejection without violations")
        for violation in violations:
            if not _has_texts(violation, "rule", "message") or not isinstance(violation.get("line"), int):
                raise Unreadable("a violation lacks rule, message or line")
            if not _KIND.fullmatch(violation["rule"]):
                raise Unreadable("a rule is no name of a rule")


def _dead_letter(key: bytes | None, value: bytes | None, headers: Mapping[str, str], offset: int) -> Outcome:
    missing = [
        name for name in ("dlt_reason", "dlt_message", "dlt_replay", "dlt_attempt", "dlt_at") if name not in headers
    ]
    if missing:
        raise Unreadable(f"a dead letter without {', '.join(missing)}")
    if not _KIND.fullmatch(headers["dlt_reason"]):
        raise Unreadable("dlt_reason is no name of a reason")
    replay, attempt = (_header_number(headers, name) for name in ("dlt_replay", "dlt_attempt"))
    code_hash = headers.get("dlt_code_sha256")
    if code_hash is not None and not _SHA256.fullmatch(code_hash):
        raise Unreadable("dlt_code_sha256 is no SHA-256")
    text = (key or b"").decode("utf-8", "replace")
    # Its value is the submission as it came, so it may be anything, and its key too.
    submission_id = text if _ID.fullmatch(text) else "unreadable-" + hashlib.sha256(value or b"").hexdigest()[:16]
    data: dict[str, Any] = {
        "submissionId": submission_id,
        "replay": replay,
        "attempt": attempt,
        "status": "dead_lettered",
        "failure": {"kind": headers["dlt_reason"], "message": headers["dlt_message"]},
        "deadLetteredAt": headers["dlt_at"],
    }
    if "dlt_exception" in headers:
        data["failure"]["exception"] = headers["dlt_exception"]
    if code_hash is not None:
        data["codeSha256"] = code_hash
    try:
        metadata = _object(value).get("metadata")
    except Unreadable:
        metadata = None
    if metadata is not None:
        data["metadata"] = metadata
    return Outcome(DEAD_LETTER, submission_id, replay, "dead_lettered", code_hash, offset, data)


def _texts(headers: Iterable[tuple[str, bytes | None]] | None) -> dict[str, str]:
    texts = {}
    for count, (name, value) in enumerate(headers or ()):
        if count >= _MAX_HEADERS:
            break
        if value is not None and len(value) <= _MAX_HEADER_BYTES:
            texts[name] = value.decode("utf-8", "replace")
    return texts


def _object(value: bytes | None) -> dict[str, Any]:
    """One JSON object: strict UTF-8, no member twice, no NaN, bounded in size, depth and digits."""
    if value is None:
        raise Unreadable("the record has no value")
    if len(value) > MAX_OUTCOME_BYTES:
        raise Unreadable(f"the value has {len(value)} bytes, at most {MAX_OUTCOME_BYTES} are read")
    try:
        event = json.loads(
            value.decode("utf-8"),
            object_pairs_hook=_members,
            parse_int=_whole,
            parse_float=_fraction,
            parse_constant=_no_constant,
        )
    except (ValueError, RecursionError) as error:
        raise Unreadable(f"the value is not the JSON of an event: {_short(str(error))}") from error
    if not isinstance(event, dict):
        raise Unreadable("the value is no JSON object")
    if _SURROGATE.search(value) and not _is_encodable(event):
        raise Unreadable("a text holds half a surrogate pair")
    if _depth(event) > _MAX_DEPTH:
        raise Unreadable(f"the value is nested more than {_MAX_DEPTH} deep")
    version = event.get("schemaVersion", 1)
    if isinstance(version, bool) or version != 1:
        raise Unreadable("schemaVersion is not 1, the one that this version knows")
    # null says the same as absence.
    return {name: part for name, part in event.items() if part is not None}


def _members(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    members = dict(pairs)
    if len(members) < len(pairs):
        raise ValueError("a member comes twice")
    return members


def _whole(digits: str) -> int:
    if len(digits) > _MAX_DIGITS:
        raise ValueError("a number is too long")
    return int(digits)


def _fraction(digits: str) -> float:
    if len(digits) > _MAX_DIGITS:
        raise ValueError("a number is too long")
    return float(digits)


def _no_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON")


def _depth(event: Any) -> int:
    deepest, level = 0, [event]
    while level := [part for part in level if isinstance(part, (dict, list, tuple))]:
        deepest += 1
        if deepest > _MAX_DEPTH:
            break
        level = [child for part in level for child in (part.values() if isinstance(part, dict) else part)]
    return deepest


def _is_encodable(event: Any) -> bool:
    try:
        json.dumps(event, ensure_ascii=False).encode("utf-8")
        return True
    except (UnicodeEncodeError, RecursionError):
        return False


def _is_figure(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value)


def _has_texts(part: Any, *names: str) -> bool:
    return isinstance(part, dict) and all(isinstance(part.get(name), str) for name in names)


def _number(name: str, value: Any) -> int:
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= _MAX_INT:
        return value
    raise Unreadable(f"{name} is no number from 0 on")


def _header_number(headers: Mapping[str, str], name: str) -> int:
    digits = headers[name]
    if not re.fullmatch(r"[0-9]{1,10}", digits):
        raise Unreadable(f"{name} is no number from 0 on")
    return _number(name, int(digits))


def _short(text: str) -> str:
    return ascii(text[:100])
