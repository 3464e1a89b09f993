"""Checks the manifests without a cluster: check.py [KUBERNETES_VERSION].

Every object of base/ is validated strictly against the API's own schema, and so is the worker with the
patches of privileged/. KEDA's object has no schema here: its structure is checked as far as this
project uses it.
"""

from __future__ import annotations

import copy
import sys
from pathlib import Path

import jsonpatch
import kubernetes_validate
import yaml

HERE = Path(__file__).parent
PLAIN = {"Kustomization", "ScaledObject"}


def documents(folder: str) -> list[tuple[Path, dict]]:
    found = []
    for file in sorted((HERE / folder).glob("*.yaml")):
        found += [
            (file, document) for document in yaml.safe_load_all(file.read_text(encoding="utf-8")) if document
        ]
    return found


def validate(name: str, document: dict, version: str) -> None:
    try:
        kubernetes_validate.validate(document, version, strict=True)
    except kubernetes_validate.ValidationError as error:
        path = ".".join(str(part) for part in error.path)
        raise SystemExit(f"error: {name}: {document['kind']}: {path}: {error.message}") from error
    print(f"{name}: {document['kind']} {document['metadata']['name']}")


def require(condition: bool, complaint: str) -> None:
    if not condition:
        raise SystemExit(f"error: {complaint}")


def check_references(objects: list[dict]) -> None:
    names = {(o["kind"], o["metadata"]["name"]) for o in objects}
    pods = [o["spec"]["template"]["spec"] for o in objects if "template" in o.get("spec", {})]
    for pod in pods:
        volumes = {volume["name"] for volume in pod["volumes"]}
        for volume in pod["volumes"]:
            if "configMap" in volume:
                require(("ConfigMap", volume["configMap"]["name"]) in names, f"no ConfigMap for {volume}")
            if "persistentVolumeClaim" in volume:
                require(
                    ("PersistentVolumeClaim", volume["persistentVolumeClaim"]["claimName"]) in names,
                    f"no claim for {volume}",
                )
        for container in [*pod.get("initContainers", []), *pod["containers"]]:
            for mount in container.get("volumeMounts", []):
                require(
                    mount["name"] in volumes,
                    f"{container['name']} mounts {mount['name']}, which is no volume",
                )
            for source in container.get("envFrom", []):
                require(("Secret", source["secretRef"]["name"]) in names, f"no Secret for {source}")
            require("limits" in container["resources"], f"{container['name']} has no limits")
    for document in objects:
        selector = document.get("spec", {}).get("selector", {}).get("matchLabels")
        if selector:
            matched = [
                p
                for p in objects
                if "template" in p.get("spec", {})
                and selector.items() <= p["spec"]["template"]["metadata"]["labels"].items()
            ]
            require(bool(matched), f"{document['kind']} selects no pod")


def check_privileges(pod: dict, allowed: set[str]) -> None:
    for container in [*pod["initContainers"], *pod["containers"]]:
        privileged = container["securityContext"].get("privileged", False)
        require(
            privileged == (container["name"] in allowed), f"{container['name']}: privileged is {privileged}"
        )


def main() -> None:
    version = sys.argv[1] if len(sys.argv) > 1 else "1.33"
    base = documents("base")
    objects = [document for _, document in base if document["kind"] not in PLAIN]
    listed = next(d for _, d in base if d["kind"] == "Kustomization")["resources"]
    require(
        {f.name for f, d in base if d["kind"] not in PLAIN} == set(listed),
        "kustomization.yaml does not list what is there",
    )
    for file, document in base:
        if document["kind"] not in PLAIN:
            validate(f"base/{file.name}", document, version)
    check_references(objects)
    worker = next(o for o in objects if o["kind"] == "Deployment")
    check_privileges(worker["spec"]["template"]["spec"], set())

    overlay = documents("privileged")[0][1]
    patched = copy.deepcopy(worker)
    for patch in overlay["patches"]:
        patched = jsonpatch.apply_patch(patched, yaml.safe_load(patch["patch"]))
    validate("privileged", patched, version)
    check_privileges(patched["spec"]["template"]["spec"], {"dockerd"})

    scaled = documents("keda")[0][1]
    require(
        scaled["spec"]["scaleTargetRef"]["name"] == worker["metadata"]["name"], "KEDA scales something else"
    )
    require(scaled["metadata"]["namespace"] == "strategy-sandbox", "KEDA's object is in another namespace")
    require(scaled["spec"]["triggers"][0]["type"] == "prometheus", "KEDA must scale on Prometheus")
    print(f"all manifests are valid for Kubernetes {version}")


if __name__ == "__main__":
    main()
