"""Run docs/examples with the engine at hand: what their platforms would start, with the same settings.

GitHub, GitLab and Kubernetes themselves are not here. What is proved is that the mock starts with exactly
these options, that the probes pass, and that a job beside it finds the certificates where the example says.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import yaml
from container_runs import DOCKER, HARDENED, IMAGE, WORK, command, docker, until

EXAMPLES = Path("docs/examples")
PROBE = ("--entrypoint=python", f"--volume={Path('docker/probe.py').resolve()}:/probe.py:ro")


def run_examples(ok: Callable[[str], None]) -> None:
    """Run every example; `ok` is told what works."""
    github_service()
    ok("docs/examples/github-actions.yml: the service, its certificates and the call with curl")
    github_without_registry()
    ok("docs/examples/github-actions.yml: started, awaited and read without a registry")
    gitlab()
    ok("docs/examples/gitlab-ci.yml: the job reaches the service by its alias with the shared certificates")
    kubernetes_sidecar()
    ok("docs/examples/kubernetes-sidecar.yaml: probes pass, the tests find mock and certificates")
    kubernetes_service()
    ok("docs/examples/kubernetes-service.yaml: serves from the secret, probes pass")


def example(name: str) -> Any:
    """Return the first document of an example."""
    return next(yaml.safe_load_all((EXAMPLES / name).read_text()))


@contextmanager
def container(*words: str) -> Iterator[str]:
    """Run a container in the background, and remove it in the end; its name comes back."""
    name = docker("run", "--detach", *words)
    try:
        yield name
    except AssertionError as failure:
        raise AssertionError(f"{failure}\n{command(DOCKER, 'logs', name)}") from None
    finally:
        docker("rm", "--force", "--volumes", name)


def environment(variables: dict[str, str]) -> list[str]:
    return [f"--env={name}={value}" for name, value in variables.items()]


def shell(script: str, folder: Path, **variables: str) -> None:
    """Run the script of a step as its platform does, the engine's client first on the path."""
    path = f"{Path(DOCKER).parent}{os.pathsep}{os.environ['PATH']}"
    names = [f"{name}={value}" for name, value in {**variables, "PATH": path}.items()]
    done = command("env", "-C", folder, *names, "sh", "-ec", script)
    assert done.returncode == 0, f"{script}: {done.stdout}{done.stderr}"


def healthy(name: str, words: list[str]) -> None:
    """Wait until a probe's command succeeds in the container."""
    until(lambda: command(DOCKER, "exec", name, *words).returncode == 0, " ".join(words))


def github_service() -> None:
    job = example("github-actions.yml")["jobs"]["tests"]
    service = job["services"]["mockgpt"]
    steps = {step.get("name"): step for step in job["steps"]}
    folder = WORK / "github"
    folder.mkdir()
    _, inner = service["ports"][0].split(":")
    with container(*environment(service["env"]), f"--publish=127.0.0.1::{inner}", IMAGE) as name:
        healthy(name, ["mockgpt", "health"])
        port = docker("port", name, inner).splitlines()[0].rpartition(":")[2]
        shell(steps["Fetch the certificates the mock has minted"]["run"], folder, CONTAINER=name)
        shell(steps["Call the mock"]["run"].replace(":8443/", f":{port}/"), folder)
        for variable in ("CA_CERT", "CLIENT_CERT", "CLIENT_KEY"):
            assert (folder / steps["Run the tests"]["env"][variable]).is_file(), variable


def github_without_registry() -> None:
    steps = example("github-actions.yml")["jobs"]["tests-without-a-registry"]["steps"]
    script = next(step["run"] for step in steps if step.get("name") == "Start the mock and wait for it")
    build = "docker build --tag mockgpt mockgpt\n"
    assert build in script
    docker("tag", IMAGE, "mockgpt")
    folder = WORK / "github-without-registry"
    folder.mkdir()
    try:
        shell(script.replace(build, "").replace("127.0.0.1:8443:", "127.0.0.1::"), folder)
        assert (folder / "certs/client.key").is_file()
    finally:
        docker("rm", "--force", "mockgpt")


def gitlab() -> None:
    job = example("gitlab-ci.yml")["tests"]
    (service,) = job["services"]
    docker("network", "create", "gitlab")
    builds = "--volume=builds:/builds"
    # What the runner does with the volume that it makes for the job and its services.
    docker("run", "--rm", "--user=0", "--entrypoint=chmod", builds, IMAGE, "0777", "/builds")
    first, *rest = service["entrypoint"]
    settings = environment(job["variables"])
    network = ("--network=gitlab", f"--network-alias={service['alias']}")
    try:
        with container(*network, builds, *settings, f"--entrypoint={first}", IMAGE, *rest):
            run_probe(job["variables"], "--user=0", "--network=gitlab", builds)
    finally:
        docker("network", "rm", "gitlab")


def run_probe(variables: dict[str, str], *options: str) -> None:
    """Call the mock from a container that knows no more than the job's variables."""
    base, authority = variables["OPENAI_BASE_URL"], Path(variables["CA_CERT"])
    url = f"https://{urlsplit(base).netloc}"
    docker("run", "--rm", *options, *PROBE, IMAGE, "/probe.py", url, str(authority.parent))


def kubernetes_sidecar() -> None:
    pod = example("kubernetes-sidecar.yaml")["spec"]["template"]["spec"]
    (sidecar,), (tests,) = pod["initContainers"], pod["containers"]
    (volume,) = pod["volumes"]
    folder = WORK / volume["name"]
    folder.mkdir()
    folder.chmod(0o777)  # as an emptyDir is
    with container(*pod_options(pod, sidecar, folder), IMAGE) as name:
        for probe in ("startupProbe", "livenessProbe"):
            healthy(name, sidecar[probe]["exec"]["command"])
        run_probe(variables_of(tests), f"--network=container:{name}", *pod_options(pod, tests, folder))


def kubernetes_service() -> None:
    pod = example("kubernetes-service.yaml")["spec"]["template"]["spec"]
    (mock,) = pod["containers"]
    group = pod["securityContext"]["fsGroup"]
    source, folder = WORK / "minted", WORK / "secret"
    source.mkdir()
    folder.mkdir()
    hosts = ("--host", "mockgpt")
    docker("run", "--rm", "--user=0", f"--volume={source}:/var/lib/mockgpt", IMAGE, "certs", "init", *hosts)
    for file in ("ca.crt", "server.crt", "server.key", "client.crt", "client.key"):
        shutil.copy(source / "certs" / file, folder / file)
        shutil.chown(folder / file, 0, group)
        (folder / file).chmod(pod["volumes"][0]["secret"]["defaultMode"])
    with container(*pod_options(pod, mock, folder), IMAGE) as name:
        for probe in ("startupProbe", "readinessProbe", "livenessProbe"):
            healthy(name, mock[probe]["exec"]["command"])
        docker("exec", name, *mock["lifecycle"]["preStop"]["exec"]["command"])


def variables_of(part: dict[str, Any]) -> dict[str, str]:
    return {variable["name"]: variable["value"] for variable in part["env"]}


def pod_options(pod: dict[str, Any], part: dict[str, Any], folder: Path) -> list[str]:
    """Translate a pod's container to docker's options; `folder` is its only volume."""
    inside, (mount,) = pod["securityContext"], part["volumeMounts"]
    context = part["securityContext"]
    assert context["readOnlyRootFilesystem"]
    assert context["capabilities"] == {"drop": ["ALL"]}
    assert not context["allowPrivilegeEscalation"]
    mode = ":ro" if mount.get("readOnly") else ""
    return [
        *HARDENED,
        f"--user={inside['runAsUser']}:{inside['runAsGroup']}",
        f"--volume={folder}:{mount['mountPath']}{mode}",
        *environment(variables_of(part)),
    ]
