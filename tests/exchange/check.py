"""Reads every export back with a program that is not ours.

Started by `cargo xtask test` as `check.py DIRECTORY DOCUMENT [SOURCES]`: the exports with what is
expected of them (`expected.json`, counted by the core), docs/beyond-one-page.md, and the texts.
Prints a line a test: `pass`, `fail` or `skip`, a tab, the test's name.
"""

import copy
import csv
import json
import re
import sys
import traceback
import uuid
from collections import Counter
from pathlib import Path

DIRECTORY, DOCUMENT = Path(sys.argv[1]), Path(sys.argv[2])
SOURCES = Path(sys.argv[3]) if len(sys.argv) > 3 else None
EXPECTED = json.loads((DIRECTORY / "expected.json").read_text(encoding="utf-8"))
TESTS = []


class Skipped(Exception):
    """Why a test was not run."""


def test(name):
    """Counts a function as the test of this name."""

    def register(run):
        TESTS.append((name, run))
        return run

    return register


def equal(found, expected, what=""):
    if found != expected:
        raise AssertionError(f"{what}: found {found!r}, expected {expected!r}")


def text(name):
    return (DIRECTORY / name).read_text(encoding="utf-8")


def parallel(pairs):
    """How many edges stand beside another with the same ends."""
    return sum(count - 1 for count in Counter(pairs).values())


@test("CSV: Python's csv reads a row for each claim, with its speaker")
def csv_by_python():
    with (DIRECTORY / "claims.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file, strict=True))
    equal([row["id"] for row in rows], [claim["id"] for claim in EXPECTED["claims"]])
    for row, claim in zip(rows, EXPECTED["claims"]):
        assert None not in row and None not in row.values(), f"{claim['id']}: cells and heads differ"
        equal(row["statement"].removeprefix("'"), claim["statement"].removeprefix("'"))
        equal(row["chain"].split(" > ")[-1].replace("\\>", ">"), claim["root"])
        for cell in row.values():
            assert not re.match(r"[=+@\t\r]|-(?!\d)", cell), f"a formula: {cell}"


def database():
    import duckdb

    connection = duckdb.connect()
    connection.execute(f"SET file_search_path = '{DIRECTORY}'")
    return connection


@test("CSV: DuckDB reads it as it stands")
def csv_by_duckdb():
    connection = database()
    table = connection.execute("SELECT * FROM read_csv('claims.csv')")
    with (DIRECTORY / "claims.csv").open(encoding="utf-8-sig", newline="") as file:
        heads = next(csv.reader(file))
    equal([column[0] for column in table.description], heads, "heads")
    rows = table.fetchall()
    equal([row[0] for row in rows], [claim["id"] for claim in EXPECTED["claims"]])


@test("beyond one page: the SQL of docs/beyond-one-page.md finds the counts of the page")
def beyond_one_page():
    connection = database()
    document = DOCUMENT.read_text(encoding="utf-8")
    answered = {}
    for block in re.findall(r"```sql\n(.*?)```", document, re.S):
        name = re.match(r"-- (.*)\n", block)
        answer = connection.execute(block.replace("TO 'part.csv'", f"TO '{DIRECTORY}/part.csv'"))
        if name:
            rows = [["" if value is None else value for value in row] for row in answer.fetchall()]
            answered[name[1]] = sorted(rows)
    equal(sorted(answered), sorted(EXPECTED["sql"]), "the questions")
    for name, expected in EXPECTED["sql"].items():
        equal(answered[name], sorted(expected), name)


@test("JSON-LD: rdflib reads it, and its shape holds")
def json_ld():
    import pyshacl
    import rdflib

    shape = rdflib.Graph().parse(Path(__file__).with_name("claim.shacl.ttl"))
    page = rdflib.Graph().parse(data=text("on-page.jsonld"), format="json-ld")
    conforms, _, report = pyshacl.validate(page, shacl_graph=shape)
    assert conforms, report
    graph = rdflib.Graph().parse(data=text("claims.jsonld"), format="json-ld")
    equal(len(page), len(graph), "triples on a page")
    schema = rdflib.Namespace("https://schema.org/")
    claims = list(graph.subjects(rdflib.RDF.type, schema.Claim))
    equal(len(claims), len(EXPECTED["claims"]), "claims")
    links = rdflib.URIRef("http://purl.org/spar/cito/Citation")
    equal(len(list(graph.subjects(rdflib.RDF.type, links))), EXPECTED["links"], "links")
    conforms, _, report = pyshacl.validate(graph, shacl_graph=shape)
    assert conforms, report
    graph.remove((claims[0], schema.author, None))
    conforms, _, _ = pyshacl.validate(graph, shacl_graph=shape)
    assert not conforms, "a claim without its speaker has the shape too"


@test("TriG: nanopub finds every nanopublication valid")
def trig():
    import rdflib
    from nanopub import Nanopub

    for name in ("claims.trig", "on-page.trig"):
        check_nanopublications(rdflib, Nanopub, text(name))


def check_nanopublications(rdflib, Nanopub, document):
    prefixes = "".join(re.findall(r"^@prefix .*\n", document, re.M))
    bodies = re.split(r"(?m)^(?=<[^>]*#Head> \{)", document)[1:]
    equal(len(bodies), len(EXPECTED["claims"]) + EXPECTED["links"], "nanopublications")
    for body in bodies:
        graph = rdflib.ConjunctiveGraph()
        graph.parse(data=prefixes + body, format="trig")
        assert Nanopub(rdf=graph).is_valid
    whole = rdflib.Dataset()
    whole.parse(data=document, format="trig")
    heads = [str(graph.identifier) for graph in whole.graphs() if str(graph.identifier).endswith("#Head")]
    equal(len(heads), len(bodies), "heads")


def references(value, name=""):
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from references(inner, key)
    elif isinstance(value, list):
        for inner in value:
            yield from references(inner, name)
    elif name.endswith(("_ref", "_refs")):
        yield value


@test("STIX: stix2-validator finds nothing to remark in strict mode, and no reference dangles")
def stix():
    from stix2validator import ValidationOptions, validate_string

    options = ValidationOptions(strict=True, version="2.1")
    bundle = json.loads(text("claims.stix.json"))
    result = validate_string(json.dumps(bundle), options)
    assert result.is_valid and not result.warnings, [str(one) for one in result.errors][:5]
    ids = [made["id"] for made in bundle["objects"]]
    equal(len(ids), len(set(ids)), "ids")
    equal([one for one in references(bundle) if one not in set(ids)], [], "dangling")
    told = [
        extension["claim"]["id"]
        for made in bundle["objects"]
        for extension in made.get("extensions", {}).values()
        if "claim" in extension and "attribution" in extension["claim"]
    ]
    equal(list(dict.fromkeys(told)), [claim["id"] for claim in EXPECTED["claims"]], "claims")
    spoilt = copy.deepcopy(bundle)
    spoilt["objects"][-1]["id"] = f"grouping--{uuid.uuid5(uuid.NAMESPACE_URL, 'x')}"
    assert not validate_string(json.dumps(spoilt), options).is_valid, "a remark is not seen"


@test("GEXF: NetworkX keeps every node, edge, parallel edge and date")
def gexf():
    import networkx

    check_graph(networkx.read_gexf(DIRECTORY / "claims.gexf"))


@test("GraphML: NetworkX keeps every node, edge, parallel edge and date")
def graphml():
    import networkx

    check_graph(networkx.read_graphml(DIRECTORY / "claims.graphml"))


def check_graph(graph):
    expected = EXPECTED["graph"]
    equal(graph.number_of_nodes(), expected["nodes"], "nodes")
    equal(graph.number_of_edges(), expected["edges"], "edges")
    equal(parallel(list(graph.edges())), expected["parallel"], "parallel edges")
    dates = {edge["claim"]: edge["about"] for *_, edge in graph.edges(data=True) if "about" in edge}
    equal(dates, expected["dates"], "dates")
    for *_, edge in graph.edges(data=True):
        assert edge["label"].startswith(edge["speaker"]), edge["label"]


@test("Web Annotation: every annotation has what the model asks for")
def annotations():
    page = json.loads(text("claims.annotations.jsonld"))
    equal(page["type"], "AnnotationPage")
    equal(len(page["items"]), EXPECTED["pointers"], "annotations")
    equal(len({item["id"] for item in page["items"]}), EXPECTED["pointers"], "ids")
    for item in page["items"]:
        equal(item["type"], "Annotation")
        equal(item["target"]["selector"]["type"], "TextQuoteSelector")
        assert item["target"]["source"] and item["body"]["value"].startswith("According to ")


@test("Web Annotation: every selector is found in its text, once in its paragraph")
def selectors():
    if SOURCES is None:
        raise Skipped("needs --sources")
    import hashlib

    texts = {}
    for path in SOURCES.glob("*.txt"):
        read = path.read_text(encoding="utf-8").replace("\r\n", "\n").replace("\r", "\n")
        lines = [line for line in read.split("\n") if line.strip()]
        texts[hashlib.sha256(read.encode()).hexdigest()] = lines
    for item in json.loads(text("claims.annotations.jsonld"))["items"]:
        target = item["target"]
        paragraph = texts[target["sha256"]][target["paragraph"] - 1]
        equal(paragraph.count(target["selector"]["exact"]), 1, item["body"]["value"])


for name, run in TESTS:
    try:
        run()
        print(f"pass\t{name}", flush=True)
    except Skipped as why:
        print(f"skip\t{name}\t{why}", flush=True)
    except Exception:
        print(f"fail\t{name}", flush=True)
        print("".join(f"    {line}\n" for line in traceback.format_exc().splitlines()[-12:]), end="", flush=True)
