"""Every text that a person reads, as it stands in the code and in the tables of presets and models.

Qt's `lupdate` reads no plural forms out of Python and knows nothing of our errors, so this reads the
syntax trees. Found are, with literals in the places of the words:

- `translate("Context", "text")`, with a number for plural forms, and `QT_TRANSLATE_NOOP("Context", "text")`;
- `sentence("text")` and `counted(number, "one", "many")`;
- errors made with their sentence, `next_step` and the `title` and `next_step` of their classes.

What cannot be translated is a fault: an f-string, a place without a value, plain words given to a widget.
The tests have none of them.
"""

from __future__ import annotations

import ast
import string
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "sr_desktop"
PARTS = ("base", "models", "engine", "jobs", "gui")
"""What the window speaks for; the command line and the lab speak English."""
SENTENCES = "Sentences"
"""The context of everything that is said below the window; as in `gui.translation`."""

SHOWN = frozenset(
    {"setText", "setToolTip", "setStatusTip", "setWindowTitle", "setPlaceholderText", "setTitle"}
    | {"setAccessibleName", "setAccessibleDescription", "setInformativeText", "setLabelText"}
    | {"addItem", "addButton", "addAction", "addMenu", "addRow", "addTab"}
    | {"QLabel", "QPushButton", "QToolButton", "QCheckBox", "QRadioButton", "QGroupBox", "QAction"}
    | {"Message", "setSuffix", "setPrefix", "setItemText", "setHeaderLabels", "showMessage"}
)
"""What puts its words before the person's eyes or ears."""
NAME = "SR Desktop"


@dataclass(frozen=True, slots=True)
class Text:
    """One text; `english`: its plural forms in English, as far as the code tells them."""

    context: str
    source: str
    comment: str = ""
    plural: bool = False
    english: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Fault:
    """A text for a person that no translation can be found for."""

    place: str
    reason: str

    def __str__(self) -> str:
        return f"{self.place}: {self.reason}"


class Reader:
    """Reads modules one after the other; `texts` in the order found, none twice, and `faults`."""

    def __init__(self, errors: Path = PACKAGE / "base" / "errors.py") -> None:
        self.texts: dict[tuple[str, str, str], Text] = {}
        self.faults: list[Fault] = []
        self._errors = {node.name for node in _tree(errors).body if isinstance(node, ast.ClassDef)}
        self._errors.discard("Cancelled")  # says nothing

    def read(self, path: Path, *, window: bool = False) -> None:
        """Everything in one module; `window`: it makes widgets, whose words are looked at too."""
        self._window = window
        tree = _tree(path)
        self._place = path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else path.name
        self._constants = {
            target.id: node.value.value
            for node in tree.body
            if isinstance(node, ast.Assign)
            and isinstance(node.value, ast.Constant)
            and isinstance(node.value.value, str)
            for target in node.targets
            if isinstance(target, ast.Name)
        }
        nodes = [node for node in ast.walk(tree) if isinstance(node, (ast.Call, ast.ClassDef))]
        for node in sorted(nodes, key=lambda node: (node.lineno, node.col_offset)):
            if isinstance(node, ast.Call):
                self._call(node)
            elif node.name in self._errors or any(_name(b) in self._errors for b in node.bases):
                self._errors.add(node.name)
                self._error_class(node)

    def add(self, text: Text) -> None:
        """Keeps a text; once is enough."""
        self.texts.setdefault((text.context, text.source, text.comment), text)

    # --- the kinds of places -------------------------------------------------------------------

    def _call(self, call: ast.Call) -> None:
        name = _name(call.func)
        if name in ("translate", "QT_TRANSLATE_NOOP") and call.args and _literal(call.args[0]):
            self._translate(call)
        elif name == "sentence" and isinstance(call.func, ast.Name):
            self._worded(call, {keyword.arg for keyword in call.keywords})
        elif name == "counted" and len(call.args) == 3:
            self._counted(call)
        elif name in self._errors:
            self._worded(call, {keyword.arg for keyword in call.keywords} - {"next_step"})
            for keyword in call.keywords:
                if keyword.arg == "next_step":
                    for words in self._words(keyword.value):
                        self._plain(call, words)
        elif name == "append" and isinstance(call.func, ast.Attribute):
            if _name(call.func.value) == "notes" and isinstance(
                call.args[0], (ast.Constant, ast.JoinedStr, ast.BinOp)
            ):
                self._fault(call, "a note is made by sentence()")
        elif name == "format" and isinstance(call.func, ast.Attribute):
            self._formatted(call, call.func.value)
        elif name in SHOWN and self._window:
            self._shown(call)

    def _translate(self, call: ast.Call) -> None:
        context = _literal(call.args[0])
        if len(call.args) < 2:
            self._fault(call, "a context without a text")
            return
        comment = _literal(call.args[2]) if len(call.args) > 2 else ""
        plural = len(call.args) > 3 or any(keyword.arg == "n" for keyword in call.keywords)
        for source in self._words(call.args[1]):
            if plural != ("%n" in source):
                self._fault(call, "%n and a number belong together")
            self.add(Text(context, source, comment, plural, _english(source) if plural else ()))

    def _worded(self, call: ast.Call, values: set[str | None]) -> None:
        """The first argument is the text, and the values fill its places."""
        for argument in call.args[:1]:
            for source in self._words(argument):
                self.add(Text(SENTENCES, source))
                if None not in values and places(source) != values:
                    self._fault(
                        call, f"{source!r} has other places than {sorted(map(str, values))}"
                    )

    def _plain(self, call: ast.Call, words: str) -> None:
        self.add(Text(SENTENCES, words))
        if places(words):
            self._fault(call, f"{words!r} has places but no values; use sentence()")

    def _counted(self, call: ast.Call) -> None:
        one, many = (_literal(argument) for argument in call.args[1:])
        if "%n" not in many:
            self._fault(call, "counted() takes two literals, the second with %n")
        else:
            self.add(Text(SENTENCES, many, plural=True, english=(one, many)))

    def _error_class(self, node: ast.ClassDef) -> None:
        for line in node.body:
            if isinstance(line, ast.Assign) and _name(line.targets[0]) in ("title", "next_step"):
                for words in self._words(line.value):
                    if words:
                        self.add(Text(SENTENCES, words))

    def _formatted(self, call: ast.Call, inner: ast.expr) -> None:
        """`translate("Context", "… {name}").format(name=…)`."""
        if not (isinstance(inner, ast.Call) and _name(inner.func) == "translate"):
            return
        given = {keyword.arg for keyword in call.keywords}
        if len(inner.args) > 1 and None not in given:
            for source in self._words(inner.args[1], quiet=True):
                if places(source) != given:
                    self._fault(call, f"{source!r} has other places than {sorted(map(str, given))}")

    def _shown(self, call: ast.Call) -> None:
        """Plain words, or an f-string with words in it, that a widget gets; `icon_names` are no words."""
        for argument in call.args:
            parts = argument.values if isinstance(argument, ast.JoinedStr) else [argument]
            words = "".join(map(_literal, parts)).replace(NAME, "")
            wordy = any(letter.isalpha() for letter in words)
            if wordy and not (words.islower() and words.isidentifier()):
                self._fault(call, f"not translated: {words!r}")

    # --- words ---------------------------------------------------------------------------------

    def _words(self, node: ast.expr, *, quiet: bool = False) -> Iterator[str]:
        """The literals that an expression can be; what is put together from pieces is a fault."""
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            if node.value:
                yield node.value
        elif isinstance(node, ast.IfExp):
            yield from self._words(node.body, quiet=quiet)
            yield from self._words(node.orelse, quiet=quiet)
        elif isinstance(node, ast.Name) and node.id in self._constants:
            yield self._constants[node.id]
        elif not quiet and (
            isinstance(node, (ast.JoinedStr, ast.BinOp))
            or (isinstance(node, ast.Call) and _name(node.func) in ("format", "join"))
        ):
            self._fault(node, f"put together from pieces: {ast.unparse(node)}")

    def _fault(self, node: ast.expr, reason: str) -> None:
        self.faults.append(Fault(f"{self._place}:{node.lineno}", reason))


def collect() -> Reader:
    """All texts of the program."""
    reader = Reader()
    for part in PARTS:
        for path in sorted((PACKAGE / part).rglob("*.py")):
            reader.read(path, window=part == "gui")
    for text in _tables():
        reader.add(text)
    return reader


def places(source: str) -> set[str]:
    """The names in braces."""
    return {name for _, name, _, _ in string.Formatter().parse(source) if name is not None}


def _tables() -> Iterable[Text]:
    """Names and help of the presets; what the catalogue says of models."""
    presets = tomllib.loads((ROOT / "resources" / "presets.toml").read_text(encoding="utf-8"))
    for preset in presets["preset"]:
        yield Text("Presets", preset["name"])
        yield Text("Presets", preset["help"])
    models = tomllib.loads((ROOT / "models" / "catalog.toml").read_text(encoding="utf-8"))
    for model in models["model"]:
        if model.get("bundled") or "," in model["title"]:  # others are names, the same everywhere
            yield Text(SENTENCES, model["title"])
        yield Text(SENTENCES, model["sentence"])
        if model.get("warning"):
            yield Text(SENTENCES, model["warning"])


def _english(source: str) -> tuple[str, ...]:
    """`%n photo(s)` has its forms in itself; `%n kept` is the same for one and for many."""
    return (source.replace("(s)", ""), source.replace("(s)", "s"))


def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def _name(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def _literal(node: ast.expr) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""
