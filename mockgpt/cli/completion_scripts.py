"""The scripts by which bash, zsh and fish complete commands. They must not know where names come from.

The scripts hold all names, so a press of the tab key starts no Python.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

FILES = ("<files>",)  # in place of words: the shell's own completion of paths
_DEFAULT = "serve"  # whose options may stand without a command


class Option(NamedTuple):
    """An option: its names, the longest first, whether it takes a value, which words, and what it does."""

    names: tuple[str, ...]
    takes_value: bool
    words: tuple[str, ...]
    description: str


class Command(NamedTuple):
    """A command such as `tail`, or an action such as `certs init`, and the words it takes."""

    name: str
    description: str
    options: tuple[Option, ...]
    words: tuple[str, ...]


def bash_script(version: str, commands: Sequence[Command]) -> str:
    """Return the script for bash 3.2 or newer."""
    return f"# bash completion of mockgpt {version}\n{_words_function(commands)}{_BASH}"


def zsh_script(version: str, commands: Sequence[Command]) -> str:
    """Return the script for zsh, to be sourced or put into a folder of fpath."""
    return f"#compdef mockgpt\n# zsh completion of mockgpt {version}\n{_words_function(commands)}{_ZSH}"


def fish_script(version: str, commands: Sequence[Command]) -> str:
    """Return the script for fish 3 or newer."""
    lines = [f"# fish completion of mockgpt {version}", _FISH.strip()]
    for command in commands:
        of = f"complete -c mockgpt -n '__mockgpt_is {command.name}'"
        if " " not in command.name:
            described = _quoted(command.description)
            lines.append(f"complete -c mockgpt -n __mockgpt_begins -a {command.name} -d {described}")
        if command.words:
            lines.append(f"{of} {_fish_words(command.words)}")
        lines += [f"{of} {_fish_option(option)}" for option in command.options]
    return "\n".join(lines) + "\n"


def _fish_option(option: Option) -> str:
    names = " ".join(f"-l {n[2:]}" if n.startswith("--") else f"-s {n[1:]}" for n in option.names)
    value = ""
    if option.takes_value:
        value = " -r -F" if option.words == FILES else f" -x {_fish_words(option.words)}".rstrip()
    return f"{names}{value} -d {_quoted(option.description)}"


def _fish_words(words: tuple[str, ...]) -> str:
    if words == FILES:
        return "-F"
    return f"-a {_quoted(' '.join(words))}" if words else ""


def _words_function(commands: Sequence[Command]) -> str:
    """Return the function that prints the words that may follow: `_mockgpt_words COMMAND PREVIOUS-WORD`."""
    first = " ".join(command.name for command in commands if " " not in command.name)
    innermost = sorted(commands, key=lambda command: -command.name.count(" "))
    silent = "|".join(
        f'"{command.name} {name}"'
        for command in commands
        for option in command.options
        if option.takes_value and not option.words
        for name in option.names
    )
    arms = "\n".join(arm for command in innermost for arm in _arms(command))
    return f"""_mockgpt_commands='{first}'
_mockgpt_words() {{
    case "$1 $2" in
        {silent}) ;;
{arms}
    esac
}}
"""


def _arms(command: Command) -> Iterator[str]:
    for option in command.options:
        if option.takes_value and option.words:
            pattern = "|".join(f'"{command.name} {name}"' for name in option.names)
            yield f"        {pattern}) echo '{' '.join(option.words)}' ;;"
    names = [name for option in command.options for name in option.names]
    yield f"        \"{command.name} \"*) echo '{' '.join((*command.words, *names))}' ;;"


def _quoted(text: str) -> str:
    """Return a text as one word of fish: in single quotes, where only these two are special."""
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"


_BASH = f"""_mockgpt() {{
    local line=${{COMP_LINE:0:COMP_POINT}} words=() last cur prev command candidates
    read -ra words <<<"$line"
    [[ $line == *[[:space:]] ]] && words+=("")
    last=$((${{#words[@]}} - 1))
    cur=${{words[last]}} prev=${{words[last - 1]}} command=${{words[1]}}
    [[ " ${{words[*]:1:last - 1}} " == *" -- "* ]] && return
    [[ $last -le 1 || $command == -* ]] && command={_DEFAULT}
    [[ $command == certs && $last -gt 2 ]] && command="certs ${{words[2]}}"
    [[ $cur == --*=* ]] && prev=${{cur%%=*}} cur=${{cur#*=}}
    candidates=$(_mockgpt_words "$command" "$prev")
    [[ $last -le 1 ]] && candidates="$_mockgpt_commands $candidates"
    if [[ $candidates == '<files>'* ]]; then
        compopt -o filenames 2>/dev/null
        COMPREPLY=($(compgen -f -- "$cur"))
        return
    fi
    COMPREPLY=($(compgen -W "$candidates" -- "$cur"))
    [[ ${{#COMPREPLY[@]}} -eq 1 && ${{COMPREPLY[0]}} == *= ]] && compopt -o nospace 2>/dev/null
    # Where bash breaks words at "=", it replaces only what follows the last one.
    [[ $cur == *=* && $COMP_WORDBREAKS == *=* ]] && COMPREPLY=("${{COMPREPLY[@]#"${{cur%=*}}="}}")
    return 0
}}
complete -o bashdefault -o default -F _mockgpt mockgpt
"""

_ZSH = f"""_mockgpt() {{
    local cur=$words[CURRENT] prev=$words[CURRENT-1] command=$words[2] candidates
    if (( ${{words[(i)--]}} < CURRENT )); then
        _files
        return
    fi
    [[ $CURRENT -le 2 || $command == -* ]] && command={_DEFAULT}
    [[ $command == certs && $CURRENT -gt 3 ]] && command="certs $words[3]"
    if [[ $cur == --*=* ]]; then
        prev=${{cur%%=*}}
        compset -P "$prev="
    fi
    candidates=$(_mockgpt_words "$command" "$prev")
    [[ $CURRENT -le 2 ]] && candidates="$_mockgpt_commands $candidates"
    if [[ $candidates == '<files>'* ]]; then
        _files
        return
    fi
    compadd -S '' -- ${{(M)${{=candidates}}:#*=}}
    compadd -- ${{${{=candidates}}:#*=}}
}}
if [[ $funcstack[1] == _mockgpt ]]; then
    _mockgpt "$@"
else
    compdef _mockgpt mockgpt
fi
"""

_FISH = f"""
function __mockgpt_is
    set -l words (commandline -opc)
    set -l command $words[2]
    if test -z "$command"; or string match -q -- '-*' $command
        set command {_DEFAULT}
    end
    if test (count $argv) -eq 2
        test "$command" = $argv[1]; and test "$words[3]" = $argv[2]
    else
        test "$command" = $argv[1]; and not begin; test $argv[1] = certs; and set -q words[3]; end
    end
end
function __mockgpt_begins
    test (count (commandline -opc)) -eq 1
end
complete -c mockgpt -f
"""

SCRIPTS: dict[str, Callable[[str, Sequence[Command]], str]] = {
    "bash": bash_script,
    "zsh": zsh_script,
    "fish": fish_script,
}
