"""Zet de werkbank klaar en voert een opdracht uit. Meer dan Python 3.11 is niet nodig.

    python3 start.py             doet het hoofdwerk: maakt alles uit het model, voert de casussen
                                 uit, schrijft het rapport en opent de notitieboeken
    python3 start.py test        voert alle controles en toetsen uit
    python3 start.py lint        elke opdracht van de werkbank; `start.py --help` noemt ze

De eerste keer komt er een eigen omgeving in de map .venv, met precies de pakketten uit
requirements.lock. Daarna kost dat niets meer, tot requirements.lock verandert.

(English: bootstrap without dependencies. An old Python 3 must be able to read this file, if only
to say in Dutch that it is too old; hence the conservative syntax and the old way of typing.)
"""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import List, NoReturn, Optional, Union

MINIMUM = (3, 11)
ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
LOCK = ROOT / "requirements.lock"
STAMP = VENV / "klaar.txt"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

MAIN_JOB = ["lab"]
"""What `python3 start.py` without more does: commands of the werkbank."""

BUILD_TOOLS = {
    "editables",
    "hatchling",
    "packaging",
    "pathspec",
    "pluggy",
    "setuptools",
    "trove-classifiers",
}

NO_NETWORK = ("Connection", "connection", "name resolution", "timed out", "unreachable")

Word = Union[str, Path]


class StoppedError(Exception):
    """The set-up cannot go on; the text says in Dutch why, and what to do."""


def main(arguments: List[str]) -> int:
    """Sets up and runs; returns the exit code."""
    try:
        newer = find_newer_python()
        if newer:
            return subprocess.call([newer, str(Path(__file__).resolve()), *arguments])
        set_up()
    except StoppedError as stop:
        sys.stderr.write("\n%s\n" % stop)
        return 4
    except KeyboardInterrupt:
        sys.stderr.write("\nAfgebroken. Voer dezelfde opdracht opnieuw uit om verder te gaan.\n")
        return 130
    return run(arguments)


def find_newer_python() -> Optional[str]:
    """None when this Python will do, or else the path of a newer one on this machine."""
    if sys.version_info[:2] >= MINIMUM:
        return None
    for minor in range(20, MINIMUM[1] - 1, -1):
        found = shutil.which("python3.%d" % minor)
        if found:
            return found
    raise StoppedError(
        "Dit is Python %d.%d; de werkbank heeft Python %d.%d of nieuwer nodig.\n"
        "Installeer een nieuwere Python (van python.org of met je pakketbeheer) en voer deze\n"
        "opdracht daarmee opnieuw uit, bijvoorbeeld: python3.11 start.py"
        % (sys.version_info[:2] + MINIMUM)
    )


def set_up() -> None:
    """Makes .venv with exactly the packages of the lock; nothing when it has them already."""
    wanted = fingerprint()
    if read(STAMP) == wanted and PYTHON.exists():
        return
    say("De werkbank wordt klaargezet in %s." % VENV)
    say("Dat gebeurt eenmalig en duurt een paar minuten.")
    if not works(PYTHON):
        make_venv()
    install("bouwgereedschap installeren", "--require-hashes", "-r", build_tools())
    install("pakketten installeren", "--require-hashes", "-r", LOCK)
    install("de werkbank zelf installeren", "--no-index", "--editable", ROOT)
    STAMP.write_text(wanted, "utf-8")
    say("Klaar.\n")


def fingerprint() -> str:
    """Everything that decides what must be in .venv; the place too, since .venv cannot move."""
    sources = (LOCK, ROOT / "pyproject.toml")
    hashes = [hashlib.sha256(source.read_bytes()).hexdigest() for source in sources]
    return "\n".join([str(ROOT), sys.version, *hashes])


def make_venv() -> None:
    """Makes .venv anew."""
    say("  omgeving maken")
    made = quiet(sys.executable, "-m", "venv", "--clear", VENV)
    if made.returncode != 0:
        raise StoppedError(
            "Het lukt niet om een omgeving (venv) te maken.\n"
            "Op Debian en Ubuntu helpt meestal: sudo apt install python3-venv\n"
            "De melding was:\n%s" % tail(made.stdout)
        )


def build_tools() -> Path:
    """The part of the lock with which packages without a ready-made wheel are built.

    It is installed first and builds are not isolated, so that no build ever fetches a tool that
    the lock does not name.
    """
    part = []  # type: List[str]
    keep = False
    for line in LOCK.read_text("utf-8").splitlines():
        if not line.startswith((" ", "#")):
            keep = line.split("==")[0] in BUILD_TOOLS
        if keep:
            part.append(line)
    path = VENV / "bouwgereedschap.txt"
    path.write_text("\n".join(part) + "\n", "utf-8")
    return path


def install(what: str, *arguments: Word) -> None:
    """Installs with the pip of .venv; says what it is doing, and on a terminal how far it is."""
    command = [PYTHON, "-m", "pip", "install", "--disable-pip-version-check", "--no-input"]
    command += ["--no-deps", "--no-build-isolation", "--no-compile", "--progress-bar", "off"]
    command += arguments
    process = subprocess.Popen(
        [str(word) for word in command],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        universal_newlines=True,
        errors="replace",
    )
    terminal = sys.stderr.isatty()
    say("  %s" % what, "" if terminal else "\n")
    lines = []
    for line in process.stdout or ():
        lines.append(line)
        if terminal:
            fetched = sum(each.startswith("Collecting") for each in lines)
            doing = "uitpakken" if line.startswith("Installing") else "%d opgehaald" % fetched
            say("\r\x1b[K  %s: %s" % (what, doing), "")
    if terminal:
        say("\r\x1b[K  %s" % what)
    if process.wait() != 0:
        refuse("".join(lines))


def refuse(output: str) -> NoReturn:
    """Explains why pip failed."""
    if "DO NOT MATCH THE HASHES" in output:
        reason = (
            "Een pakket is anders dan requirements.lock zegt, en is daarom niet geïnstalleerd.\n"
            "Meld dit bij het project; zie SECURITY.md."
        )
    elif any(word in output for word in NO_NETWORK):
        reason = (
            "De pakketten zijn niet op te halen. Is er een netwerk, en mag deze computer bij het\n"
            "pakketregister van Python? Voer daarna dezelfde opdracht opnieuw uit."
        )
    else:
        reason = "Het installeren van de pakketten is mislukt."
    raise StoppedError("%s\nDe melding was:\n%s" % (reason, tail(output)))


def run(arguments: List[str]) -> int:
    """Runs the checks, or a command of the werkbank."""
    environment = dict(os.environ)
    environment.setdefault("WERKBANK_PROJECT", str(ROOT))
    environment["PYTHONUTF8"] = "1"
    if arguments[:1] == ["test"]:
        command = [str(PYTHON), str(ROOT / ".ci" / "checks.py"), *arguments[1:]]
    else:
        command = [str(PYTHON), "-m", "werkbank", *(arguments or MAIN_JOB)]
    sys.stdout.flush()
    if os.name == "posix":
        os.execve(command[0], command, environment)
    return subprocess.call(command, env=environment)


def works(python: Path) -> bool:
    """Whether this Python is there, has pip, and is the same version as this one."""
    if not python.exists():
        return False
    answer = quiet(python, "-c", "import pip, sys; print(sys.version)")
    return answer.returncode == 0 and answer.stdout.strip() == sys.version.strip()


def quiet(*command: Word) -> "subprocess.CompletedProcess[str]":
    """Runs a command and keeps what it says."""
    return subprocess.run(
        [str(word) for word in command],
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        universal_newlines=True,
        errors="replace",
    )


def tail(text: str) -> str:
    """The last lines of a message, indented."""
    return "\n".join("    " + line for line in text.strip().splitlines()[-8:])


def read(path: Path) -> Optional[str]:
    """The text of a file, or None when it is not there."""
    try:
        return path.read_text("utf-8")
    except OSError:
        return None


def say(text: str, end: str = "\n") -> None:
    """Tells what is going on; on stderr, so that the output of a command stays clean."""
    sys.stderr.write(text + end)
    sys.stderr.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
